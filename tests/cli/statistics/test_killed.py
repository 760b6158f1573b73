"""A process that dies while it publishes leaves the quarter as it was, or frozen; never half."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
import time_machine

from app.cli.statistics import statistics
from app.domain.states import FiguresState
from app.store.db import db
from app.store.tables import Fact, Figures
from tests.conftest import settings
from tests.engines.environment import as_environment
from tests.quarters import QUARTER, freeze, large_town
from tests.town import Town

ROOT = Path(__file__).parents[3]
AFTER = "2026-07-20 12:00+00:00"

DIES = """
import os, signal, sys, time_machine
from wsgi import app
from app.actions.town import figures
from app.cli.statistics import statistics

def die(*told): os.kill(os.getpid(), signal.SIGKILL)

setattr(figures, sys.argv[1], die)
with time_machine.travel(sys.argv[2]):
    told = ["publish", "--quarter", sys.argv[3]]
    done = app.test_cli_runner().invoke(statistics, told, catch_exceptions=False)
    sys.exit(done.output)
"""


def dies(url: str, deed: str) -> int:
    told = [sys.executable, "-c", DIES, deed, AFTER, QUARTER]
    env = as_environment(settings(url))
    return subprocess.run(told, cwd=ROOT, env=env, check=False).returncode


def the_file(town: Town) -> str:
    db.session.expire_all()
    return db.session.query(Figures).one().file


def with_keys() -> int:
    """Looked at in a transaction of its own: on SQLite one that stays open keeps others out."""
    db.session.rollback()
    found = db.session.query(Fact).filter(Fact.record_key.is_not(None)).count()
    db.session.rollback()
    return found


@pytest.mark.parametrize(
    ("deed", "is_frozen"),
    [
        ("frozen_file", False),  # while it counts
        ("forget_keys", False),  # the file is written, and not kept
        ("publish_figures", True),  # between the two
    ],
)
def test_whoever_comes_after_ends_what_was_begun(
    town: Town, database: str, deed: str, is_frozen: bool
) -> None:
    large_town(town)
    db.session.commit()
    facts = with_keys()
    assert dies(database, deed) == -signal.SIGKILL
    assert with_keys() == (0 if is_frozen else facts)
    assert db.session.query(Figures.state).all() == [(FiguresState.FROZEN,)] * is_frozen
    before = the_file(town) if is_frozen else None
    db.session.rollback()
    with time_machine.travel(AFTER, tick=False):
        ended = town.app.test_cli_runner().invoke(statistics, ["publish", "--quarter", QUARTER])
    assert ended.output == "2026Q2 is published.\n"
    assert before in (None, the_file(town))
    assert db.session.query(Figures.state).all() == [(FiguresState.PUBLISHED,)]


def test_the_file_is_the_one_that_nobody_interrupted(town: Town, database: str) -> None:
    """Killed once between counting and keeping, it has the same bytes in the end."""
    large_town(town)
    db.session.commit()
    dies(database, "forget_keys")
    freeze(town)
    interrupted = the_file(town)
    other = Town.founded(town.app, 2, "other.example")
    large_town(other)
    freeze(other)
    assert {row.file for row in db.session.query(Figures)} == {interrupted}
