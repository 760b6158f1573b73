"""`flask clock` as it is started: in processes of its own."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from flask import Flask

from app.cli.clock import clock
from app.domain.letters.kinds import LetterKind
from app.store.db import db
from app.store.tables import Letter, Slot
from tests.conftest import settings
from tests.delivery.outbox import Outbox
from tests.engines.environment import as_environment
from tests.engines.smtp import PostBox
from tests.town import Town

CLOCK = [sys.executable, "-m", "flask", "--app", "wsgi", "clock"]
SECONDS = 30


def environment(town: Town, post_box: PostBox) -> dict[str, str]:
    """The settings of the tests as a process reads them."""
    told = settings(town.app.config["SQLALCHEMY_DATABASE_URI"], smtp_url=post_box.url)
    return {**as_environment(told), "PYTHONWARNINGS": "error"}


@contextmanager
def ticking(town: Town, post_box: PostBox) -> Iterator[subprocess.Popen[bytes]]:
    """One that ticks; told to end as a container is."""
    process = subprocess.Popen(CLOCK, env=environment(town, post_box), stdout=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(SECONDS) == 0


def posted(town: Town, letters: int) -> None:
    box = Outbox.of(town)
    for _ in range(letters):
        box.writes(LetterKind.NEED_OUT)
    db.session.rollback()


def arrived(letters: PostBox) -> list[str]:
    """The marks of those that were posted here; the town has its own letters too."""
    return [
        letter["Message-ID"]
        for letter in letters.letters
        if letter["Subject"] == "Je vraag is verstuurd"
    ]


def test_once_empties_the_outbox(town: Town, letters: PostBox) -> None:
    posted(town, 3)
    done = town.app.test_cli_runner().invoke(clock, "--once")
    assert (done.exit_code, done.output) == (0, "")
    assert len(arrived(letters)) == 3


def test_help_gives_an_example(app: Flask) -> None:
    assert "flask --app wsgi clock --once" in app.test_cli_runner().invoke(clock, "--help").output


def slots_of(job: str) -> int:
    db.session.rollback()
    return db.session.query(Slot).filter(Slot.key.startswith(f"{job}@")).count()


def test_two_clocks_do_no_harm(town: Town, letters: PostBox) -> None:
    posted(town, 40)
    ends = time.monotonic() + SECONDS
    with ExitStack() as clocks:
        for _ in range(2):
            clocks.enter_context(ticking(town, letters))
        while (len(arrived(letters)) < 40 or not slots_of("rests")) and time.monotonic() < ends:
            time.sleep(0.05)
    assert len(arrived(letters)) == len(set(arrived(letters))) == 40
    db.session.expire_all()
    assert db.session.query(Letter).filter_by(kind="need_out", state="sent").count() == 40
    assert slots_of("rests") == 1, "one of the two did what is done each quarter of an hour"
