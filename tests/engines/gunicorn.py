"""The server that real people meet: gunicorn with the house's own configuration."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection

from config.settings import Settings
from tests.engines.environment import as_environment

SECONDS = 30
OURS = "wsgi:app"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


@contextmanager
def running_gunicorn(
    told: Settings, port: int, workers: int = 2, served: str = OURS
) -> Iterator[subprocess.Popen[str]]:
    """Yields the process, which may not answer yet; `answers` waits until it does."""
    process = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", served, "-c", "config/gunicorn.conf.py"],
        env=environment(told, port, workers),
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def answers(port: int) -> int:
    """The status of the page that says whether all is well; 0 when nobody answers in time."""
    ends = time.monotonic() + SECONDS
    while (answered := _status(port)) == 0 and time.monotonic() < ends:
        time.sleep(0.1)
    return answered


def environment(told: Settings, port: int, workers: int) -> dict[str, str]:
    return {**as_environment(told), "PORT": str(port), "WEB_CONCURRENCY": str(workers)}


def _status(port: int) -> int:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/healthz", headers={"X-Forwarded-For": "192.0.2.7"})
        return connection.getresponse().status
    except OSError:
        return 0
    finally:
        connection.close()
