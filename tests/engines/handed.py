"""Runs a program as systemd does for a socket that it holds: it gets it as its number 3, and is
told that it is meant. A file of its own, since its pid is known in that process alone:

    python tests/engines/handed.py 7 gunicorn wsgi:app -c config/gunicorn.conf.py
"""

import os
import sys

FIRST = 3  # SD_LISTEN_FDS_START


def told_of(held: int) -> dict[str, str]:
    """What to add to the environment of this process, which has the socket `held`."""
    if held == FIRST:
        os.set_inheritable(held, True)
    else:
        os.dup2(held, FIRST)
    return {"LISTEN_PID": str(os.getpid()), "LISTEN_FDS": "1"}


if __name__ == "__main__":
    program = sys.argv[2:]
    os.execvpe(program[0], program, {**os.environ, **told_of(int(sys.argv[1]))})  # noqa: S606
