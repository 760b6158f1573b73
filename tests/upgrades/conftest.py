"""A database that nobody migrated yet, and the release before this one, at work on it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from config.settings import Settings
from tests.conftest import settings
from tests.engines import postgresql
from tests.engines.divided import asked_for
from tests.engines.environment import as_environment
from tests.engines.gunicorn import answers, environment, free_port
from tests.upgrades.releases import old_code, previous

LIVING = Path(__file__).with_name("living.py")
SERVED = "tests.fire.entry:started()"
EMPTY = "upgraded"
PATIENCE = 4  # half minutes: its files were never read before
NOT_KEPT = re.compile(r"not kept: (\w+)")


@dataclass
class OldRelease:
    """Its people speak to its own server, whatever happens to the tables meanwhile."""

    told: Settings
    people: subprocess.Popen[str]
    log: Path

    def begins(self) -> None:
        self._type("begin")

    def live_on(self) -> bool:
        """Whether each of them lived a whole story from now on."""
        self._type("live")
        return bool(self.hears())

    def broke(self) -> list[str]:
        """What its people were answered so far with no page."""
        self._type("broke")
        told: list[str] = self.hears()
        return told

    def ends(self) -> dict[str, Any]:
        """What was done since, and what went wrong."""
        self._type("end")
        told: dict[str, Any] = self.hears()
        return told

    def hears(self) -> Any:
        assert self.people.stdout is not None
        line = self.people.stdout.readline()
        assert line, "the people of the release before did not come"
        return json.loads(line)

    def not_kept(self) -> set[str]:
        """Why its server kept something not at all so far, as the driver names it."""
        return set(NOT_KEPT.findall(self.log.read_text()))

    def _type(self, word: str) -> None:
        assert self.people.stdin is not None
        self.people.stdin.write(f"{word}\n")
        self.people.stdin.flush()


@pytest.fixture(scope="session")
def old_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return old_code(previous(), tmp_path_factory.mktemp("release"))


@pytest.fixture(scope="module")
def unmigrated(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, engine: str
) -> Iterator[str]:
    if engine == "sqlite":
        yield f"sqlite:///{tmp_path_factory.mktemp('upgraded')}/town.db"
        return
    server = request.getfixturevalue("server")
    postgresql.drop_database(server, EMPTY)
    yield postgresql.create_database(server, EMPTY)
    postgresql.drop_database(server, EMPTY)


@pytest.fixture(scope="module")
def old_release(
    old_folder: Path, unmigrated: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[OldRelease]:
    """One for all tests of a database: it takes longest to begin."""
    port, told = free_port(), settings(unmigrated)
    with _people(old_folder, told, port) as people:
        release = OldRelease(told, people, tmp_path_factory.mktemp("served") / "log")
        assert release.hears() == "ready"
        with _server(old_folder, told, port, release.log):
            assert 200 in (answers(port) for _ in range(PATIENCE)), release.log.read_text()
            yield release


@contextmanager
def _people(folder: Path, told: Settings, port: int) -> Iterator[subprocess.Popen[str]]:
    people = subprocess.Popen(
        [sys.executable, LIVING, str(port)],
        cwd=folder,
        env={**as_environment(told), "PYTHONPATH": str(folder)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield people
    finally:
        people.kill()
        people.communicate()


@contextmanager
def _server(folder: Path, told: Settings, port: int, log: Path) -> Iterator[None]:
    with log.open("w") as lines:
        web = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", SERVED, "-c", "config/gunicorn.conf.py"],
            cwd=folder,
            env={**environment(told, port, workers=2), "PYTHONPATH": str(folder)},
            stderr=lines,
        )
        try:
            yield
        finally:
            web.kill()
            web.wait()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "engine" in metafunc.fixturenames:
        metafunc.parametrize("engine", asked_for(metafunc.config), scope="module")
