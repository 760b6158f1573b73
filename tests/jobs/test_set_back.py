"""A clock that jumps: forward a day, back an hour, a machine that slept for three days."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from threading import Semaphore

import pytest
import time_machine
from apscheduler.schedulers.background import BackgroundScheduler

from app.jobs.runner import run_in_turn
from app.jobs.set_back import watched
from tests.jobs.test_runner import MINUTE, Diary
from tests.town import Town

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LONGEST_WAIT = 10  # seconds


@pytest.mark.parametrize(
    ("jump", "lost"),
    [
        (timedelta(0), 0),
        (DAY, 0),  # forward: nothing is made up for, what is due is due
        (3 * DAY, 0),  # the lid was closed
        (-HOUR, 2),  # at most the slot that was being done, and the next
        (-DAY, 2),
    ],
)
def test_after_a_jump_the_slots_go_on(town: Town, jump: timedelta, lost: int) -> None:
    diary = Diary()
    for minutes in range(-30, 0):
        run_in_turn(town.app, diary.job, town.now + minutes * MINUTE)
    before = len(diary.lines)
    for minutes in range(10):
        run_in_turn(town.app, diary.job, town.now + jump + minutes * MINUTE)
    assert len(diary.lines) - before >= 10 - lost


def test_clocks_that_differ_by_a_second_still_share_their_slots(town: Town) -> None:
    diary = Diary()
    for minutes in range(10):
        for seconds in (0, -1, 1):
            run_in_turn(town.app, diary.job, town.now + minutes * MINUTE + timedelta(0, seconds))
    assert len(diary.lines) == 11, "the first second before, and each minute once"


@contextmanager
def ticking(done: Semaphore, is_watched: bool) -> Iterator[None]:
    scheduler = BackgroundScheduler(timezone=UTC)
    scheduler.add_job(done.release, "interval", seconds=1, next_run_time=datetime.now(UTC))
    scheduler.start()
    try:
        if is_watched:
            with watched(scheduler, seconds=0.1):
                yield
        else:
            yield
    finally:
        scheduler.shutdown()


@pytest.mark.parametrize(("is_watched", "goes_on"), [(True, True), (False, False)])
def test_set_back_an_hour_it_ticks_on(is_watched: bool, goes_on: bool) -> None:
    """The second row is the control: the scheduler alone waits for the hour to come again."""
    done = Semaphore(0)
    travelling = time_machine.travel(datetime(2026, 10, 25, 0, 30, tzinfo=UTC))
    with travelling as clock, ticking(done, is_watched):
        assert done.acquire(timeout=LONGEST_WAIT)
        clock.shift(-HOUR)
        while done.acquire(timeout=0.2):
            pass  # what was on its way
        assert done.acquire(timeout=LONGEST_WAIT if goes_on else 2) == goes_on
