"""Imports the app once, and forks a whole program at each line it reads: `web` or `clock`. The web
server waits at the socket whose number is said at the start, if one is, as systemd's do.

What is forked has opened nothing yet: each has connections, threads and signals of its own, as if
it had been started from the files. Starting that way takes seconds; this takes none. What a web
server rehearses before it forks is rehearsed here, for all that begin.
"""

import ctypes
import os
import signal
import sys

from flask.cli import ScriptInfo
from gunicorn.app.wsgiapp import WSGIApplication

from app.cli.clock import clock
from config.heap import while_loading
from tests.engines.handed import told_of

with while_loading():
    from tests.fire.entry import started

    app = started()
    app.rehearse()

DIES_WITH_PARENT = 1  # PR_SET_PDEATHSIG


def main() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for anyone who was killed
    _say("ready")
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _lives_alone()
            PROGRAMS[line.strip()]()
        _say(child)


def _say(told: object) -> None:
    sys.stdout.write(f"{told}\n")
    sys.stdout.flush()


def _lives_alone() -> None:
    """Reads nothing, says nothing where pids are read, and dies with whoever made it."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.dup2(os.open(os.devnull, os.O_RDONLY), sys.stdin.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    ctypes.CDLL(None).prctl(DIES_WITH_PARENT, signal.SIGKILL)


def _web() -> None:
    """The configuration is the house's own."""
    name = "tests.fire.zygote:app"
    sys.modules["tests.fire.zygote"] = sys.modules["__main__"]
    for held in map(int, sys.argv[1:]):
        os.environ.update(told_of(held))
    sys.argv = ["gunicorn", name, "-c", "config/gunicorn.conf.py"]
    WSGIApplication().run()


def _clock() -> None:
    clock.main(args=[], prog_name="clock", obj=ScriptInfo(create_app=lambda: app))


PROGRAMS = {"web": _web, "clock": _clock}

if __name__ == "__main__":
    main()
