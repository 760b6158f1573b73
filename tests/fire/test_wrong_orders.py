"""The controls: the same fire finds what two wrong orders lose. One database tells enough of it."""

import shutil
from functools import partial
from pathlib import Path

import pytest

from tests.fire.conftest import Lights
from tests.fire.fire import Victim, lit
from tests.fire.phone import TurnedAway
from tests.fire.processes import Processes
from tests.fire.townsfolk import page_made

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


def test_a_press_that_leads_back_to_a_step_is_no_page_that_was_made() -> None:
    """What was thanked for on the way there is gone: that is a fault of the house, not of us."""
    with pytest.raises(TurnedAway, match="woorden"):
        page_made("/vraag/woorden", "/vraag/")
    assert page_made("/vraag/1k/klaar", "/vraag/") == ("1k", 51)
