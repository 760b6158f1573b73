"""The wall on SQLite: a connection that cannot write, and an authorizer that refuses all but the
published rows.

Those are copied for each transaction into temporary tables in memory, and only these are opened. A
view would be slimmer and leaks: SQLite tells an authorizer the name of the view that reads a table,
and a WITH that bears the name of the view is told in the same way.
"""

import sqlite3
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.pool import ConnectionPoolEntry

from app.store.wall import side
from app.store.wall.published import PUBLISHED, rows

LOCK_MILLISECONDS = 5000
FUNCTIONS = frozenset({"coalesce", "count", "max", "min"})


def wall_in(engine: Engine) -> None:
    event.listen(engine, "connect", _open)
    event.listen(engine, "begin", _begin)


def _open(connection: Any, entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # the driver must not begin by itself
    connection.execute("PRAGMA temp_store=MEMORY")
    connection.execute(f"PRAGMA busy_timeout={LOCK_MILLISECONDS}")
    connection.set_authorizer(only_published)


def _begin(connection: Connection) -> None:
    """All of it goes with the transaction, which can only be undone."""
    driver: Any = connection.connection.driver_connection
    driver.set_authorizer(None)
    try:
        connection.exec_driver_sql("BEGIN")
        for name in PUBLISHED:
            found = rows(name, home="main", seen="temp", key=":key")
            key = {"key": side.reading_key()}
            connection.exec_driver_sql(f"CREATE TEMP TABLE {name} AS {found}", key)
    finally:
        driver.set_authorizer(only_published)


def only_published(
    action: int, first: str | None, second: str | None, where: str | None, by: str | None
) -> int:
    """What each argument holds depends on the action: https://sqlite.org/c3ref/c_alter_table.html.
    What is not named here is refused: PRAGMA, ATTACH, each write, each schema, recursion. So is a
    question that names no column (`count(*)`), for it does not say of which schema it counts."""
    allowed = (
        action == sqlite3.SQLITE_SELECT
        or (action == sqlite3.SQLITE_READ and where == "temp" and first in PUBLISHED)
        or (action == sqlite3.SQLITE_FUNCTION and second in FUNCTIONS)
        or (action == sqlite3.SQLITE_TRANSACTION and first == "ROLLBACK")
    )
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY
