"""The server's configuration, tried by really starting it."""

import json
import shutil
import signal
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.conftest import settings
from tests.engines.gunicorn import SECONDS, answers, free_port, running_gunicorn
from tests.fire.processes import children_of

WORKERS = 2
PRIVATE_AT_MOST = 64  # MiB; a worker that loads the app for itself has some 120


@pytest.fixture(scope="module")
def its_file(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copy(sqlite_template, tmp_path_factory.mktemp("served") / "town.db"))


@pytest.fixture(scope="module")
def server(its_file: Path) -> Iterator[subprocess.Popen[str]]:
    port = free_port()
    with running_gunicorn(settings(f"sqlite:///{its_file}"), port) as server:
        assert answers(port) == 200
        ends = monotonic() + SECONDS
        while len(children_of(server.pid)) < WORKERS and monotonic() < ends:
            sleep(0.05)  # the first answers before the last is there
        yield server


def _opened(pid: int) -> set[str]:
    return {str(one.readlink()) for one in Path(f"/proc/{pid}/fd").iterdir() if one.is_symlink()}


def _says(pid: int, file: str, key: str) -> str:
    lines = Path(f"/proc/{pid}/{file}").read_text().splitlines()
    return next(line.partition(":")[2].strip() for line in lines if line.startswith(f"{key}:"))


def _private_mib(pid: int) -> float:
    kinds = (_says(pid, "smaps_rollup", f"Private_{kind}") for kind in ("Clean", "Dirty"))
    return sum(int(told.split()[0]) for told in kinds) / 1024


def test_the_master_has_nothing_that_two_could_use_at_once(
    server: subprocess.Popen[str], its_file: Path
) -> None:
    """What is forked with a thread, a lock or a line to the database in use goes wrong one day."""
    workers = children_of(server.pid)
    assert len(workers) == WORKERS
    assert _says(server.pid, "status", "Threads") == "1"
    assert not {one for one in _opened(server.pid) if one.startswith(str(its_file))}
    assert str(its_file) in set().union(*map(_opened, workers)), "the control"


def test_workers_share_what_they_load(server: subprocess.Popen[str]) -> None:
    assert max(map(_private_mib, children_of(server.pid))) < PRIVATE_AT_MOST


def test_what_a_worker_writes_is_for_nobody_else(server: subprocess.Popen[str]) -> None:
    assert {_says(pid, "status", "Umask") for pid in children_of(server.pid)} == {"0077"}


def test_it_keeps_no_addresses_and_ends_when_told(server: subprocess.Popen[str]) -> None:
    """The last of the one that was started."""
    server.send_signal(signal.SIGTERM)
    _, told = server.communicate(timeout=SECONDS)
    assert server.returncode == 0
    says = [json.loads(line)["says"] for line in told.splitlines()]
    assert "Using worker: gthread" in says
    assert "192.0.2.7" not in told
    assert "healthz" not in told


def test_a_wrong_setting_stops_the_start_with_its_sentence(its_file: Path) -> None:
    told = replace(settings(f"sqlite:///{its_file}"), secret_key="short")
    with running_gunicorn(told, free_port()) as server:
        _, said = server.communicate(timeout=SECONDS)
    assert server.returncode == 1
    assert said == "Setting SECRET_KEY must have at least 32 characters.\n"
