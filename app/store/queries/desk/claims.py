"""Who has a thing of the desk in hand."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, literal, select

from app.domain.desk.lateness import Looked
from app.store.columns import UTCDateTime
from app.store.db import AnyRow, db
from app.store.queries.desk.items import items
from app.store.tables import Claim, Person


def holds(
    community_id: int, thing: Any, thing_id: Any, promised_at: Any, now: datetime
) -> ColumnElement[bool]:
    """A claim that is not over, and was made in this term: what was decided and came back to the
    desk is nobody's."""
    return and_(
        Claim.community_id == community_id,
        Claim.thing == thing,
        Claim.thing_id == thing_id,
        Claim.ends_at > literal(now, UTCDateTime),
        Claim.at >= promised_at,
    )


def waiting(community_id: int, thing: Looked, thing_id: int) -> AnyRow | None:
    """rank and promised_at of a thing that waits for a person; None for one that does not."""
    here = items(community_id)
    found = select(here.c.rank, here.c.promised_at).where(
        here.c.thing == thing.value, here.c.id == thing_id
    )
    return db.session.execute(found).first()


def of(community_id: int, thing: Looked, thing_id: int) -> Claim | None:
    """The row, whether it still holds or not; locked until the transaction ends."""
    found = select(Claim).where(
        Claim.community_id == community_id, Claim.thing == thing, Claim.thing_id == thing_id
    )
    return db.session.scalars(found.with_for_update()).first()


def shown(community_id: int, thing: Looked, thing_id: int, now: datetime) -> AnyRow | None:
    """has_it, has_it_id and has_it_until of a thing that waits; without a claim these are None, and
    the row itself when it waits for nobody (any more)."""
    here = items(community_id)
    found = (
        select(
            Person.first_name.label("has_it"),
            Claim.taken_by.label("has_it_id"),
            Claim.ends_at.label("has_it_until"),
        )
        .select_from(here)
        .outerjoin(Claim, holds(community_id, here.c.thing, here.c.id, here.c.promised_at, now))
        .outerjoin(Person, (Person.community_id == community_id) & (Person.id == Claim.taken_by))
        .where(here.c.thing == thing.value, here.c.id == thing_id)
    )
    return db.session.execute(found).first()
