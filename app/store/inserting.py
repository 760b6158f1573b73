"""Rows that go out at once, by the driver: in the journal, a fact, what is planned, a new need.

The session's bookkeeping of a new row costs five times what its INSERT does, and a flush of its own
on top; here the statement is written once for each table. All in the session's own transaction. A
row that this one leads to must be in the database already: what still waits in the session is not
written first.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Column, Insert, insert, inspect
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import make_transient_to_detached

from app.store.compiled import Compiled
from app.store.db import db
from app.store.questions import MOST_COMPILED, connection_at_hand

INSERTS: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def insert_row(table: Any, **values: Any) -> None:
    """A row that the deed does not look at again."""
    connection, row = connection_at_hand(), _with_defaults(table, values)
    if connection.dispatch.before_cursor_execute:  # listeners hear this too, as with questions
        connection.execute(_into(table), row)
    else:
        _compiled(_into(table), connection.dialect, tuple(row)).done(connection, row)


def insert_row_once(table: Any, **values: Any) -> bool:
    """As `insert_row`. False, and nothing is written, where a row with such a key is there: of two
    who write the same at once one waits for the other, and neither fails."""
    connection, row = connection_at_hand(), _with_defaults(table, values)
    into = _into_once(table, connection.dialect.name)
    if connection.dispatch.before_cursor_execute:
        return bool(connection.execute(into, row).all())
    return bool(_compiled(into, connection.dialect, tuple(row)).asked(connection, row))


def insert_what_is_found(into: Insert, **values: Any) -> None:
    """An INSERT … SELECT, with what it is told."""
    connection = connection_at_hand()
    if connection.dispatch.before_cursor_execute:
        connection.execute(into, values)
    else:
        _compiled(into, connection.dialect, ()).done(connection, values)


def put(row: Any) -> None:
    """Writes a new row, which has its last values now. From here on it is in the session as one
    that was read; one that is there already is left alone."""
    state = inspect(row)
    if not state.transient:
        return
    table: Any = type(row)
    told = {name: value for name, value in state.dict.items() if value is not None}
    whole = dict.fromkeys(_columns(table)) | _with_defaults(table, told)
    insert_row(table, **{name: whole[name] for name in _columns(table)})
    state.dict.update(whole)
    make_transient_to_detached(row)
    db.session.add(row)


def _with_defaults(table: Any, values: dict[str, Any]) -> dict[str, Any]:
    return {name: make() for name, make in _defaults(table) if name not in values} | values


@cache
def _columns(table: Any) -> tuple[str, ...]:
    return tuple(column.name for column in inspect(table).local_table.columns)


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


@cache
def _into_once(table: Any, dialect: str) -> Insert:
    into: Insert = INSERTS[dialect](table).on_conflict_do_nothing()
    return into.returning(table.id)


@lru_cache(MOST_COMPILED)
def _compiled(into: Insert, dialect: Dialect, columns: tuple[str, ...]) -> Compiled:
    return Compiled(into, dialect, columns=columns or None)
