"""Which of the rota is there, and who is away until when."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, literal, select
from sqlalchemy.orm import aliased

from app.domain.calendar import local
from app.domain.desk import rota
from app.store.columns import UTCDateTime, leads_to
from app.store.db import AnyRow, db
from app.store.tables import Absence, Duty, Person


def is_away(community_id: Any, person_id: Any, now: Any) -> ColumnElement[bool]:
    """`now` is a moment, or a parameter that will be one."""
    at = literal(now, UTCDateTime) if isinstance(now, datetime) else now
    away = aliased(Absence)
    return (
        select(away.id)
        .where(away.community_id == community_id, away.person_id == person_id)
        .where(away.from_at <= at, away.over_at > at)
        .exists()
    )


def who_is_there(community_id: Any, now: Any) -> ScalarSelect[int]:
    """The id of whoever stands first on the rota and is not away; NULL when nobody is."""
    first = aliased(Duty)
    return (
        select(first.id)
        .where(first.community_id == community_id, ~is_away(first.community_id, first.id, now))
        .order_by(first.turn.desc())  # on_duty before deputy
        .limit(1)
        .scalar_subquery()
    )


def people(community_id: int) -> Sequence[AnyRow]:
    """id, first_name, turn, phone and days; who is on duty first."""
    found = (
        select(Duty.id, Person.first_name, Duty.turn, Duty.phone, Duty.days)
        .join(Person, leads_to(Duty.id, Person))
        .where(Duty.community_id == community_id)
    )
    return db.session.execute(found.order_by(Duty.turn.desc())).all()


def absences(community_id: int, now: datetime) -> Sequence[AnyRow]:
    """id, person_id, first_name, from_at and over_at of those not over, the first first."""
    found = (
        select(Absence.id, Absence.person_id, Person.first_name, Absence.from_at, Absence.over_at)
        .join(Person, leads_to(Absence.person_id, Person))
        .where(Absence.community_id == community_id, Absence.over_at > now)
    )
    return db.session.execute(found.order_by(Absence.from_at, Absence.id)).all()


def empty_days(community_id: int, now: datetime) -> frozenset[date]:
    """Days from now on, on which both who is on duty and the deputy are away."""
    planned = as_days(absences(community_id, now))
    if not planned:
        return frozenset()
    return rota.empty_days([one.id for one in people(community_id)], planned)


def as_days(found: Sequence[AnyRow]) -> tuple[rota.Absence, ...]:
    """The same, as the calendar has them."""
    return tuple(
        rota.Absence(row.person_id, local(row.from_at).date(), rota.last_day(row.over_at))
        for row in found
    )
