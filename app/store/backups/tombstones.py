"""The list of what must not come back with a copy: a small sealed file beside the copies, written
anew each time. In the database it would be put back with it; an open list could be cut unseen.
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from app.domain.clock.backups import BackupTrouble
from app.domain.clock.tombstones import Tombstone, Tombstones
from app.domain.verbs import Verb
from app.store.backups.folder import Folder
from app.store.backups.sealed import read_header, unseal

NAME = "tombstones.sealed"


def read_tombstones(folder: Path, keys: Sequence[str]) -> Tombstones:
    """Raises BackupTrouble when it is not as it was written."""
    with suppress(FileNotFoundError), (folder / NAME).open("rb") as file:
        header = read_header(file)
        lines = b"".join(unseal(file, header, keys)).splitlines()
        return Tombstones(
            datetime.fromisoformat(header.told["until"]), frozenset(map(_tombstone, lines))
        )
    return Tombstones()


def write_tombstones(folder: Folder, told: Tombstones, key: str) -> None:
    if told.until is None:
        raise BackupTrouble("A list that was never made cannot be written.")
    header = {"until": told.until.isoformat()}
    folder.write(folder.path / NAME, _lines(told), header, key)


def _lines(told: Tombstones) -> Iterator[bytes]:
    for tombstone in sorted(told.listed, key=lambda one: (one.at, one.thing_id)):
        yield json.dumps({**asdict(tombstone), "at": tombstone.at.isoformat()}).encode() + b"\n"


def _tombstone(line: bytes) -> Tombstone:
    told = json.loads(line)
    at, verb = datetime.fromisoformat(told["at"]), Verb(told["verb"])
    return Tombstone(**{**told, "at": at, "verb": verb})
