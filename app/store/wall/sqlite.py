"""The wall on SQLite: a connection that cannot write, and an authorizer that refuses all but the
published rows.

Those are copied for each transaction into temporary tables in memory, and only these are opened. A
view would be slimmer and leaks: SQLite tells an authorizer the name of the view that reads a table,
and a WITH that bears the name of the view is told in the same way.

The tables themselves stay with the connection, and are empty between two transactions. SQLite asks
the authorizer when it first reads a statement, and forgets all that it read when there is a table
more or another authorizer: both anew each time took fifty times as long as to copy the rows.
"""

import sqlite3
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.pool import ConnectionPoolEntry

from app.store.looking import BEGINS
from app.store.wall import side
from app.store.wall.published import PUBLISHED, rows

LOCK_MILLISECONDS = 5000
FUNCTIONS = frozenset({"coalesce", "count", "max", "min"})
KEY = "key_of_reader"
ROWS = {name: rows(name, home="main", seen="temp", key=f"{KEY}()") for name in PUBLISHED}
MAKE = [f"CREATE TEMP TABLE {name} AS {found} LIMIT 0" for name, found in ROWS.items()]
COPY = [
    order.format(name=name, found=found)
    for name, found in ROWS.items()
    for order in ("DELETE FROM temp.{name}", "INSERT INTO temp.{name} {found}")
]
"""Who says these words again gets what she has: whose rows they are is asked of the request."""


def wall_in(engine: Engine) -> None:
    event.listen(engine, "connect", _open)
    event.listen(engine, "begin", _begin)


class Gate:
    """Of one connection: what may be asked there."""

    def __init__(self) -> None:
        self._asks_itself = False

    def __call__(self, *asked: Any) -> int:
        """SQLite's authorizer."""
        return sqlite3.SQLITE_OK if self._asks_itself else only_published(*asked)

    def begin(self, driver: Any) -> None:
        """What is copied goes with the transaction, which can only be undone. Raises
        sqlite3.Error."""
        self._asks_itself = True
        try:
            driver.execute("BEGIN")
            for order in COPY:
                driver.execute(order)
        finally:
            self._asks_itself = False


def _open(connection: Any, entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # the driver must not begin by itself
    connection.execute("PRAGMA temp_store=MEMORY")
    connection.execute(f"PRAGMA busy_timeout={LOCK_MILLISECONDS}")
    connection.create_function(KEY, 0, side.reading_key, deterministic=True)
    for order in MAKE:
        connection.execute(order)
    gate = Gate()
    connection.set_authorizer(gate)
    entry.info[BEGINS] = gate.begin


def _begin(connection: Connection) -> None:
    """Raises what SQLAlchemy raises."""
    try:
        connection.info[BEGINS](connection.connection.driver_connection)
    except sqlite3.Error as trouble:
        connection._handle_dbapi_exception(trouble, COPY[-1], None, None, None)
        raise


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
