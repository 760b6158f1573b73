"""Where copies lie: files named after their moment, and what is written beside them."""

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.domain.clock.backups import BackupTrouble
from app.store.backups.sealed import seal

NAMED = "%Y%m%dT%H%M%S.%fZ.backup"
UNFINISHED = ".unfinished-"


@dataclass(frozen=True)
class Folder:
    path: Path

    def moments(self) -> dict[datetime, Path]:
        """The moments of all copies that are here. Raises BackupTrouble when there is no such
        folder."""
        found = {}
        try:
            files = list(self.path.iterdir())
        except OSError:
            raise BackupTrouble(f"{self.path} (BACKUP_FOLDER) cannot be read.") from None
        for file in files:
            with suppress(ValueError):
                found[datetime.strptime(file.name, NAMED).replace(tzinfo=UTC)] = file
        return found

    def newest(self) -> datetime | None:
        return max(self.moments(), default=None)

    def file_of(self, moment: datetime) -> Path:
        return self.path / moment.astimezone(UTC).strftime(NAMED)

    def write(self, file: Path, parts: Iterable[bytes], told: dict[str, Any], key: str) -> None:
        """Whole or not at all, also when the machine stops: it gets its name when it is on disk.
        Raises BackupTrouble when it cannot be written."""
        try:
            self._sweep()
            self._write(file, parts, told, key)
            self._keep_names()
        except OSError as trouble:
            raise BackupTrouble(f"In {self.path} nothing is written: {trouble.strerror}.") from None

    def _write(self, file: Path, parts: Iterable[bytes], told: dict[str, Any], key: str) -> None:
        opened, unfinished = tempfile.mkstemp(prefix=UNFINISHED, dir=self.path)
        try:
            with os.fdopen(opened, "wb") as writing:
                seal(parts, told, key, writing)
                writing.flush()
                os.fsync(writing.fileno())
            os.replace(unfinished, file)
        except BaseException:
            Path(unfinished).unlink(missing_ok=True)
            raise

    def throw_away(self, moments: Iterable[datetime]) -> None:
        for moment in moments:
            self.file_of(moment).unlink(missing_ok=True)

    def _sweep(self) -> None:
        """What a program that was killed was writing. Others write for minutes at most."""
        for file in self.path.glob(f"{UNFINISHED}*"):
            with suppress(FileNotFoundError):
                if datetime.now(UTC).timestamp() - file.stat().st_mtime > 6 * 3600:
                    file.unlink()

    def _keep_names(self) -> None:
        """The name itself is on disk only when the folder is."""
        opened = os.open(self.path, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
