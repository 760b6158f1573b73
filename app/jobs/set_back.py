"""A machine whose clock is set back: a scheduler that waits for a time of day would wait until it
comes again, and no code would be sent for an hour."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Event, Thread

from apscheduler.schedulers.base import BaseScheduler

SECONDS = 5


@contextmanager
def watched(scheduler: BaseScheduler, seconds: float = SECONDS) -> Iterator[None]:
    """Every job is due at once when the clock was set back; each asks what is due, and does no
    harm twice."""
    stop = Event()
    watch = Thread(target=_watch, args=(scheduler, stop, seconds), daemon=True)
    watch.start()
    try:
        yield
    finally:
        stop.set()
        watch.join()


def _watch(scheduler: BaseScheduler, stop: Event, seconds: float) -> None:
    before = datetime.now(UTC)
    while not stop.wait(seconds):
        now = datetime.now(UTC)
        if now < before:
            for job in scheduler.get_jobs():
                job.modify(next_run_time=now)
        before = now
