"""The server's configuration, tried by really starting it."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.conftest import settings

SECONDS = 30
START = [sys.executable, "-m", "gunicorn", "wsgi:app", "-c", "config/gunicorn.conf.py"]


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


@pytest.fixture
def server(sqlite_template: Path, tmp_path: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    path = shutil.copy(sqlite_template, tmp_path / "town.db")
    told = {name.upper(): str(value) for name, value in vars(settings(f"sqlite:///{path}")).items()}
    keys = {"SEAL_KEYS": ",".join(settings("").seal_keys), "PORT": str(port)}
    process = subprocess.Popen(
        START, env={**os.environ, **told, **keys}, stderr=subprocess.PIPE, text=True
    )
    yield process
    process.kill()
    process.communicate()


def status(port: int) -> int:
    """Of the page that says whether all is well; 0 while nobody answers."""
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/healthz", headers={"X-Forwarded-For": "192.0.2.7"})
        return connection.getresponse().status
    except OSError:
        return 0
    finally:
        connection.close()


def test_it_answers_keeps_no_addresses_and_ends_when_told(
    server: subprocess.Popen[str], port: int
) -> None:
    ends = time.monotonic() + SECONDS
    while (answered := status(port)) == 0 and time.monotonic() < ends:
        time.sleep(0.1)
    assert answered == 200
    server.send_signal(signal.SIGTERM)
    _, told = server.communicate(timeout=SECONDS)
    assert server.returncode == 0
    assert "Using worker: gthread" in told
    assert "192.0.2.7" not in told
    assert "healthz" not in told
