"""PostgreSQL: copied by pg_dump in its own format. The rows that are counted and those that are
dumped are of one moment (an exported snapshot), and nobody waits for either.

Rights are left out: the wall is made anew by `flask wall create`, on whatever server it is.
"""

import os
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg
from psycopg import sql
from sqlalchemy import make_url

from app.domain.clock.backups import BackupTrouble
from app.store.backups.taken import Taken

PIECE = 1_000_000
MAINTENANCE = "postgres"
TABLES = """SELECT schemaname, tablename FROM pg_tables
            WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"""


@dataclass(frozen=True)
class PostgresqlPlace:
    url: str

    @property
    def is_free(self) -> bool:
        """Also one that was made and holds no table yet."""
        return not self._is_there() or not self.counts()

    @contextmanager
    def taken(self) -> Iterator[Taken]:
        with self._connected() as connection, connection.transaction():
            connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            (snapshot,) = connection.execute("SELECT pg_export_snapshot()").fetchone() or ("",)
            yield Taken(_counted(connection), self._dumped(snapshot))

    def beside(self, name: str) -> "PostgresqlPlace":
        return self._named(f"{self._name}_{name}")

    def put(self, parts: Iterable[bytes]) -> None:
        self.drop()
        self._order("CREATE DATABASE {}", self._name)
        order = ["pg_restore", "--no-owner", "--no-privileges", "--exit-on-error", self._dbname()]
        with self._program(order, stdin=subprocess.PIPE) as restoring:
            assert restoring.stdin is not None  # noqa: S101 (it was asked for)
            for part in parts:
                restoring.stdin.write(part)
            restoring.stdin.close()

    def check(self) -> None:
        """pg_restore stopped at the first thing that was not right."""

    def counts(self) -> dict[str, int]:
        with self._connected() as connection:
            return _counted(connection)

    def move_to(self, url: str) -> None:
        target = PostgresqlPlace(url)
        target.drop()
        self._order("ALTER DATABASE {} RENAME TO {}", self._name, target._name)

    def drop(self) -> None:
        self._order("DROP DATABASE IF EXISTS {} WITH (FORCE)", self._name)

    @property
    def _name(self) -> str:
        return str(make_url(self.url).database)

    def _named(self, name: str) -> "PostgresqlPlace":
        there = make_url(self.url).set(database=name)
        return PostgresqlPlace(there.render_as_string(hide_password=False))

    def _is_there(self) -> bool:
        known = "SELECT 1 FROM pg_database WHERE datname = %s"
        with self._named(MAINTENANCE)._connected() as connection:
            return connection.execute(known, [self._name]).fetchone() is not None

    def _dumped(self, snapshot: str) -> Iterator[bytes]:
        order = [
            "pg_dump", "--format=custom", "--compress=0", "--no-owner", "--no-privileges",
            f"--snapshot={snapshot}", self._dbname(),
        ]  # fmt: skip
        with self._program(order, stdout=subprocess.PIPE) as dumping:
            assert dumping.stdout is not None  # noqa: S101 (it was asked for)
            while piece := dumping.stdout.read(PIECE):
                yield piece

    @contextmanager
    def _program(
        self, order: list[str], stdin: int | None = None, stdout: int | None = None
    ) -> Iterator[subprocess.Popen[bytes]]:
        """Raises BackupTrouble with what it said when it did not do its work."""
        with self._started(order, stdin, stdout) as program:
            try:
                yield program
            except BrokenPipeError:
                pass  # what it says of it comes next
            except BaseException:
                program.kill()
                raise
            said = program.stderr.read() if program.stderr else b""
            if program.wait() != 0:
                raise BackupTrouble(f"{order[0]} stopped: {said.decode(errors='replace').strip()}")

    def _started(
        self, order: list[str], stdin: int | None, stdout: int | None
    ) -> subprocess.Popen[bytes]:
        password = make_url(self.url).password
        env = {**os.environ, "PGPASSWORD": str(password)} if password else dict(os.environ)
        try:
            return subprocess.Popen(  # noqa: S603 (our own words)
                order, stdin=stdin, stdout=stdout, stderr=subprocess.PIPE, env=env
            )
        except FileNotFoundError:
            raise BackupTrouble(
                f"{order[0]} is not on this machine: install postgresql-client."
            ) from None

    def _dbname(self) -> str:
        """Without the password, which others on this machine would read in the list of programs."""
        bare = make_url(self.url).set(drivername="postgresql", password=None)
        return f"--dbname={bare.render_as_string()}"

    def _connected(self) -> psycopg.Connection:
        bare = make_url(self.url).set(drivername="postgresql")
        return psycopg.connect(bare.render_as_string(hide_password=False), autocommit=True)

    def _order(self, order: str, *names: str) -> None:
        written = sql.SQL(order).format(*map(sql.Identifier, names))
        with self._named(MAINTENANCE)._connected() as connection:
            try:
                connection.execute(written)
            except psycopg.errors.InsufficientPrivilege as trouble:
                raise BackupTrouble(f"{trouble} Give the user of the database CREATEDB.") from None


def _counted(connection: psycopg.Connection) -> dict[str, int]:
    found = connection.execute(TABLES.encode()).fetchall()
    count = sql.SQL("SELECT count(*) FROM {}")
    names = {table: sql.Identifier(schema, table) for schema, table in found}
    return {
        table: (connection.execute(count.format(name)).fetchone() or (0,))[0]
        for table, name in names.items()
    }
