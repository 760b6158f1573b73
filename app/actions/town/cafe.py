"""The café's days, as the kwartiermaker keeps them, and how many came."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import delete

from app.actions.steps import take
from app.domain.moment import Moment
from app.domain.refusals import NotFound
from app.domain.town.cafe import Cafe, falls_on
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.queries.town import cafe as kept
from app.store.tables import CafePlan, CafeSkip, Visits


def plan_cafe(moment: Moment, cafe: Cafe) -> None:
    plan = CafePlan(community_id=moment.community_id)
    _word(moment, plan, cafe)
    take(moment, Verb.PLAN_CAFE, plan)


def change_cafe(moment: Moment, cafe_id: int, cafe: Cafe) -> None:
    """Days that were skipped stay so, where they still belong to it."""
    plan = _locked(moment, cafe_id)
    _word(moment, plan, cafe)
    take(moment, Verb.CHANGE_CAFE, plan)
    for skip in kept.skips_of(moment.community_id, cafe_id):
        if not falls_on(cafe, skip.day):
            db.session.delete(skip)


def stop_cafe(moment: Moment, cafe_id: int) -> None:
    plan = _locked(moment, cafe_id)
    take(moment, Verb.STOP_CAFE, plan)
    mine = CafeSkip.community_id == moment.community_id, CafeSkip.id == cafe_id
    db.session.execute(delete(CafeSkip).where(*mine))
    db.session.delete(plan)


def skip_cafe_day(moment: Moment, cafe_id: int, day: date) -> None:
    """Raises NotFound for a day on which there is none anyway. Twice is once."""
    plan = _locked(moment, cafe_id)
    if not falls_on(kept.as_cafe(plan), day):
        raise NotFound
    take(moment, Verb.SKIP_CAFE_DAY, plan)
    plan.changed_at = moment.now
    if kept.skip(moment.community_id, cafe_id, day) is None:
        db.session.add(CafeSkip(community_id=moment.community_id, id=cafe_id, day=day))


def restore_cafe_day(moment: Moment, cafe_id: int, day: date) -> None:
    plan = _locked(moment, cafe_id)
    take(moment, Verb.RESTORE_CAFE_DAY, plan)
    plan.changed_at = moment.now
    skip = kept.skip(moment.community_id, cafe_id, day)
    if skip is not None:
        db.session.delete(skip)


def _locked(moment: Moment, cafe_id: int) -> CafePlan:
    """Raises NotFound, also for what a colleague took off the calendar meanwhile."""
    return rows.one(CafePlan, moment.community_id, cafe_id)


def _word(moment: Moment, plan: CafePlan, cafe: Cafe) -> None:
    plan.place, plan.first_on, plan.every = cafe.place, cafe.first_on, cafe.every
    plan.starts, plan.ends, plan.changed_at = cafe.starts, cafe.ends, moment.now


@dataclass(frozen=True)
class Counted:
    newcomers: int
    askers: int
    givers: int
    others: int


def count_visits(moment: Moment, day: date, counted: Counted) -> None:
    """A day has one count; the last one typed stands."""
    visits = kept.visits_on(moment.community_id, day)
    if visits is None:
        visits = Visits(community_id=moment.community_id, day=day)
    visits.newcomers, visits.askers = counted.newcomers, counted.askers
    visits.givers, visits.others = counted.givers, counted.others
    take(moment, Verb.COUNT_VISITS, visits)
