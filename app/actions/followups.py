"""Follow-ups are rows with a due date: planned here, fired once for each key by the clock."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from app.actions.outbox import write, write_to_asker, write_to_duty
from app.actions.rounds import start_round
from app.actions.tasks import open_task
from app.domain.actor import Turn
from app.domain.followup import PLAN, FollowupKind, Subject, days
from app.domain.letters import LetterKind
from app.domain.moment import Moment
from app.domain.states import NeedState, OfferState
from app.store.db import db
from app.store.queries import followups as due
from app.store.queries import offers as offers_kept
from app.store.queries import rows
from app.store.tables import Followup, Need, Offer, Person


def plan(moment: Moment, kind: FollowupKind, thing: Any, start: datetime | None = None) -> None:
    """Writes the row; `start` is what the days count from (default: now).

    A kind without a day in its plan is due at `start` itself. Another start is another story: a
    second match of the same two is looked after like the first.
    """
    row = PLAN[kind]
    start = start or moment.now
    key = f"{kind}:{thing.id}:{start.isoformat()}"
    if due.is_planned(moment.community_id, key):
        return
    db.session.add(
        Followup(
            community_id=moment.community_id,
            key=key,
            kind=kind,
            start_at=start,
            due_at=start + days(moment.rules.followups, row.after) if row.after else start,
            **_about(row.about, thing),
        )
    )


def _about(subject: Subject, thing: Any) -> dict[str, int | None]:
    if subject is Subject.PERSON:
        return {"person_id": thing.id}
    if subject is Subject.OFFER:
        return {"offer_id": thing.id, "need_id": thing.need_id}
    return {"need_id": thing.id, "person_id": thing.asker_id}


def fire(moment: Moment, followup_id: int) -> None:
    """Does what the plan says, unless the story has moved on. Twice is as once."""
    row = due.lock(moment.community_id, followup_id)
    if row is None or row.done_at is not None:
        return
    row.done_at = moment.now
    FIRES[FollowupKind(row.kind)](moment, row)


def _no_offer_yet(moment: Moment, row: Followup) -> None:
    need = rows.maybe(Need, row.community_id, row.need_id)
    if need is None or need.state != NeedState.OPEN or need.out_at != row.start_at:
        return
    if offers_kept.has_open(need):
        return
    write_to_asker(moment, _letter(row), need)
    start_round(moment, need, turn=2, due_at=moment.now)
    _open(moment, row, need_id=need.id, person_id=need.asker_id)


def _how_it_went(moment: Moment, row: Followup) -> None:
    offer = _accepted(row)
    if offer is None:
        return
    for person_id in (offer.asker_id, offer.giver_id):
        write(
            moment, _letter(row), f"{row.key}:{person_id}",
            person_id=person_id, need_id=offer.need_id, offer_id=offer.id,
        )  # fmt: skip


def _nobody_said(moment: Moment, row: Followup) -> None:
    offer = _accepted(row)
    if offer is not None:
        _open(moment, row, need_id=offer.need_id, person_id=offer.asker_id)


def _talk(moment: Moment, row: Followup) -> None:
    person = rows.maybe(Person, row.community_id, row.person_id)
    if person is None or person.paused_since is not None:
        return
    write(moment, _letter(row), str(person.id), person_id=person.id)
    _open(moment, row, person_id=person.id)


def _promise_passed(moment: Moment, row: Followup) -> None:
    need = rows.maybe(Need, row.community_id, row.need_id)
    if need is not None and need.state == NeedState.HELD and need.answer_by == row.start_at:
        write_to_duty(moment, _letter(row), need, Turn.DEPUTY)


def _accepted(row: Followup) -> Offer | None:
    """The match that this row was planned for, while it lasts."""
    offer = rows.maybe(Offer, row.community_id, row.offer_id)
    if offer is None or offer.state != OfferState.ACCEPTED or offer.chosen_at != row.start_at:
        return None
    return offer


def _letter(row: Followup) -> LetterKind:
    """The letter of the plan."""
    letter = PLAN[FollowupKind(row.kind)].letter
    assert letter is not None
    return letter


def _open(moment: Moment, row: Followup, **about: Any) -> None:
    """The task of the plan; its day counts from the same start as the follow-up's own."""
    story, rules = PLAN[FollowupKind(row.kind)], moment.rules.followups
    assert story.task is not None
    due_at = row.start_at + days(rules, story.task_due) if story.task_due else moment.now
    open_task(moment, story.task, row.key, due_at, **about)


FIRES: dict[FollowupKind, Callable[[Moment, Followup], None]] = {
    FollowupKind.NO_OFFER_YET: _no_offer_yet,
    FollowupKind.HOW_IT_WENT: _how_it_went,
    FollowupKind.HOW_IT_WENT_AGAIN: _how_it_went,
    FollowupKind.NOBODY_SAID: _nobody_said,
    FollowupKind.TALK: _talk,
    FollowupKind.PROMISE_PASSED: _promise_passed,
}
