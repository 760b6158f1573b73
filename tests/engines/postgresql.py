"""A real PostgreSQL server for the tests, and databases on it."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql
from sqlalchemy import URL, make_url

from app.store.wall import role
from tests.engines.postgresql_programs import account, as_account, programs

SETTINGS = {
    "listen_addresses": "",
    "port": "5432",  # only a name inside the folder; a PGPORT in the environment would change it
    "fsync": "off",
    "full_page_writes": "off",
    "max_connections": "100",
    "autovacuum": "off",  # no plan of a test depends on whether it just came by
    "lock_timeout": "20s",  # a forgotten open session fails a test instead of hanging the run
}

NEW = "initdb --no-sync --auth=trust --username=postgres --encoding=UTF8 --locale=C.UTF-8"

READER = role.login("tests")  # one for all databases of a server
READERS_PASSWORD = "of-the-tests"

# The server lives as long as its keeper can read from a pipe that only the test run holds: however
# the run ends, also by SIGKILL, the pipe closes and the keeper stops this server and no other.
# SIGPIPE is ignored because a run that died before "ready" would otherwise take the keeper along.
KEEPER = """
trap '' PIPE
eval "$2" >&2 &&
    pg_ctl start --options="$1" >&2 &&
    echo ready &&
    read -r _
pg_ctl stop --mode=immediate >&2
cd / && rm -rf "$PGDATA"
"""


@contextmanager
def running_postgresql(folder: Path) -> Iterator[str]:
    """Yields the URL of a server: the one that TEST_DATABASE_URL names, else one of our own.

    Our own listens on a Unix socket only and writes its log to `folder`/postgresql.log. Each
    caller has one to himself, so several test workers can run at once; a server that is given
    they share, and then database names must differ from worker to worker.
    """
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        url = _written(make_url(given).set(drivername="postgresql+psycopg"))
        make_reader(url)
        yield url
        return
    with _own_server(programs(), folder / "postgresql.log") as url:
        make_reader(url)
        yield url


def walled(url: str) -> str:
    """The same database for the municipality's role; nothing where there are no roles."""
    if not url.startswith("postgresql"):
        return ""
    given = make_url(url)
    return _written(given.set(username=READER, password=READERS_PASSWORD))


def make_reader(server_url: str) -> None:
    with _administrator(server_url) as connection:
        for order in (role.MAKE_READERS, *role.make_login(READER, READERS_PASSWORD)):
            connection.execute(order.encode())


def create_database(server_url: str, name: str, template: str | None = None) -> str:
    """Makes an empty database, or a copy of `template`, and returns its URL.

    A template can only be copied while nobody uses it, so sessions on it are ended.
    Raises psycopg.errors.DuplicateDatabase when the name is taken.
    """
    order = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
    names = sql.Identifier(name), sql.Identifier(template or "template1")
    with _administrator(server_url) as connection:
        if template:
            _end_sessions(connection, template)
        connection.execute(order.format(*names))
    return _written(make_url(server_url).set(database=name))


def drop_database(server_url: str, name: str) -> None:
    """Removes the database, ending the sessions that are still on it; none of that name is fine."""
    order = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
    with _administrator(server_url) as connection:
        connection.execute(order.format(sql.Identifier(name)))


def _administrator(server_url: str) -> psycopg.Connection:
    address = make_url(server_url).set(drivername="postgresql")
    return psycopg.connect(_written(address), autocommit=True)


def _end_sessions(connection: psycopg.Connection, database: str) -> None:
    connection.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [database]
    )


def _written(url: URL) -> str:
    return url.render_as_string(hide_password=False)


@contextmanager
def _own_server(folder: Path, log: Path) -> Iterator[str]:
    with own_server(folder, log, SETTINGS) as data:
        yield at(data, "postgres")


def at(data: str, database: str) -> str:
    """The URL of a database of a server of our own."""
    return f"postgresql+psycopg://postgres@/{database}?host={data}&port={SETTINGS['port']}"


@contextmanager
def own_server(
    folder: Path, log: Path, settings: dict[str, str], filled_by: str = NEW
) -> Iterator[str]:
    """Yields the folder of its data, where its socket is too. `filled_by` is a line for the shell
    that fills the folder PGDATA."""
    # Under /tmp: another account must reach it, and the path of a socket holds 107 bytes.
    data = tempfile.mkdtemp(prefix="postgresql-for-tests-", dir="/tmp")
    shutil.chown(data, account() or os.geteuid())
    keeper = _start_keeper(folder, data, log, settings, filled_by)
    try:
        if keeper.stdout is None or keeper.stdout.readline() != "ready\n":
            raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text()}")
        yield data
    finally:
        keeper.communicate("stop\n")


def _start_keeper(
    folder: Path, data: str, log: Path, settings: dict[str, str], filled_by: str
) -> subprocess.Popen[str]:
    options = [f"-c {name}={value}" for name, value in settings.items()]
    options.append(f"-c unix_socket_directories={data}")
    path = f"{folder}:{os.environ['PATH']}"
    with log.open("w") as lines:
        return subprocess.Popen(
            [*as_account(), "sh", "-c", KEEPER, "keeper", " ".join(options), filled_by],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=lines,
            cwd=data,
            env={**os.environ, "PATH": path, "PGDATA": data},
            text=True,
            start_new_session=True,  # Ctrl-C is for the tests, which then stop the server
        )
