"""Who sits at which table."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from app.domain.states import SittingState
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.tables import Person, Sitting


def open_one(community_id: int, sitting_id: int, now: datetime) -> AnyRow | None:
    """id, begun_by, begun_at and who that is; None when it is over."""
    found = (
        select(Sitting.id, Sitting.begun_by, Sitting.begun_at, Person.first_name.label("who"))
        .join(Person, leads_to(Sitting.begun_by, Person))
        .where(Sitting.community_id == community_id, Sitting.id == sitting_id)
        .where(Sitting.state == SittingState.OPEN, Sitting.ends_at > now)
    )
    return db.session.execute(found).first()


def begun_by(community_id: int, person_id: int) -> Sequence[int]:
    """Those that are open, of one of us."""
    found = select(Sitting.id).where(
        Sitting.community_id == community_id,
        Sitting.begun_by == person_id,
        Sitting.state == SittingState.OPEN,
    )
    return db.session.scalars(found).all()


def over(community_id: int, now: datetime) -> Sequence[int]:
    found = select(Sitting.id).where(
        Sitting.community_id == community_id,
        Sitting.state == SittingState.OPEN,
        Sitting.ends_at <= now,
    )
    return db.session.scalars(found).all()
