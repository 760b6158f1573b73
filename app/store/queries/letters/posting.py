"""Whose turn it is to leave the outbox, and which worker has it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, select

from app.domain.letters import AT_ONCE, TO_ALL_GIVERS, LetterKind, LetterState
from app.store.db import db
from app.store.tables import Letter

ONE_BY_ONE = frozenset(LetterKind) - AT_ONCE - TO_ALL_GIVERS


def take_due(community_id: int, now: datetime, most: int) -> Sequence[Letter]:
    """Up to `most` letters whose turn it is, held by this transaction.

    First what cannot wait, then what a worker who died left behind, then what is written to one
    person, and last what goes round to all givers.
    """
    due = and_(Letter.state == LetterState.WAITING, Letter.not_before <= now)
    left_behind = and_(Letter.state == LetterState.CLAIMED, Letter.claimed_until <= now)
    piles = (
        and_(due, Letter.kind.in_(AT_ONCE)),
        left_behind,
        and_(due, Letter.kind.in_(ONE_BY_ONE)),
        and_(due, Letter.kind.in_(TO_ALL_GIVERS)),
    )
    taken: list[Letter] = []
    for pile in piles:
        if len(taken) < most:
            taken += _take(community_id, pile, most - len(taken))
    return taken


def _take(community_id: int, pile: ColumnElement[bool], most: int) -> Sequence[Letter]:
    found = (
        select(Letter)
        .where(Letter.community_id == community_id, pile)
        .order_by(Letter.not_before)
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    return db.session.scalars(found).all()


def held_by(community_id: int, letter_id: int, worker: str) -> Letter | None:
    """The letter, if this worker has it still."""
    found = select(Letter).where(
        Letter.community_id == community_id,
        Letter.id == letter_id,
        Letter.state == LetterState.CLAIMED,
        Letter.claimed_by == worker,
    )
    return db.session.scalars(found.with_for_update()).first()
