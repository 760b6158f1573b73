"""`python -m app.store.backups.pipe seal|open`: what comes in goes out sealed, or opened again.

For PostgreSQL, which hands its log to a program (deploy/postgresql). It starts without the rest of
the house, for it starts each minute.
"""

import os
import sys
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from app.domain.clock.backups import BackupTrouble
from app.store.backups.sealed import PART, read_header, seal, unseal


def main(what: str, come: BinaryIO, gone: BinaryIO) -> None:
    """Raises BackupTrouble, also for another word than these two."""
    keys = [key.strip() for key in os.environ.get("BACKUP_KEYS", "").split(",") if key.strip()]
    if what not in ("seal", "open") or not keys:
        raise BackupTrouble("Say seal or open, and name the keys in BACKUP_KEYS.")
    if what == "seal":
        seal(_pieces(come), {}, keys[0], gone)
    else:
        gone.writelines(unseal(come, read_header(come), keys))
    gone.flush()


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    return iter(partial(file.read, PART), b"")


if __name__ == "__main__":
    try:
        main(sys.argv[-1], sys.stdin.buffer, sys.stdout.buffer)
    except BackupTrouble as trouble:
        sys.exit(str(trouble))
