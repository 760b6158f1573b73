"""The clock only ticks: APScheduler, with nothing to remember. What is due stands in rows."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from threading import Event
from typing import Any

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from flask import Flask

from app.domain.actor import house
from app.domain.moment import Moment
from app.jobs import runner
from app.jobs.apart import do_alone
from app.jobs.set_back import watched
from app.jobs.timetable import TIMETABLE, Job

AT_ONCE = timedelta(minutes=1)
"""What has a quicker rhythm than this does its first turn in the moment of the start."""
APART = timedelta(seconds=1)


class Clock:
    """For the command that runs it; `factory.py` hands it over."""

    def __init__(self, app: Flask) -> None:
        self._app = app

    def tick_until(self, stop: Event) -> None:
        """Returns when `stop` is set and what was being done is done."""
        with self.ticking():
            stop.wait()

    @contextmanager
    def ticking(self) -> Iterator[None]:
        """Ticks beside whatever else this process does."""
        scheduler = self._scheduler()
        scheduler.start()
        try:
            with watched(scheduler):
                yield
        finally:
            scheduler.shutdown(wait=True)

    def tick_once(self) -> None:
        """Every job, now; for a test, or a machine that has its own timer."""
        for job in TIMETABLE:
            runner.run(self._app, job, datetime.now(UTC))

    def do_alone(self, job: str) -> int:
        """What a clock leaves to this process; how it is to end."""
        rules = self._app.extensions["house_rules"]
        moment = Moment(house(runner.NONE), datetime.now(UTC), rules)
        return do_alone(self._app, job, moment)

    def _scheduler(self) -> BackgroundScheduler:
        logging.getLogger("apscheduler").setLevel(logging.ERROR)  # a turn may outlast its rhythm
        at_once = sum(job.at_once for job in TIMETABLE)
        scheduler = BackgroundScheduler(
            executors={"default": ThreadPoolExecutor(at_once)}, timezone=UTC
        )
        now = datetime.now(UTC)
        for job, begins in first_turns(now):
            scheduler.add_job(self._tick, args=[job], **_rhythm(job, now, begins))
        return scheduler

    def _tick(self, job: Job) -> None:
        runner.run_in_turn(self._app, job, datetime.now(UTC))


def first_turns(now: datetime) -> Iterator[tuple[Job, datetime]]:
    """Each job once at the start, for a clock that is started anew each day. The slow ones begin
    one after another: all of them at once kept each other from writing on a busy machine, and what
    comes once a day was then over until the next."""
    begins = now
    for job in TIMETABLE:
        if job.every >= AT_ONCE:
            begins += APART
        yield job, begins if job.every >= AT_ONCE else now


def _rhythm(job: Job, now: datetime, begins: datetime) -> dict[str, Any]:
    """Its first turn, then one when each slot begins."""
    return {
        "trigger": "interval",
        "seconds": job.every.total_seconds(),
        "start_date": runner.next_slot(job, now),
        "next_run_time": begins,
        "coalesce": True,
        "max_instances": job.at_once,
        "misfire_grace_time": None,  # never too late: it asks what is due
    }


def init_app(app: Flask) -> None:
    app.extensions["clock"] = Clock(app)
