"""What is done in a process of its own: all that it loads goes with it, where the clock would carry
that for as long as it ticks.

Its log is the clock's. It ends when its job is done, when that takes too long, and when the clock
is no more, whatever ended that: the pipe between them then breaks, and it cleans up and goes.
"""

import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen, TimeoutExpired
from threading import Thread, main_thread
from time import sleep

from flask import Flask, current_app

from app.domain.moment import Moment
from app.jobs.committing import whatever_happens

THE_APP = "wsgi"  # by name: this room lies under the roof and cannot import it
PYTHON = Path(sys.executable)
OURS = PYTHON.parent.resolve() / PYTHON.name
"""The Python of this version, whatever a link points at later (docs/upgrades.md)."""

DONE, TOLD = 0, 3
"""How it ends. TOLD: it failed and the log says how. Whatever else: it could not say."""
MOST_SECONDS = 6 * 3600
SECONDS_TO_CLEAN_UP = 10


class Unfinished(Exception):
    """It ended before it could say how it went."""


def do_apart(job: str) -> None:
    """Waits until it is done, or said in the log what was the matter; else raises as `wait_for`."""
    app = Path(current_app.root_path).parent / THE_APP
    wait_for([str(OURS), "-m", "flask", "--app", str(app), "clock", "--alone", job])


def wait_for(command: Sequence[str], seconds: float = MOST_SECONDS) -> None:
    """Raises Unfinished, and TimeoutExpired where it takes longer; it is gone then too. Ctrl-C is
    for the clock alone, which waits for it: a session of its own does not hear that."""
    process = Popen(command, stdin=PIPE, stdout=DEVNULL, start_new_session=True)  # noqa: S603
    try:
        code = process.wait(seconds)
    finally:
        _end(process)
    if code not in (DONE, TOLD):
        raise Unfinished


def _end(process: "Popen[bytes]") -> None:
    """By breaking the pipe; by force where it does not listen."""
    if process.stdin:
        process.stdin.close()
    try:
        process.wait(SECONDS_TO_CLEAN_UP)
    except TimeoutExpired:
        process.kill()
        process.wait()


def do_alone(app: Flask, job: str, moment: Moment) -> int:
    """Does it in this process, where nothing else is done, and says how it is to end. Each such job
    is the `do` of a module of its name."""
    ends_with_the_clock()
    with app.app_context(), whatever_happens(job), suppress(KeyboardInterrupt):
        import_module(f"app.jobs.{job}").do(moment)
        return DONE
    return TOLD


def ends_with_the_clock() -> None:
    """As if Ctrl-C were pressed here when the pipe breaks. To stop a service, systemd tells all of
    its processes: the clock finishes what it does, and so does this one."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.pthread_sigmask(signal.SIG_SETMASK, {signal.SIGTERM})
    Thread(target=_listen, name="the clock", daemon=True).start()


def _listen() -> None:
    os.read(sys.stdin.fileno(), 1)  # nothing is ever said
    signal.pthread_kill(main_thread().ident or 0, signal.SIGINT)
    sleep(SECONDS_TO_CLEAN_UP)
    os._exit(TOLD)
