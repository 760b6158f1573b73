"""PostgreSQL starts, serves databases, and leaves nothing running behind."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

from tests.engines import postgresql, postgresql_programs
from tests.engines.postgresql import (
    SETTINGS,
    create_database,
    drop_database,
    running_postgresql,
)

ROOT = Path(__file__).parents[2]
A_RUN = """
import sys, time
from pathlib import Path
from tests.engines.postgresql import running_postgresql
with running_postgresql(Path(sys.argv[1])) as url:
    print(url, flush=True)
    time.sleep(600)
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with running_postgresql(tmp_path_factory.mktemp("postgresql")) as url:
        yield url


@pytest.fixture
def none_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TEST_DATABASE_URL", raising=False)


def ask(url: str, order: str) -> str:
    with create_engine(url, poolclass=NullPool).begin() as connection:
        return str(connection.execute(text(order)).scalar_one())


def session_on(url: str) -> closing[psycopg.Connection]:
    address = make_url(url).set(drivername="postgresql")
    return closing(psycopg.connect(address.render_as_string(hide_password=False)))


def data_of(url: str) -> Path:
    return Path(str(make_url(url).query["host"]))


def test_a_copy_holds_what_its_template_holds(server: str) -> None:
    model = create_database(server, "model")
    with session_on(model) as session, session.transaction():
        session.execute("CREATE TABLE need AS SELECT 'fiets' AS words")
    copy = create_database(server, "copy", template="model")
    assert ask(copy, "SELECT words FROM need") == "fiets"
    ask(copy, "UPDATE need SET words = 'bed' RETURNING words")
    assert ask(copy, "SELECT words FROM need") == "bed"
    assert ask(model, "SELECT words FROM need") == "fiets"
    drop_database(server, "copy")
    drop_database(server, "model")


def test_open_sessions_stop_neither_a_copy_nor_a_drop(server: str) -> None:
    busy = create_database(server, "busy")
    with session_on(busy):
        create_database(server, "busy_copy", template="busy")
    with session_on(busy):
        drop_database(server, "busy")
    drop_database(server, "busy_copy")
    with pytest.raises(OperationalError, match='"busy" does not exist'):
        ask(busy, "SELECT 1")


def test_a_name_that_is_taken_is_refused(server: str) -> None:
    create_database(server, "taken")
    with pytest.raises(psycopg.errors.DuplicateDatabase):
        create_database(server, "taken")
    drop_database(server, "taken")
    drop_database(server, "taken")


@pytest.mark.usefixtures("none_given")
@pytest.mark.parametrize("debian", [postgresql_programs.DEBIAN, Path("/none")], ids=str)
def test_our_own_server_is_private_and_gone_afterwards(
    debian: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A machine need not have both sources: that it has one is for the tests above to insist on.
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(postgresql_programs, "DEBIAN", debian)
    with running_postgresql(tmp_path) as url:
        assert {name: ask(url, f"SHOW {name}") for name in SETTINGS} == SETTINGS
        assert data_of(url).stat().st_mode & 0o077 == 0
    assert not data_of(url).exists()
    with pytest.raises(OperationalError):
        ask(url, "SELECT 1")


@pytest.mark.usefixtures("none_given")
def test_a_killed_run_takes_its_server_along(tmp_path: Path) -> None:
    postgresql_programs.programs()
    command = [sys.executable, "-c", A_RUN, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout
        url = run.stdout.readline().strip()
        assert ask(url, "SELECT 'it serves'") == "it serves"
        run.kill()
    deadline = time.monotonic() + 20
    while data_of(url).exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not data_of(url).exists()
    with pytest.raises(OperationalError):
        ask(url, "SELECT 1")


@pytest.mark.usefixtures("none_given")
def test_a_server_that_cannot_start_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SETTINGS, "max_connections", "many")
    with (
        pytest.raises(RuntimeError, match='invalid value for parameter "max_connections"'),
        running_postgresql(tmp_path),
    ):
        pass


def test_a_given_server_is_taken_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEST_DATABASE_URL", "postgresql://karin:geheim@db.example/tests")
    monkeypatch.setattr(postgresql, "make_reader", lambda url: None)  # nobody lives there
    with running_postgresql(tmp_path) as url:
        assert url == "postgresql+psycopg://karin:geheim@db.example/tests"
