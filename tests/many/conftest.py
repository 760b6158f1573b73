"""A server of PostgreSQL that a test may stop, apart from the one that all tests share."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.conftest import migrate
from tests.engines import postgresql
from tests.engines.pgbouncer import running_pgbouncer
from tests.engines.postgresql_programs import as_account, programs

DATABASE = "many"


@dataclass(frozen=True)
class Server:
    data: str

    @property
    def url(self) -> str:
        return postgresql.at(self.data, DATABASE)

    def does(self, *words: str) -> None:
        """With pg_ctl, as an operator would. What it is told at its start it keeps."""
        program = str(programs() / "pg_ctl")
        command = [*as_account(), program, *words, "--pgdata", self.data, "--wait", "--silent"]
        log = ["--log", f"{self.data}/log"] if "stop" not in words else []
        subprocess.run([*command, *log], check=True, cwd="/", stdout=subprocess.DEVNULL)


@pytest.fixture(scope="package")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """With a migrated, empty database."""
    folder = tmp_path_factory.mktemp("many")
    log = folder / "postgresql.log"
    with postgresql.own_server(programs(), log, postgresql.SETTINGS) as data:
        server = postgresql.at(data, "postgres")
        postgresql.make_reader(server)
        migrate(postgresql.create_database(server, DATABASE))
        yield Server(data)


@pytest.fixture
def pooler(many: Server) -> Iterator[str]:
    """The folder of its socket."""
    with running_pgbouncer(many.url) as folder:
        yield folder
