"""The controls: the same fire finds what two wrong orders lose. One database tells enough of it."""

import shutil
from functools import partial
from pathlib import Path

import pytest

from tests.fire.conftest import Lights
from tests.fire.fire import Victim, lit
from tests.fire.processes import Processes

SEED = 11
BATCHES, KILLS = 6, 9


@pytest.fixture
def lights(sqlite_template: Path, tmp_path: Path) -> Lights:
    path = shutil.copy(sqlite_template, tmp_path / "town.db")
    return partial(lit, f"sqlite:///{path}", tmp_path / "log")


@pytest.mark.parametrize(
    ("order", "victim", "fault"),
    [
        ("mark then send", Processes.kill_clock, "never sent, and said to be"),
        ("thank then commit", Processes.kill_web_workers, "lost or doubled"),
    ],
)
def test_is_found(lights: Lights, order: str, victim: Victim, fault: str) -> None:
    """Stops at the first loss."""
    with lights(SEED, order) as fire:
        for _ in range(BATCHES):
            fire.burns(KILLS, [victim])
            faults = fire.is_put_out()
            if any(fault in one for one in faults):
                return
    pytest.fail(f"{fire.processes.killed} killed, and nothing was lost")
