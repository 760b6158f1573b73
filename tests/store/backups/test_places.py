"""A copy is of one moment, however many write meanwhile, and nobody waits for it."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import create_engine, make_url, text

from app.domain.clock.backups import BackupTrouble
from app.store.backups.backups import Backups, put_back
from app.store.backups.folder import UNFINISHED, Folder
from app.store.backups.place import Place, place_of
from app.store.backups.postgresql import PostgresqlPlace
from app.store.db import listen
from tests.cli.backups import another_place, finds_programs

KEY = Fernet.generate_key().decode()
WRITE = text("INSERT INTO slots (key, taken_at) VALUES (:key, CURRENT_TIMESTAMP)")


@pytest.fixture(autouse=True)
def found_programs(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    finds_programs(database, monkeypatch)


@pytest.fixture
def kept(database: str, tmp_path: Path) -> Backups:
    folder = tmp_path / "copies"
    folder.mkdir()
    return Backups(Folder(folder), (KEY,), place_of(database))


@pytest.fixture
def again(database: str, tmp_path: Path) -> Iterator[Place]:
    with another_place(database, tmp_path) as url:
        yield place_of(url)


class Writers:
    """Write two rows in each transaction, until they are told to stop."""

    def __init__(self, database: str) -> None:
        self._engine = create_engine(database)
        listen(self._engine)
        self._stop = Event()
        self.longest = 0.0
        self._thread = Thread(target=self._write)

    def _write(self) -> None:
        times = 0
        while not self._stop.is_set():
            began = time.monotonic()
            with self._engine.begin() as connection:
                for half in "ab":
                    connection.execute(WRITE, {"key": f"{times}{half}"})
            self.longest = max(self.longest, time.monotonic() - began)
            times += 1

    def __enter__(self) -> Writers:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()
        self._engine.dispose()


def test_it_is_of_one_moment_while_others_write(database: str, kept: Backups, again: Place) -> None:
    with Writers(database) as writers:
        time.sleep(0.2)
        files = [kept.take(datetime.now(UTC)) for _ in range(3)]
    assert writers.longest < 4, "nobody came near the time at which a lock is given up"
    sizes = []
    for file in files:
        again.drop()
        put_back(file, (KEY,), again)
        sizes.append(again.counts()["slots"])
    assert all(size > 0 and size % 2 == 0 for size in sizes)
    assert sizes == sorted(set(sizes))


def test_a_copy_of_another_kind_is_refused(database: str, kept: Backups, tmp_path: Path) -> None:
    is_file = database.startswith("sqlite")
    other = "postgresql://localhost/town" if is_file else f"sqlite:///{tmp_path}/town.db"
    with pytest.raises(BackupTrouble, match="and --to names"):
        put_back(kept.take(datetime.now(UTC)), (KEY,), place_of(other))


def test_what_was_being_written_when_it_was_killed_is_swept(kept: Backups) -> None:
    old, fresh = (kept.folder.path / f"{UNFINISHED}{name}" for name in ("old", "fresh"))
    for file in (old, fresh):
        file.touch()
    os.utime(old, (0, 0))
    kept.folder.write(kept.folder.path / "one", [b"word"], {}, KEY)
    assert (old.exists(), fresh.exists()) == (False, True)
    assert kept.folder.moments() == {}


def test_a_bare_copy_of_one_that_was_killed_is_swept(database: str, kept: Backups) -> None:
    if not database.startswith("sqlite"):
        pytest.skip("PostgreSQL hands its rows over without a file")
    beside = Path(database.removeprefix("sqlite:///")).parent
    old, fresh = beside / ".copy-old", beside / ".copy-fresh"
    for folder in (old, fresh):
        folder.mkdir()
        (folder / "copy.db").touch()
    os.utime(old, (0, 0))
    kept.take(datetime.now(UTC))
    assert (old.exists(), fresh.exists()) == (False, True)
    shutil.rmtree(fresh)


def test_a_program_that_is_not_there_is_named(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if database.startswith("sqlite"):
        pytest.skip("SQLite asks for no program")
    place = PostgresqlPlace(database)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BackupTrouble, match="install postgresql-client"), place.taken() as copy:
        list(copy.parts)


def test_what_pg_dump_says_is_told(database: str) -> None:
    if database.startswith("sqlite"):
        pytest.skip("SQLite asks for no program")
    nowhere = make_url(database).set(database="nowhere").render_as_string(hide_password=False)
    with pytest.raises(BackupTrouble, match="pg_dump stopped: .*nowhere"):
        list(PostgresqlPlace(nowhere)._dumped("1"))
