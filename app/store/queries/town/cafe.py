"""When there is coffee, and how many came."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import select

from app.domain.town.cafe import Cafe, Every
from app.store import questions
from app.store.db import AnyRow, db
from app.store.tables import CafePlan, CafeSkip, Visits

LISTED = 12
_PLANS = (
    select(
        CafePlan.id,
        CafePlan.changed_at,
        CafePlan.first_on,
        CafePlan.every,
        CafePlan.starts,
        CafePlan.ends,
        CafePlan.place,
    )
    .where(CafePlan.community_id == questions.value("community_id"))
    .order_by(CafePlan.first_on, CafePlan.starts, CafePlan.id)
)


@dataclass(frozen=True)
class Planned:
    id: int
    changed_at: datetime
    cafe: Cafe


def planned(community_id: int) -> list[Planned]:
    """The one that began first comes first."""
    plans = questions.rows(_PLANS, community_id=community_id)
    skips = _skips(community_id) if plans else []
    return [_planned(plan, skips) for plan in plans]


def _skips(community_id: int) -> Sequence[AnyRow]:
    found = select(CafeSkip.id, CafeSkip.day).where(CafeSkip.community_id == community_id)
    return db.session.execute(found).all()


def _planned(plan: AnyRow, skips: Sequence[AnyRow]) -> Planned:
    skipped = frozenset(skip.day for skip in skips if skip.id == plan.id)
    return Planned(plan.id, plan.changed_at, replace(as_cafe(plan), skipped=skipped))


def as_cafe(plan: CafePlan | AnyRow) -> Cafe:
    """As planned, whatever is skipped."""
    return Cafe(plan.first_on, Every(plan.every), plan.starts, plan.ends, plan.place)


def skips_of(community_id: int, cafe_id: int) -> Sequence[CafeSkip]:
    found = select(CafeSkip).where(CafeSkip.community_id == community_id, CafeSkip.id == cafe_id)
    return db.session.scalars(found).all()


def skip(community_id: int, cafe_id: int, day: date) -> CafeSkip | None:
    return db.session.get(CafeSkip, (community_id, cafe_id, day))


def visits_on(community_id: int, day: date) -> Visits | None:
    """Locked until the transaction ends."""
    found = select(Visits).where(Visits.community_id == community_id, Visits.day == day)
    return db.session.scalars(found.with_for_update()).first()


def last_visits(community_id: int) -> Sequence[AnyRow]:
    """day, newcomers, askers, givers and others; the newest first."""
    found = select(Visits.day, Visits.newcomers, Visits.askers, Visits.givers, Visits.others)
    mine = found.where(Visits.community_id == community_id).order_by(Visits.day.desc())
    return db.session.execute(mine.limit(LISTED)).all()
