"""deploy/postgresql on a real server: its log is carried away sealed, and a minute of before comes
back from a whole copy of the night and that log."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from cryptography.fernet import Fernet

from tests.deploy.units import ROOT
from tests.engines.missing import missing
from tests.engines.postgresql_programs import account, as_account, programs

DEBIANS = "/usr/bin/python3"
INITDB = (
    "initdb", "--no-sync", "--auth=trust", "--username=postgres", "--encoding=UTF8",
    "--locale=C.UTF-8", "--pgdata",
)  # fmt: skip
SCRIPTS = ("keep-log", "fetch-log", "keep-base", "sealed")


class Server:
    """One of our own, with the shipped setting; the folder stands for /opt, /etc and /var."""

    def __init__(self, folder: Path, python: str) -> None:
        self.folder, self.log = folder, folder / "log"
        self.env = {
            "PATH": f"{programs()}:{os.environ['PATH']}",
            "LOG_FOLDER": str(self.log),
            "BACKUP_KEYS_FILE": str(folder / "backup-keys"),
            "PGHOST": str(folder),
            "PGUSER": "postgres",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        self._bring_in(python)

    def _bring_in(self, python: str) -> None:
        shutil.copytree(ROOT / "app", self.folder / "app", ignore=shutil.ignore_patterns("__pyc*"))
        for name in (*SCRIPTS, "vragen.conf"):
            told = (ROOT / "deploy" / "postgresql" / name).read_text()
            told = told.replace("/opt/vragen/.venv/bin/python", python)
            told = told.replace("/opt/vragen/deploy/postgresql", str(self.folder))
            (self.folder / name).write_text(told.replace("/opt/vragen", str(self.folder)))
            (self.folder / name).chmod(0o755)
        (self.folder / "backup-keys").write_text(Fernet.generate_key().decode())
        self.log.mkdir()
        for path in (self.folder, *self.folder.rglob("*")):
            shutil.chown(path, account() or os.geteuid())

    def runs(self, *words: str) -> str:
        ran = subprocess.run(
            [*as_account(), *words], env=self.env, cwd=self.folder, capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        assert ran.returncode == 0, (words, ran.stderr)
        return ran.stdout

    @contextmanager
    def running(self, data: str) -> Iterator[None]:
        options = f"-c listen_addresses= -c unix_socket_directories={self.folder} -c fsync=off"
        start = ("pg_ctl", "start", "-w", "-D", data, "-o", options, "-l", f"{data}.txt")
        self.runs(*start)
        try:
            yield
        finally:
            self.runs("pg_ctl", "stop", "-D", data, "--mode=fast")

    def asked(self, order: str) -> list[tuple[object, ...]]:
        address = f"host={self.folder} user=postgres dbname=postgres"
        with psycopg.connect(address, autocommit=True) as connection:
            answer = connection.execute(order)  # type: ignore[call-overload]
            return answer.fetchall() if answer.description else []

    def carries_away(self) -> None:
        """Waits until what was done until now lies in the folder."""
        ((part,),) = self.asked("SELECT pg_walfile_name(pg_switch_wal())")
        deadline = time.monotonic() + 20
        while not (self.log / str(part)).exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        assert (self.log / str(part)).exists()


@pytest.fixture
def server() -> Iterator[Server]:
    """Under /tmp, where another account reads; with a Python that it may run."""
    python = DEBIANS if account() else sys.executable
    order = [*as_account(), python, "-c", "import cryptography"]
    if subprocess.run(order, capture_output=True, check=False).returncode != 0:
        missing("cryptography", f"{python} has none (.ci/engines installs it)")
    folder = Path(tempfile.mkdtemp(prefix="server-log-", dir="/tmp"))
    yield Server(folder, python)
    shutil.rmtree(folder)


def test_a_minute_of_before_comes_back(server: Server) -> None:
    data, again = str(server.folder / "data"), str(server.folder / "again")
    server.runs(*INITDB, data)
    conf = Path(data, "postgresql.conf")
    conf.write_text(conf.read_text() + (server.folder / "vragen.conf").read_text())
    with server.running(data):
        server.asked("CREATE TABLE said (word text)")
        server.asked("INSERT INTO said VALUES ('Zilverreiger')")
        server.runs("sh", "keep-base")
        server.asked("INSERT INTO said VALUES ('goudplevier')")
        ((moment,),) = server.asked("SELECT clock_timestamp()::text")
        server.asked("INSERT INTO said VALUES ('te laat')")
        server.carries_away()
    assert_nothing_can_be_read(server)

    (base,) = server.log.glob("base-*.tar")
    server.runs("sh", "-c", f"mkdir -m 700 {again} && ./sealed open < {base} | tar -x -C {again}")
    conf = Path(again, "postgresql.conf")
    fetch = f"restore_command = '{server.folder}/fetch-log %f %p'"
    target = f"recovery_target_time = '{moment}'\nrecovery_target_action = 'promote'"
    conf.write_text(f"{conf.read_text()}archive_mode = off\n{fetch}\n{target}\n")
    server.runs("touch", f"{again}/recovery.signal")
    with server.running(again):
        said = [word for (word,) in server.asked("SELECT word FROM said ORDER BY word")]
    assert said == ["Zilverreiger", "goudplevier"]


def assert_nothing_can_be_read(server: Server) -> None:
    files = list(server.log.iterdir())
    assert len(files) >= 3
    for file in files:
        told = file.read_bytes()
        assert told.startswith(b"vragen-sealed-1\n"), file
        assert not any(word in told for word in (b"Zilverreiger", b"goudplevier"))


def test_what_is_there_already_must_be_the_same(server: Server) -> None:
    (server.folder / "part").write_bytes(b"one" * 1000)
    (server.folder / "other").write_bytes(b"two" * 1000)
    for path in ("part", "other"):
        (server.folder / path).chmod(0o644)
    for _ in range(2):
        server.runs("sh", "keep-log", "part", "000000010000000000000001")
    with pytest.raises(AssertionError):
        server.runs("sh", "keep-log", "other", "000000010000000000000001")
    server.runs("sh", "fetch-log", "000000010000000000000001", "again")
    assert (server.folder / "again").read_bytes() == b"one" * 1000
    with pytest.raises(AssertionError):
        server.runs("sh", "fetch-log", "000000010000000000000002", "more")
