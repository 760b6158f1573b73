"""Whether rows are the same on both sides, whatever their order and whichever database holds them.

The digest of a table is the sum of the SHA-256 of its rows, modulo 2^256: SQLite and PostgreSQL
sort letters differently, and a sum has no order. Moments, truths and bytes are compared as the
code reads them, not as a database stores them.
"""

from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import Connection, Table

from app.store.db import AnyRow
from app.store.moving.refused import Refused
from app.store.moving.rows import in_steps, keyed, same_keys

BITS = 256


@dataclass(frozen=True)
class Compared:
    table: str
    rows: tuple[int, int]  # in the source, in the target
    digests: tuple[str, str]

    @property
    def is_same(self) -> bool:
        return len(set(self.rows)) == len(set(self.digests)) == 1


def compared(
    source: Connection, target: Connection, table: Table, ids: Collection[int]
) -> Compared:
    sides = [_counted_and_digested(side, table, ids) for side in (source, target)]
    (here, ours), (there, theirs) = sides
    return Compared(table.name, (here, there), (ours, theirs))


def must_be_of_source(
    source: Connection, target: Connection, table: Table, ids: Collection[int]
) -> None:
    """Raises Refused where the target holds a row that the source has not, or has otherwise."""
    for rows in in_steps(target, table, ids):
        ours = same_keys(source, table, rows)
        strange = sum(ours.get(key) != row for key, row in keyed(table, rows))
        if strange:
            raise Refused(
                f"{table.name} in the target holds {strange} or more rows that --from has not, or"
                " has otherwise. Nothing was written: take an empty target."
            )


def _counted_and_digested(
    connection: Connection, table: Table, ids: Collection[int]
) -> tuple[int, str]:
    count = total = 0
    for rows in in_steps(connection, table, ids):
        count += len(rows)
        total += sum(map(_as_number, rows))
    return count, f"{total % (1 << BITS):0{BITS // 4}x}"


def _as_number(row: AnyRow) -> int:
    return int.from_bytes(sha256(repr(tuple(row)).encode()).digest())
