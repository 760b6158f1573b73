"""Other programs hear that something changed: a row in the transaction of the deed, carried by the
clock. They wait in an outbox of their own: a call has no reader, no language and no quiet hours,
and carries ids alone. How long it waits between tries is the letters' rule.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import update

from app.domain.letters.kinds import LetterKind, LetterState, gives_up, wait_after
from app.domain.letters.programs import BY_LETTER, ProgramEvent
from app.domain.moment import Moment
from app.store.db import db
from app.store.queries.letters import webhook_calls as kept
from app.store.tables import Webhook, WebhookCall


def tell_programs(
    moment: Moment, kind: LetterKind, person_id: int, offer_id: int, not_before: datetime
) -> None:
    """What a giver is written to about an offer of hers; nothing where no program acts as her."""
    event = BY_LETTER.get(kind)
    if event is not None:
        db.session.flush()  # the offer may be new
        most = moment.rules.api.calls_a_day
        found = kept.that_hear_of_offer(
            moment.community_id, event, person_id, offer_id, moment.now, most
        )
        _write(moment, found, event, offer_id=offer_id, not_before=not_before)


def tell_programs_of_need(moment: Moment, need_id: int) -> None:
    """Whether each may see it is judged when its turn comes, as of a letter."""
    most = moment.rules.api.calls_a_day
    found = kept.that_hear_of_needs(moment.community_id, moment.now, most)
    _write(moment, found, ProgramEvent.NEED_OUT, need_id=need_id, not_before=moment.now)


def _write(moment: Moment, webhook_ids: Iterable[int], event: ProgramEvent, **about: Any) -> None:
    db.session.add_all(
        WebhookCall(
            community_id=moment.community_id,
            webhook_id=webhook_id,
            kind=event,
            state=LetterState.WAITING,
            made_at=moment.now,
            **about,
        )
        for webhook_id in webhook_ids
    )


def claim_calls(moment: Moment, worker: str, most: int) -> Sequence[int]:
    """To be kept at once, before any of them is told."""
    calls = kept.take_due(moment.community_id, moment.now, most)
    until = moment.now + timedelta(seconds=moment.rules.letters.claim_seconds)
    for call in calls:
        call.state, call.claimed_by, call.claimed_until = LetterState.CLAIMED, worker, until
    return [call.id for call in calls]


def end_call(moment: Moment, worker: str, call_id: int, state: LetterState) -> None:
    call = kept.claimed_by(moment.community_id, call_id, worker)
    if call is not None:
        _end(moment, call, state)


def put_call_off(moment: Moment, worker: str, call_id: int, is_final: bool) -> None:
    """After a growing wait it is told again; in the end it is given up, and the program reads for
    itself. When it last failed stands with its address."""
    call = kept.claimed_by(moment.community_id, call_id, worker)
    if call is None:
        return
    call.tries += 1
    failed = Webhook.community_id == moment.community_id, Webhook.id == call.webhook_id
    db.session.execute(update(Webhook).where(*failed).values(failed_at=moment.now))
    if is_final or gives_up(call.tries, moment.rules.letters):
        _end(moment, call, LetterState.DEAD)
    else:
        call.state = LetterState.WAITING
        call.not_before = moment.now + wait_after(call.tries, moment.rules.letters)
        call.claimed_by = call.claimed_until = None


def _end(moment: Moment, call: WebhookCall, state: LetterState) -> None:
    call.state, call.ended_at = state, moment.now
    call.claimed_by = call.claimed_until = None
