"""The copies of one deployment: taken, found, opened. One of these lies beside the app where
BACKUP_FOLDER says that there are any."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from flask import Flask, current_app

from app.domain.clock.backups import BackupTrouble, superfluous
from app.domain.clock.tombstones import Tombstones
from app.domain.house_rules.retention import BackupRules
from app.store.backups.folder import Folder
from app.store.backups.place import Place, place_of
from app.store.backups.sealed import read_header, unseal
from app.store.backups.tombstones import read_tombstones, write_tombstones
from app.store.backups.trials import Trials

OFF = "There are no backups: BACKUP_FOLDER and BACKUP_KEYS are not set."
ANOTHER_ENGINE = "This copy is of {made}, and --to names {asked}."
LOST_ROWS = "In {table} are {found} rows, and {written} were copied. Take another copy."


@dataclass(frozen=True)
class Backups:
    folder: Folder
    keys: Sequence[str]  # the newest first; it seals, the others only open
    place: Place

    def take(self, now: datetime) -> Path:
        file = self.folder.file_of(now)
        with self.place.taken() as copy:
            told = {"at": now.isoformat(), "engine": engine(self.place), "counts": copy.counts}
            self.folder.write(file, copy.parts, told, self.keys[0])
        return file

    def throw_old_away(self, now: datetime, rules: BackupRules) -> None:
        self.folder.throw_away(superfluous(self.folder.moments(), now, rules))

    def tombstones(self) -> Tombstones:
        return read_tombstones(self.folder.path, self.keys)

    def write_tombstones(self, told: Tombstones) -> None:
        write_tombstones(self.folder, told, self.keys[0])

    def newest_file(self) -> Path:
        newest = self.folder.newest()
        if newest is None:
            raise BackupTrouble(f"There is no copy in {self.folder.path} yet.")
        return self.folder.file_of(newest)

    @property
    def trials(self) -> Trials:
        return Trials(self.folder.path)


def put_back(file: Path, keys: Sequence[str], place: Place) -> datetime:
    """There, and looked through: it is as it was copied. The moment of the copy. Raises
    BackupTrouble; what was put there by then is gone again."""
    with file.open("rb") as opened:
        header = read_header(opened)
        made = header.told.get("engine")
        if made != engine(place):
            raise BackupTrouble(ANOTHER_ENGINE.format(made=made, asked=engine(place)))
        with gone_if_refused(place):
            place.put(unseal(opened, header, keys))
            place.check()
            _compare(place.counts(), header.told["counts"])
    return datetime.fromisoformat(header.told["at"])


def engine(place: Place) -> str:
    return "SQLite" if place.url.startswith("sqlite") else "PostgreSQL"


@contextmanager
def gone_if_refused(place: Place) -> Iterator[None]:
    try:
        yield
    except BaseException:
        place.drop()
        raise


@contextmanager
def gone_afterwards(place: Place) -> Iterator[None]:
    """A copy for a moment holds everybody: nothing of it stays."""
    try:
        yield
    finally:
        place.drop()


def _compare(found: dict[str, int], written: dict[str, int]) -> None:
    for table in written:
        if found.get(table) != written[table]:
            raise BackupTrouble(
                LOST_ROWS.format(table=table, found=found.get(table, 0), written=written[table])
            )


def is_on() -> bool:
    return current_app.extensions["backups"] is not None


def backups() -> Backups:
    """Raises BackupTrouble where there are none."""
    found: Backups | None = current_app.extensions["backups"]
    if found is None:
        raise BackupTrouble(OFF)
    return found


def init_app(app: Flask, folder: str, keys: Sequence[str], database_url: str) -> None:
    app.extensions["backups"] = (
        Backups(Folder(Path(folder)), keys, place_of(database_url)) if folder else None
    )
