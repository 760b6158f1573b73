"""Letters that will leave: written in the transaction of the deed, carried out by the clock."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, true, update

from app.actions.letters.webhook_calls import tell_programs
from app.domain.actor import Turn
from app.domain.calendar import after_quiet
from app.domain.letters.kinds import LetterKind, LetterState, waits_for_morning
from app.domain.moment import Moment
from app.domain.people.reach import Channel, Reach
from app.store.db import db
from app.store.queries.letters import outbox as letters_kept
from app.store.tables import Letter


def write_letter(
    moment: Moment,
    kind: LetterKind,
    key: str,
    *,
    person_id: int | None,
    need_id: int | None = None,
    offer_id: int | None = None,
    sealed: bytes | None = None,
    to: Reach | None = None,
    not_before: datetime | None = None,
    not_after: datetime | None = None,
) -> None:
    """One letter for each key; a second one with the same key is the same letter. `to` is where one
    goes that has no person."""
    key = f"{kind}:{key}"
    if letters_kept.is_written(moment.community_id, key):
        return
    db.session.add(
        Letter(
            community_id=moment.community_id,
            key=key,
            kind=kind,
            state=LetterState.WAITING,
            by_text=_goes_by_text(moment.community_id, person_id, to),
            person_id=person_id,
            need_id=need_id,
            offer_id=offer_id,
            sealed=sealed,
            written_at=moment.now,
            not_before=leaves_at(moment, kind, not_before or moment.now),
            not_after=not_after,
        )
    )
    if person_id is not None and offer_id is not None:
        tell_programs(moment, kind, person_id, offer_id, not_before or moment.now)


def _goes_by_text(community_id: int, person_id: int | None, to: Reach | None) -> bool:
    if to is not None:
        return to.channel is Channel.PHONE
    return person_id is not None and letters_kept.is_reached_by_text(community_id, person_id)


def leaves_at(moment: Moment, kind: LetterKind, wanted: datetime) -> datetime:
    if not waits_for_morning(kind):
        return wanted
    rules = moment.rules.letters
    return after_quiet(wanted, rules.quiet_from, rules.quiet_until)


def write_to_asker(moment: Moment, kind: LetterKind, need: Any) -> None:
    """About a deed of this moment: the same deed at another moment is another letter."""
    key = f"{need.id}:{moment.now.isoformat()}"
    write_letter(moment, kind, key, person_id=need.asker_id, need_id=need.id)


def write_to_giver(moment: Moment, kind: LetterKind, offer: Any) -> None:
    """As `write_to_asker`."""
    write_letter(
        moment, kind, f"{offer.id}:{moment.now.isoformat()}",
        person_id=offer.giver_id, need_id=offer.need_id, offer_id=offer.id,
    )  # fmt: skip


def write_to_duty(moment: Moment, kind: LetterKind, need: Any, *turns: Turn) -> None:
    """To whoever is on duty or deputy; `turns` says which. As `write_to_asker`."""
    for person_id in letters_kept.people_on(moment.community_id, turns, moment.now):
        key = f"{need.id}:{person_id}:{moment.now.isoformat()}"
        write_letter(moment, kind, key, person_id=person_id, need_id=need.id)


def write_to_colleagues(
    moment: Moment, kind: LetterKind, key: str, besides: int | None = None
) -> None:
    """To every kwartiermaker but the one who acts, and `besides`."""
    for person_id in letters_kept.kwartiermakers(moment.community_id):
        if person_id not in (moment.actor.person_id, besides):
            write_letter(moment, kind, f"{key}:{person_id}", person_id=person_id)


def drop_letters_to(moment: Moment, person_id: int) -> None:
    """What waits for her now never leaves: her number is another's."""
    _drop_waiting(moment, Letter.person_id == person_id)


def drop_letters_of(moment: Moment, person_id: int, *kinds: LetterKind) -> None:
    """What waits for her of these kinds is true no longer."""
    _drop_waiting(moment, and_(Letter.person_id == person_id, Letter.kind.in_(kinds)))


def drop_letter(moment: Moment, kind: LetterKind, key: str) -> None:
    """The one with this key, while it waits: what it asks is asked no more."""
    _drop_waiting(moment, Letter.key == f"{kind}:{key}")


def drop_letters_about(moment: Moment, offer_id: int, *kinds: LetterKind) -> None:
    """What waits about this offer is true no longer."""
    _drop_waiting(moment, and_(Letter.offer_id == offer_id, Letter.kind.in_(kinds)))


def drop_every_letter(moment: Moment) -> None:
    """What waits now in this town never leaves: its past was told and not lived (the demo)."""
    _drop_waiting(moment, true())


def _drop_waiting(moment: Moment, which: ColumnElement[bool]) -> None:
    ahead = Letter.state.in_((LetterState.WAITING, LetterState.GATHERED))
    waiting = Letter.community_id == moment.community_id, ahead
    ended = {"state": LetterState.DROPPED, "sealed": None}
    db.session.execute(update(Letter).where(*waiting, which).values(ended))
