"""The clock, really ticking."""

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Event, Thread

from app.domain.letters.kinds import LetterKind
from app.jobs.clock import Clock, first_turns
from app.store.db import db
from app.store.tables import Letter
from tests.delivery.outbox import Outbox, moves_to_phone
from tests.engines.gateway import Gateway
from tests.engines.smtp import PostBox
from tests.town import Town

AT_ONCE = LetterKind.NEED_OUT  # leaves by day and by night, whatever hour this test runs at


def waited(until: Callable[[], bool], seconds: float = 10) -> bool:
    ends = time.monotonic() + seconds
    while not until() and time.monotonic() < ends:
        time.sleep(0.02)
    return until()


def ticking() -> list[str]:
    ours = ("APScheduler", "ThreadPoolExecutor")
    return [thread.name for thread in threading.enumerate() if thread.name.startswith(ours)]


def test_a_letter_leaves_within_seconds_and_nothing_ticks_afterwards(
    town: Town, letters: PostBox
) -> None:
    box = Outbox.of(town)
    box.writes(AT_ONCE)
    db.session.rollback()
    with Clock(town.app).ticking():
        assert waited(lambda: bool(letters.letters))
        assert ticking(), "the control: it ticks in threads of its own"
    assert not ticking()


def test_told_to_stop_it_finishes_the_letter_in_hand(town: Town, texts: Gateway) -> None:
    box = Outbox.of(town)
    moves_to_phone(box.asker)
    letter = box.writes(AT_ONCE)
    db.session.rollback()
    texts.accept_but_hang_next(1, seconds=1)
    stop = Event()
    clock = Thread(target=Clock(town.app).tick_until, args=[stop])
    clock.start()
    assert waited(lambda: bool(texts.texts))
    stop.set()
    clock.join()
    db.session.expire_all()
    assert letter.state == "sent"


def test_once_does_every_job_in_an_order_that_lets_the_post_leave(
    town: Town, letters: PostBox
) -> None:
    """What follow-ups and rounds write is carried out in the same go, and in the quiet hours it
    waits: either way nothing is lost."""
    town.asks(town.asker())
    Clock(town.app).tick_once()
    states = {letter.state for letter in db.session.query(Letter).filter_by(kind="no_offer_yet")}
    assert states <= {"sent", "waiting"}
    assert len(states) == 1


def test_a_clock_that_starts_begins_its_slow_jobs_one_after_another() -> None:
    now = datetime.now(UTC)
    begins = {job.name: turn - now for job, turn in first_turns(now)}
    slow = [turn for job, turn in first_turns(now) if job.every >= timedelta(minutes=1)]
    assert begins["codes by e-mail"] == begins["rounds"] == timedelta(0)
    assert len(set(slow)) == len(slow) > 5
    assert max(begins.values()) < timedelta(seconds=30)
