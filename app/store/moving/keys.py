"""Whether the keys of this deployment open what goes along: sealed rows are copied as they are, so
both sides need the same keys outside the database (docs/keys.md)."""

from collections.abc import Collection, Iterator

from cryptography.fernet import InvalidToken
from sqlalchemy import Column, Connection, select

from app.store.moving.goods import of_towns
from app.store.moving.refused import Refused
from app.store.queries import sealed
from app.store.sealing import seals

ROWS_A_STEP = 1000
FINGERPRINT = "reach_fingerprint"


def must_open(connection: Connection, ids: Collection[int]) -> int:
    """How many sealed values were opened. Raises Refused at the first that no key opens, or whose
    keyed hash is another's."""
    return sum(_open(connection, column, ids) for column in sealed.columns())


def _open(connection: Connection, column: Column[bytes], ids: Collection[int]) -> int:
    opened = 0
    for told, fingerprint in _sealed(connection, column, ids):
        try:
            address = seals().unseal(told)
        except InvalidToken:
            raise Refused(
                f"No key of SEAL_KEYS opens all of {column.table}.{column.name}: give this command"
                " the settings of the deployment in --from. Both sides need the same keys."
            ) from None
        if fingerprint is not None and seals().fingerprint(address) != fingerprint:
            raise Refused(
                f"FINGERPRINT_KEY is not the one that {column.table} was written with: nobody"
                " would be found again."
            )
        opened += 1
    return opened


def _sealed(
    connection: Connection, column: Column[bytes], ids: Collection[int]
) -> Iterator[tuple[bytes, str | None]]:
    """With its keyed hash, where its row has one; what was emptied is left out."""
    table = column.table
    has_hash = column.name == "reach_sealed" and FINGERPRINT in table.c
    columns = (column, table.c[FINGERPRINT]) if has_hash else (column,)
    found = select(*columns).where(of_towns(table, ids), column.is_not(None))
    with connection.execute(found, execution_options={"yield_per": ROWS_A_STEP}) as rows:
        for row in rows:
            if row[0]:
                yield row[0], row[1] if has_hash else None
