"""Openings of people's pages that were drawn by lot, and those that may be."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, case, func, or_, select
from sqlalchemy.orm import aliased

from app.domain.desk.lateness import Looked
from app.domain.states import LookCheckState
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.tables import LookCheck, LookedAt, Person

By, Checker = aliased(Person), aliased(Person)


def by_lot(
    community_id: int, since: datetime, until: datetime, most: int, besides: int | None
) -> Sequence[AnyRow]:
    """thing_id (a person who is here still), actor_id and at, of the pages that were opened in that
    time by anybody but `besides`."""
    found = (
        select(LookedAt.thing_id, LookedAt.actor_id, LookedAt.at)
        .join(Person, leads_to(LookedAt.thing_id, Person))
        .where(
            LookedAt.community_id == community_id,
            LookedAt.thing == Looked.PERSON,
            LookedAt.at >= since,
            LookedAt.at < until,
        )
    )
    if besides is not None:
        found = found.where(LookedAt.actor_id != besides)
    return db.session.execute(found.order_by(func.random()).limit(most)).all()


def shown(community_id: int, me: int, most: int) -> Sequence[AnyRow]:
    """id, state, name (whose page it was), person_id, who (looked), looked_at, checker and
    checked_at, but what she opened herself: those that wait first, then the newest."""
    waits = case((LookCheck.state == LookCheckState.WAITING, 0), else_=1)
    found = (
        select(
            LookCheck.id,
            LookCheck.state,
            LookCheck.person_id,
            LookCheck.looked_at,
            LookCheck.checked_at,
            Person.first_name.label("name"),
            By.first_name.label("who"),
            Checker.first_name.label("checker"),
        )
        .join(Person, leads_to(LookCheck.person_id, Person))
        .outerjoin(By, leads_to(LookCheck.looked_by, By))
        .outerjoin(Checker, leads_to(LookCheck.checked_by, Checker))
        .where(LookCheck.community_id == community_id, LookCheck.looked_by != me)
        .where(or_(LookCheck.state != LookCheckState.RIGHT, _of_last_draw(community_id)))
    )
    in_order = waits, LookCheck.drawn_at.desc(), LookCheck.looked_at, LookCheck.id
    return db.session.execute(found.order_by(*in_order).limit(most)).all()


def _of_last_draw(community_id: int) -> ColumnElement[bool]:
    newest = select(func.max(LookCheck.drawn_at)).where(LookCheck.community_id == community_id)
    return LookCheck.drawn_at == newest.scalar_subquery()


def any_waits(community_id: int) -> bool:
    db.session.flush()
    found = select(LookCheck.id).where(
        LookCheck.community_id == community_id, LookCheck.state == LookCheckState.WAITING
    )
    return db.session.execute(found.limit(1)).first() is not None
