"""Whose turn it is to leave the outbox, and which worker has it."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, select

from app.domain.letters.kinds import AT_ONCE, TO_ALL_GIVERS, LetterKind, LetterState
from app.domain.letters.lanes import Lane
from app.store.db import db
from app.store.tables import Letter

ById = int | SQLColumnExpression[int]
Time = datetime | ColumnElement[datetime]
ONE_BY_ONE = frozenset(LetterKind) - AT_ONCE - TO_ALL_GIVERS


def in_lane(
    community_id: ById, lane: Lane, kinds: Collection[LetterKind]
) -> tuple[ColumnElement[bool], ...]:
    return (
        Letter.community_id == community_id,
        Letter.by_text == lane.by_text,
        Letter.kind.in_(kinds),
    )


def due(now: Time) -> ColumnElement[bool]:
    return and_(Letter.state == LetterState.WAITING, Letter.not_before <= now)


def left_behind(now: Time) -> ColumnElement[bool]:
    return and_(Letter.state == LetterState.CLAIMED, Letter.claimed_until <= now)


def take_due(community_id: int, lane: Lane, now: datetime, most: int) -> Sequence[Letter]:
    """Up to `most` letters of this lane whose turn it is, held by this transaction.

    First what cannot wait, then what a worker who died left behind, then what is written to one
    person, and last what goes round to all givers.
    """
    its_turn, died = due(now), left_behind(now)
    piles = (
        (AT_ONCE, its_turn),
        (lane.kinds, died),
        (ONE_BY_ONE, its_turn),
        (TO_ALL_GIVERS, its_turn),
    )
    taken: list[Letter] = []
    for kinds, which in piles:
        if len(taken) < most and kinds & lane.kinds:
            pile = and_(which, *in_lane(community_id, lane, kinds & lane.kinds))
            taken += _take(pile, most - len(taken))
    return taken


def _take(pile: ColumnElement[bool], most: int) -> Sequence[Letter]:
    found = (
        select(Letter)
        .where(pile)
        .order_by(Letter.not_before)
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    return db.session.scalars(found).all()


def are_claimed_by(
    community_id: int, letter_ids: Collection[int], worker: str
) -> ColumnElement[bool]:
    return and_(
        Letter.community_id == community_id,
        Letter.id.in_(letter_ids),
        Letter.state == LetterState.CLAIMED,
        Letter.claimed_by == worker,
    )


def claimed_by(community_id: int, letter_id: int, worker: str) -> Letter | None:
    """The letter, if this worker has it still."""
    found = select(Letter).where(are_claimed_by(community_id, [letter_id], worker))
    return db.session.scalars(found.with_for_update()).first()
