"""Every column that holds something sealed, as its tables say."""

from collections.abc import Sequence

from sqlalchemy import Column, LargeBinary, Table, select, tuple_

from app.store.db import AnyRow, Base, db

Key = tuple[int, int]
FIRST: Key = (-1, -1)


def columns() -> list[Column[bytes]]:
    """A photo is no secret of ours: whoever may see the need may see it."""
    return [
        column
        for table in Base.metadata.sorted_tables
        for column in table.c
        if isinstance(column.type, LargeBinary) and column.name.endswith("sealed")
    ]


def some_after(column: Column[bytes], last: Key, most: int) -> Sequence[AnyRow]:
    """community_id, id and what is sealed, in the order of their keys."""
    table: Table = column.table
    keys = table.c.community_id, table.c.id
    found = select(*keys, column.label("sealed")).where(column.is_not(None))
    after = found.where(tuple_(*keys) > tuple_(*last)).order_by(*keys).limit(most)
    return db.session.execute(after).all()
