"""Rows that a deed writes and does not look at again: in the journal, a fact, what is planned.

The session's bookkeeping of a new row costs five times what its INSERT does, and a flush of its own
on top; here the statement is written once for each table and goes out at once, by the driver.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Column, Insert, insert, inspect
from sqlalchemy.engine import Dialect

from app.store.compiled import Compiled
from app.store.questions import MOST_COMPILED, connection_at_hand


def write(table: Any, **values: Any) -> None:
    """In the session's own transaction. A row that this one leads to must be in the database
    already: what still waits in the session is not written first."""
    connection = connection_at_hand()
    row = {name: make() for name, make in _defaults(table) if name not in values} | values
    if connection.dispatch.before_cursor_execute:  # who listens hears this too, as with questions
        connection.execute(_into(table), row)
    else:
        _compiled(table, connection.dialect, tuple(row)).done(connection, row)


@cache
def _defaults(table: Any) -> tuple[tuple[str, Callable[[], Any]], ...]:
    columns = inspect(table).local_table.columns
    return tuple((column.name, _made(column)) for column in columns if column.default is not None)


def _made(column: Column[Any]) -> Callable[[], Any]:
    default: Any = column.default
    return (lambda: default.arg(None)) if default.is_callable else (lambda: default.arg)


@cache
def _into(table: Any) -> Insert:
    return insert(table)


@lru_cache(MOST_COMPILED)
def _compiled(table: Any, dialect: Dialect, columns: tuple[str, ...]) -> Compiled:
    return Compiled(_into(table), dialect, columns=columns)
