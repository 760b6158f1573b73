"""Who is reached where, also there where she was reached until lately."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import case, or_, select

from app.store.db import db
from app.store.tables import FormerReach, Person, Task


def behind(community_id: int, fingerprint: str, now: datetime) -> Person | None:
    """Whoever comes in with it. One question, the same for those who are known and those who are
    not."""
    was_hers = select(FormerReach.person_id).where(
        FormerReach.community_id == community_id,
        FormerReach.reach_fingerprint == fingerprint,
        FormerReach.ends_at > now,
    )
    is_hers = Person.reach_fingerprint == fingerprint
    found = select(Person).where(
        Person.community_id == community_id, or_(is_hers, Person.id.in_(was_hers))
    )
    return db.session.scalars(found.order_by(case((is_hers, 0), else_=1)).limit(1)).first()


def fingerprint_of(community_id: int, person_id: int) -> str | None:
    """The fingerprint of where she is reached now; None for nobody, and for anyone who is reached
    nowhere."""
    found = select(Person.reach_fingerprint).where(
        Person.community_id == community_id, Person.id == person_id
    )
    return db.session.scalars(found).first()


def former_of(community_id: int, person_id: int) -> Sequence[FormerReach]:
    """Hers, the one she had first before the others; also those whose days are over."""
    found = select(FormerReach).where(
        FormerReach.community_id == community_id, FormerReach.person_id == person_id
    )
    return db.session.scalars(found.order_by(FormerReach.replaced_at, FormerReach.id)).all()


def reports_of(community_id: int, fingerprint: str) -> Sequence[Task]:
    """What was reported of whoever has it."""
    found = select(Task).where(
        Task.community_id == community_id, Task.reported_fingerprint == fingerprint
    )
    return db.session.scalars(found.with_for_update()).all()
