"""A job in a process of its own: how it ends, and that it never outlives the clock."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from app.jobs import apart
from app.jobs.apart import DONE, TOLD, Unfinished, wait_for

PATIENCE = 20  # seconds, on a busy machine
AWAKE = """
import pathlib, sys, time
from app.jobs.apart import ends_with_the_clock
ends_with_the_clock()
mine = pathlib.Path(sys.argv[1])
mine.touch()
try:
    while True:
        time.sleep(60)
finally:
    mine.unlink()
"""
"""Holds a file for as long as it lives, as a trial does a copy."""
CLOCK = "import sys; from app.jobs.apart import wait_for; wait_for(sys.argv[1:])"


def python(said: str, *told: str) -> list[str]:
    return [sys.executable, "-c", said, *told]


def until(holds: Callable[[], bool]) -> bool:
    ends = time.monotonic() + PATIENCE
    while not holds() and time.monotonic() < ends:
        time.sleep(0.02)
    return holds()


@pytest.mark.parametrize("code", [DONE, TOLD])
def test_what_was_done_and_what_was_told_are_over(code: int) -> None:
    wait_for(python(f"raise SystemExit({code})"))


@pytest.mark.parametrize("ends", ["raise SystemExit(1)", "import os; os.kill(os.getpid(), 9)"])
def test_what_ended_without_a_word_is_a_fault(ends: str) -> None:
    with pytest.raises(Unfinished):
        wait_for(python(ends))


def test_what_takes_too_long_cleans_up_and_is_gone(tmp_path: Path) -> None:
    held = tmp_path / "held"
    with pytest.raises(subprocess.TimeoutExpired):
        wait_for(python(AWAKE, str(held)), seconds=3)
    assert not held.exists()


def test_what_does_not_listen_is_ended_by_force(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "SECONDS_TO_CLEAN_UP", 0.1)
    began = time.monotonic()
    with pytest.raises(subprocess.TimeoutExpired):
        wait_for(python("import time; time.sleep(60)"), seconds=0.1)
    assert time.monotonic() - began < PATIENCE


def test_it_goes_with_a_clock_that_is_killed_and_leaves_nothing(tmp_path: Path) -> None:
    """To be told to stop, as systemd tells each process of a service, ends it not."""
    held = tmp_path / "held"
    clock = subprocess.Popen(python(CLOCK, *python(AWAKE, str(held))))
    try:
        assert until(held.exists)
        (child,) = Path(f"/proc/{clock.pid}/task/{clock.pid}/children").read_text().split()
        os.kill(int(child), signal.SIGTERM)
        time.sleep(0.2)
        assert held.exists()
    finally:
        clock.kill()
        clock.wait()
    assert until(lambda: not held.exists())
