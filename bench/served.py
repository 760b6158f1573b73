"""Pages as people get them: from gunicorn with the house's own configuration, over the loopback."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass

from bench.load import Load
from tests.conftest import settings
from tests.engines.gunicorn import answers, free_port, running_gunicorn

A_TURN = 1.5  # seconds
HELLO = "bench.hello:app"


@dataclass(frozen=True)
class Served:
    """What came of one turn. `rate`: pages for each second of processor that the asking itself left
    over, since whoever asks shares this machine's cores with whoever answers."""

    done: int
    wrong: int
    seconds: float
    own: float
    p50: float
    p99: float

    @property
    def rate(self) -> float:
        cores = os.cpu_count() or 1
        return cores * self.done / (cores * self.seconds - self.own)


def asked(load: Load) -> Served:
    """Raises RuntimeError where an answer was not the wanted one."""
    with asking(load) as running:
        told = running.communicate()[0]
    served = Served(**json.loads(told))
    if served.wrong:
        raise RuntimeError(f"{served.wrong} answers of {served.done + served.wrong} were wrong")
    return served


@contextmanager
def asking(load: Load) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-m", "bench.load"]
    pipe = subprocess.PIPE
    running = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)  # noqa: S603
    if running.stdin is None:
        raise RuntimeError("nobody listens")
    running.stdin.write(json.dumps(asdict(load)) + "\n")
    running.stdin.flush()
    try:
        yield running
    finally:
        running.wait()


def get(port: int, path: str = "/", cookie: str = "") -> Load:
    told = f"Cookie: {cookie}\r\n" if cookie else ""
    head = f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{told}\r\n"
    return Load(port, head, seconds=A_TURN, wanted="HTTP/1.1 200")


@contextmanager
def serving(url: str, served: str = "wsgi:app") -> Iterator[int]:
    """Its port, when it answers."""
    port = free_port()
    with running_gunicorn(settings(url), port, served=served):
        answers(port)
        yield port
