"""A program that goes on until it is told to, told so as people and systems tell it."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

SECONDS = 30
BEGIN = "from app.cli.stopping import until_told\nstop = until_told()\nprint('begun', flush=True)\n"
IN_FINALIZERS = """
import time
class Gone:
    def __del__(self):
        time.sleep(0.01)
while not stop.is_set():
    Gone()
"""
WAITING = "stop.wait()"
DEAF = """
import time
stop.wait()
print('heard', flush=True)
time.sleep(60)
"""


@contextmanager
def running(program: str) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-c", BEGIN + program], stdout=subprocess.PIPE, text=True
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("program", [IN_FINALIZERS, WAITING], ids=["in finalizers", "waiting"])
def test_the_first_signal_is_heard_wherever_the_program_is(
    program: str, told: signal.Signals
) -> None:
    with running(program) as process:
        process.send_signal(told)
        assert process.wait(SECONDS) == 0


def test_the_second_ends_one_that_does_not_come_to_its_end() -> None:
    with running(DEAF) as process:
        process.send_signal(signal.SIGTERM)
        assert process.stdout is not None
        assert process.stdout.readline() == "heard\n"
        process.send_signal(signal.SIGTERM)
        assert process.wait(SECONDS) == 128 + signal.SIGTERM
