"""Cuts the tables, with what is in them, in one transaction: all of them or none."""

from collections.abc import Iterator

from sqlalchemy import Connection, text

from app.store.partitions import definitions
from app.store.partitions.definitions import Kind

PARTS = "parts"
"""The schema that the parts lie in: whoever lists the tables sees each once."""

MOST = 1024


class Refused(ValueError):
    """It cannot be cut, and why."""


def cut(connection: Connection, parts: int) -> Iterator[str]:
    """Yields the name of each table when its rows lie in `parts` parts, by the hash of their
    community. The caller commits. Raises Refused before anything was changed."""
    tables = _whole(connection)
    known = definitions.of(connection, tables)
    for view in reversed(known.views):
        _do(connection, view.dropped)
    for one in known.constraints:
        if one.kind is Kind.FOREIGN:
            _do(connection, one.dropped)
    _do(connection, f"CREATE SCHEMA {PARTS}")
    for table in tables:
        _cut_one(connection, table, parts)
        yield table
    made = (one.made for one in known.constraints)
    views = (order for view in known.views for order in view.made)
    for order in (*made, *known.orders, *views):
        _do(connection, order)


def _whole(connection: Connection) -> list[str]:
    if connection.dialect.name != "postgresql":
        raise Refused("Only PostgreSQL cuts tables into parts.")
    found = connection.execute(definitions.OF_COMMUNITIES).all()
    if not found:
        raise Refused("There are no tables yet: run `flask --app wsgi db upgrade` first.")
    if any(is_cut for _, is_cut in found):
        raise Refused("The tables are cut into parts already.")
    return [name for name, _ in found]


def _cut_one(connection: Connection, table: str, parts: int) -> None:
    """Keys, indexes and triggers come when all rows are in: that is faster, and they are of the
    whole, not of a part."""
    _do(connection, f"ALTER TABLE {table} RENAME TO was_whole")
    _do(
        connection,
        f"CREATE TABLE {table} (LIKE was_whole INCLUDING ALL EXCLUDING INDEXES)"
        " PARTITION BY HASH (community_id)",
    )
    for part in range(parts):
        _do(
            connection,
            f"CREATE TABLE {PARTS}.{table}_{part} PARTITION OF {table}"
            f" FOR VALUES WITH (MODULUS {parts}, REMAINDER {part})",
        )
    _do(connection, f"INSERT INTO {table} TABLE was_whole")
    _do(connection, "DROP TABLE was_whole")


def _do(connection: Connection, order: str) -> None:
    connection.execute(text(order.replace(":", r"\:")))
