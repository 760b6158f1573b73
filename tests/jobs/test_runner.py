"""Each job runs for every community, once a slot whoever ticks, and never stops the clock."""

from datetime import UTC, datetime, timedelta
from threading import Barrier, Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.letters.lanes import LANES
from app.domain.moment import Moment
from app.jobs.runner import next_slot, run, run_in_turn, slot_of
from app.jobs.timetable import TIMETABLE, Job
from app.store.db import db
from app.store.tables import Slot
from tests.town import Town

MINUTE = timedelta(minutes=1)


class Diary:
    """A job that writes down when it was done, and for which community."""

    def __init__(self, divides_itself: bool = False) -> None:
        self.lines: list[tuple[int, datetime]] = []
        self.job = Job("diary", MINUTE, self.write, "for a test", divides_itself=divides_itself)

    def write(self, moment: Moment) -> None:
        self.lines.append((moment.community_id, moment.now))


def test_every_community_has_its_turn(town: Town) -> None:
    Town.founded(town.app, 2, "elders.example")
    diary = Diary()
    run_in_turn(town.app, diary.job, town.now)
    assert diary.lines == [(1, town.now), (2, town.now)]


def test_of_two_clocks_one_does_the_slot(town: Town) -> None:
    diary = Diary()
    for seconds in (0, 1, 59, 60, 61):
        run_in_turn(town.app, diary.job, town.now + timedelta(seconds=seconds))
    assert [now - town.now for _, now in diary.lines] == [timedelta(0), MINUTE]


@pytest.mark.parametrize(("divides_itself", "times"), [(False, 1), (True, 4)])
def test_clocks_that_tick_at_the_same_moment(town: Town, divides_itself: bool, times: int) -> None:
    """The second row is the control: without a slot each of the four does it."""
    diary, start = Diary(divides_itself), Barrier(4)
    db.session.rollback()

    def tick() -> None:
        start.wait()
        run_in_turn(town.app, diary.job, town.now)

    clocks = [Thread(target=tick) for _ in range(4)]
    for clock in clocks:
        clock.start()
    for clock in clocks:
        clock.join()
    assert len(diary.lines) == times
    assert db.session.query(Slot).count() == (0 if divides_itself else 1)


def test_asked_for_by_a_person_it_is_done_at_once(town: Town) -> None:
    diary = Diary()
    run(town.app, diary.job, town.now)
    run(town.app, diary.job, town.now)
    assert len(diary.lines) == 2


def test_trouble_in_one_community_stops_neither_the_others_nor_the_clock(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    Town.founded(town.app, 2, "elders.example")
    done: list[int] = []

    def action(moment: Moment) -> None:
        done.append(moment.community_id)
        raise ValueError("bianca@example.org")

    run_in_turn(town.app, Job("trouble", MINUTE, action, "for a test"), town.now)
    assert done == [1, 2]
    assert "trouble: ValueError in" in caplog.text
    assert "bianca" not in caplog.text


@given(
    st.sampled_from(TIMETABLE),
    st.timedeltas(timedelta(0), timedelta(days=366)).map(
        lambda passed: datetime(2026, 1, 1, tzinfo=UTC) + passed
    ),
)
def test_a_moment_falls_in_exactly_one_slot(job: Job, now: datetime) -> None:
    assert slot_of(job, now) <= now < next_slot(job, now)
    assert slot_of(job, slot_of(job, now)) == slot_of(job, now)


def test_the_timetable_gives_its_reasons() -> None:
    assert len({job.name for job in TIMETABLE}) == len(TIMETABLE)
    assert all(job.why for job in TIMETABLE)
    divided = [job.name for job in TIMETABLE if job.divides_itself]
    assert divided == [*(lane.name for lane in LANES), "programs"]
