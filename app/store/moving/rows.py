"""Rows of a table as they go: some at a time, each with its key."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Table, func, select, tuple_

from app.store.db import AnyRow
from app.store.moving.goods import key_of, of_towns

ROWS_A_STEP = 1000

Key = tuple[Any, ...]


def in_steps(
    connection: Connection, table: Table, ids: Collection[int]
) -> Iterator[Sequence[AnyRow]]:
    """Only some rows are in memory, however large the table is."""
    found = select(table).where(of_towns(table, ids))
    with connection.execute(found, execution_options={"yield_per": ROWS_A_STEP}) as result:
        yield from result.partitions()


def counted(connection: Connection, table: Table, ids: Collection[int]) -> int:
    found = select(func.count()).select_from(table).where(of_towns(table, ids))
    return connection.execute(found).scalar_one()


def keyed(table: Table, rows: Iterable[AnyRow]) -> Iterator[tuple[Key, AnyRow]]:
    columns = list(table.c)
    places = [columns.index(column) for column in key_of(table)]
    for row in rows:
        yield tuple(row[place] for place in places), row


def same_keys(connection: Connection, table: Table, rows: Iterable[AnyRow]) -> dict[Key, AnyRow]:
    """What stands there under the keys of these rows."""
    keys = [key for key, _ in keyed(table, rows)]
    found = select(table).where(tuple_(*key_of(table)).in_(keys))
    return dict(keyed(table, connection.execute(found)))
