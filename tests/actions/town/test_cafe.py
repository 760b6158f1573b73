"""The café's days as the desk keeps them."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from app.actions.town import cafe as deeds
from app.actions.town.cafe import Counted
from app.domain.moment import Moment
from app.domain.refusals import NotAllowed, NotFound
from app.domain.town.cafe import Cafe, Every
from app.store.db import db
from app.store.queries.town import cafe as kept
from app.store.tables import CafeSkip, JournalLine, Visits
from tests.town import Town

THURSDAY = date(2026, 5, 14)
WEEKLY = Cafe(THURSDAY, Every.WEEK, time(10), time(12), "De Wilg")
A_WEEK = timedelta(days=7)


@pytest.fixture
def moment(town: Town) -> Moment:
    """Karin at her desk, with a café on the calendar."""
    moment = town.moment(town.kwartiermaker())
    deeds.plan_cafe(moment, WEEKLY)
    db.session.commit()
    return moment


def the_one() -> kept.Planned:
    db.session.commit()
    (planned,) = kept.planned(1)
    return planned


def test_what_is_planned_is_found_again(moment: Moment) -> None:
    assert the_one().cafe == WEEKLY
    assert the_one().changed_at == moment.now
    assert kept.planned(2) == []


def test_a_day_is_skipped_once_and_comes_back(moment: Moment) -> None:
    for _ in range(2):
        deeds.skip_cafe_day(moment, the_one().id, THURSDAY + A_WEEK)
    assert the_one().cafe.skipped == {THURSDAY + A_WEEK}
    for _ in range(2):
        deeds.restore_cafe_day(moment, the_one().id, THURSDAY + A_WEEK)
    assert the_one().cafe.skipped == frozenset()


def test_a_day_without_coffee_is_not_skipped(moment: Moment) -> None:
    with pytest.raises(NotFound):
        deeds.skip_cafe_day(moment, the_one().id, THURSDAY + timedelta(days=1))


def test_of_what_is_changed_the_skipped_days_stay_that_still_belong_to_it(moment: Moment) -> None:
    for weeks in (1, 4):
        deeds.skip_cafe_day(moment, the_one().id, THURSDAY + weeks * A_WEEK)
    monthly = replace(WEEKLY, every=Every.MONTH, place="De Ketel")
    deeds.change_cafe(moment, the_one().id, monthly)
    assert the_one().cafe == replace(monthly, skipped=frozenset({THURSDAY + 4 * A_WEEK}))


def test_nothing_is_left_of_what_is_taken_off_the_calendar(moment: Moment) -> None:
    gone = the_one().id
    deeds.skip_cafe_day(moment, gone, THURSDAY)
    deeds.stop_cafe(moment, gone)
    db.session.commit()
    assert kept.planned(1) == []
    assert db.session.query(CafeSkip).count() == 0
    for deed in (deeds.skip_cafe_day, deeds.restore_cafe_day):
        with pytest.raises(NotFound):
            deed(moment, gone, THURSDAY)
    with pytest.raises(NotFound):
        deeds.change_cafe(moment, gone, WEEKLY)


def test_only_the_desk_of_this_town_does_it(town: Town, moment: Moment) -> None:
    there = Town.founded(town.app, 2, "elders.example")
    planned = the_one().id
    for person in (town.asker(), town.giver(), town.official()):
        with pytest.raises(NotAllowed):
            deeds.stop_cafe(town.moment(person), planned)
        db.session.rollback()
    with pytest.raises(NotFound):
        deeds.stop_cafe(there.moment(there.kwartiermaker("Sam")), planned)


def test_a_day_has_one_count_and_nobody_in_it(moment: Moment) -> None:
    for counted in (Counted(1, 2, 3, 4), Counted(3, 8, 4, 1)):
        deeds.count_visits(moment, THURSDAY, counted)
    db.session.commit()
    (row,) = kept.last_visits(1)
    assert tuple(row) == (THURSDAY, 3, 8, 4, 1)
    columns = {column.name for column in Visits.__table__.columns}
    assert columns == {
        "community_id", "id", "state", "day", "newcomers", "askers", "givers", "others"
    }  # fmt: skip


def test_every_deed_stands_in_the_journal(moment: Moment) -> None:
    deeds.skip_cafe_day(moment, the_one().id, THURSDAY)
    deeds.count_visits(moment, THURSDAY, Counted(0, 0, 0, 0))
    db.session.commit()
    lines = db.session.query(JournalLine).filter(JournalLine.thing.in_(["cafe", "visits"])).all()
    assert {line.verb for line in lines} == {"plan_cafe", "skip_cafe_day", "count_visits"}
    assert {line.actor_id for line in lines} == {moment.me}
