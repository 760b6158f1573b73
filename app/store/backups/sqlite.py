"""SQLite: copied by its own backup interface, in one step. That reads of one moment, and in WAL
mode nobody who writes waits for it."""

import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sqlalchemy import make_url

from app.domain.clock.backups import BackupTrouble
from app.store.backups.taken import Taken

PIECE = 1_000_000
BARE = ".copy-"
HOURS = 6  # so long no copy takes
OWN = ("", "-wal", "-shm", "-journal")


@dataclass(frozen=True)
class SqlitePlace:
    url: str

    @cached_property
    def path(self) -> Path:
        return Path(make_url(self.url).database or "")

    @property
    def is_free(self) -> bool:
        return not self.path.exists()

    @contextmanager
    def taken(self) -> Iterator[Taken]:
        """The bare copy lies beside the database for a moment, as well guarded as that is."""
        self._sweep()
        with tempfile.TemporaryDirectory(prefix=BARE, dir=self.path.parent) as folder:
            copy = SqlitePlace(f"sqlite:///{folder}/copy.db")
            with closing(_opened(self.path)) as source, closing(_opened(copy.path)) as target:
                target.execute("PRAGMA synchronous=OFF")
                source.backup(target)
            yield Taken(copy.counts(), _pieces(copy.path))

    def _sweep(self) -> None:
        """What a program that was killed left: everybody stands in it."""
        for folder in self.path.parent.glob(f"{BARE}*"):
            if time.time() - folder.stat().st_mtime > HOURS * 3600:
                shutil.rmtree(folder, ignore_errors=True)

    def beside(self, name: str) -> "SqlitePlace":
        return SqlitePlace(f"sqlite:///{self.path.parent}/.{self.path.name}.{name}")

    def put(self, parts: Iterable[bytes]) -> None:
        self.drop()
        with open(self.path, "xb", opener=_for_us_alone) as file:
            for part in parts:
                file.write(part)
            file.flush()
            os.fsync(file.fileno())

    def check(self) -> None:
        with closing(_opened(self.path)) as connection:
            said = connection.execute("PRAGMA integrity_check").fetchone()[0]
            astray = connection.execute("PRAGMA foreign_key_check").fetchone()
        if said != "ok" or astray:
            raise BackupTrouble("SQLite finds faults in this copy (integrity_check). Take another.")

    def counts(self) -> dict[str, int]:
        tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        with closing(_opened(self.path)) as connection:
            return {
                name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 (our own names)
                for (name,) in connection.execute(tables).fetchall()
            }

    def move_to(self, url: str) -> None:
        with closing(_opened(self.path)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        os.replace(self.path, SqlitePlace(url).path)
        self.drop()

    def drop(self) -> None:
        for ending in OWN:
            Path(f"{self.path}{ending}").unlink(missing_ok=True)


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece


def _for_us_alone(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
