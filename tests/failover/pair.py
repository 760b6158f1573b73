"""A primary of PostgreSQL and its streaming replica, on this machine."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg
from sqlalchemy import make_url

from tests.engines.postgresql import SETTINGS, at, own_server
from tests.engines.postgresql_programs import as_account, programs
from tests.fire.processes import children_of

SECONDS = 30
ROOT = Path(__file__).parents[2]
PAIRED = {**SETTINGS, "wal_level": "replica", "max_wal_senders": "5", "hot_standby": "on"}
COPY = """
pg_basebackup --pgdata=$PGDATA --host={} --username=postgres --write-recovery-conf --no-sync \\
    --checkpoint=fast && chmod 700 $PGDATA && rm -f $PGDATA/.s.PGSQL.*
"""  # the primary's socket lies among its data, and its lock is copied too


@dataclass(frozen=True)
class Pair:
    primary: str  # the folders of their data, and of their sockets
    replica: str

    def url(self, database: str) -> str:
        """The address of whichever takes writes."""
        hosts = f"host={self.primary}:{SETTINGS['port']}&host={self.replica}:{SETTINGS['port']}"
        attributes = "target_session_attrs=read-write"
        return f"postgresql+psycopg://postgres@/{database}?{hosts}&{attributes}"

    def waits_for_replica(self) -> None:
        """From here on a commit is told when the replica has written it too."""
        _tell(self.primary, "SELECT pg_reload_conf()")
        ends = time.monotonic() + SECONDS
        while _tell(self.primary, "SELECT sync_state FROM pg_stat_replication") != [("sync",)]:
            assert time.monotonic() < ends, "the replica does not follow"
            time.sleep(0.05)

    def holds_replica_back(self) -> None:
        """It receives nothing any more: a slow line, or a full disk."""
        for pid in _processes(self.replica):
            if "walreceiver" in _name(pid):
                os.kill(pid, signal.SIGSTOP)

    def kill_primary(self) -> None:
        """All of its processes at once, as when the power goes."""
        for pid in _processes(self.primary):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def promote(self) -> str:
        """By the script that an operator runs. Raises CalledProcessError where it refuses."""
        for pid in _processes(self.replica):
            os.kill(pid, signal.SIGCONT)
        command = [*as_account(), "env", *self._surroundings(), str(ROOT / "deploy" / "promote")]
        done = subprocess.run(
            [*command, self.primary], capture_output=True, text=True, check=True, cwd="/"
        )
        return done.stdout

    def _surroundings(self) -> list[str]:
        path = f"PATH={programs()}:{os.environ['PATH']}"
        return [path, f"PGHOST={self.replica}", f"PGPORT={SETTINGS['port']}", "PGUSER=postgres"]


def _tell(data: str, order: str) -> list[tuple[object, ...]]:
    address = make_url(at(data, "postgres")).set(drivername="postgresql")
    written = address.render_as_string(hide_password=False)
    with psycopg.connect(written, autocommit=True) as connection:
        found = connection.execute(order.encode())
        return found.fetchall() if found.description else []


@contextmanager
def running_pair(folder: Path) -> Iterator[Pair]:
    """Both gone afterwards, however this ends. As docs/many_boxes.md has it, the replica is told
    with the primary to wait for one that writes along: promoted, it has none."""
    where = programs()
    with own_server(where, folder / "primary.log", PAIRED) as primary:
        _tell(primary, "ALTER SYSTEM SET synchronous_standby_names = '*'")
        copy = COPY.format(primary)
        with own_server(where, folder / "replica.log", PAIRED, copy) as replica:
            yield Pair(primary, replica)


def _processes(data: str) -> list[int]:
    """The postmaster and all that it forked; none when it is dead."""
    postmaster = int(Path(data, "postmaster.pid").read_text().splitlines()[0])
    return [postmaster, *children_of(postmaster)]


def _name(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_text(errors="replace")
