"""What is sealed is sealed anew under the newest key, some rows at a time.

It may be stopped and begun again at any moment: what has the newest key already is passed by.
"""

from dataclasses import dataclass, replace

from cryptography.fernet import InvalidToken
from sqlalchemy import Column, update

from app.store.db import AnyRow, db
from app.store.queries import sealed
from app.store.queries.sealed import FIRST, Key
from app.store.sealing import seals

ROWS_A_STEP = 500


@dataclass(frozen=True)
class Progress:
    """How far one column is."""

    last: Key = FIRST
    seen: int = 0
    resealed: int = 0
    unopened: int = 0  # no key of ours opens it
    is_done: bool = False


def reseal_some(column: Column[bytes], so_far: Progress) -> Progress:
    rows = sealed.some_after(column, so_far.last, ROWS_A_STEP)
    for row in rows:
        so_far = _reseal(column, row, so_far)
    return replace(so_far, is_done=len(rows) < ROWS_A_STEP)


def _reseal(column: Column[bytes], row: AnyRow, so_far: Progress) -> Progress:
    now = replace(so_far, last=(row.community_id, row.id), seen=so_far.seen + 1)
    if not row.sealed:
        return now  # emptied
    try:
        anew = seals().reseal(row.sealed)
    except InvalidToken:
        return replace(now, unopened=now.unopened + 1)
    if anew is None:
        return now
    _put(column, row, anew)
    return replace(now, resealed=now.resealed + 1)


def _put(column: Column[bytes], row: AnyRow, anew: bytes) -> None:
    """Unless somebody changed it meanwhile: then it has the newest key."""
    table = column.table
    same = (
        table.c.community_id == row.community_id,
        table.c.id == row.id,
        column == row.sealed,
    )
    db.session.execute(update(table).where(*same).values({column: anew}))
