"""How long letters wait, and how many were not taken: a lane, of all communities together."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select

from app.domain.letters.kinds import LetterState
from app.domain.letters.lanes import Lane
from app.store.db import db
from app.store.tables import Community, Letter


def oldest_due(lane: Lane, now: datetime) -> datetime | None:
    """When the turn came of what waits longest; None when nothing does."""
    waits = and_(Letter.state == LetterState.WAITING, Letter.not_before <= now)
    left_behind = and_(Letter.state == LetterState.CLAIMED, Letter.claimed_until <= now)
    found = select(func.min(Letter.not_before)).where(*_in(lane), or_(waits, left_behind))
    return db.session.scalar(found)


def refused(lane: Lane) -> int:
    """What a provider did not take, and goes again."""
    waits = Letter.state == LetterState.WAITING, Letter.tries > 0
    return _count(*_in(lane), *waits)


def given_up(lane: Lane) -> int:
    return _count(*_in(lane), Letter.state == LetterState.DEAD)


def _in(lane: Lane) -> tuple[ColumnElement[bool], ...]:
    """With the communities named, so that the index of what is due is used."""
    return (
        Letter.community_id.in_(select(Community.id)),
        Letter.by_text == lane.by_text,
        Letter.kind.in_(lane.kinds),
    )


def _count(*which: ColumnElement[bool]) -> int:
    return db.session.scalar(select(func.count(Letter.id)).where(*which)) or 0
