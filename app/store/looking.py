"""How a page that only looks asks its questions: on a connection of its own, without a session.

A session with its transaction, its connection and the end of both takes as long as ten questions of
SQLite, and two questions more of PostgreSQL (BEGIN and ROLLBACK). What is asked here are questions
of `Compiled` that lock nothing, so there is nothing that the database must refuse (decision 3). On
PostgreSQL each is answered of its own moment, as in its transactions otherwise, and past psycopg
(`straight.py`); on SQLite all of one. As soon as a session asks something this connection goes
back: a page never holds two.
"""

from collections.abc import Sequence
from typing import Any

from flask import g, has_app_context
from sqlalchemy import Connection, Engine
from sqlalchemy.engine import Dialect
from sqlalchemy.pool import PoolProxiedConnection

ONLY_READS = "only_reads"  # noted with a connection of SQLite, as it was last told
BEGINS = "begins"  # noted with one that has its own way to begin: behind the wall
STRAIGHT = "straight"  # noted with a connection of PostgreSQL
HERE = "looking"  # noted with the page at hand


class OfFile:
    """A connection of SQLite, on which a transaction that only reads began."""

    def __init__(self, held: PoolProxiedConnection, driver: Any, dialect: Dialect) -> None:
        self._driver, self.dialect = driver, dialect
        begin = held.info.get(BEGINS)
        if begin is not None:
            begin(driver)
            return
        if held.info.get(ONLY_READS) is not True:
            driver.execute("PRAGMA query_only=ON")
            held.info[ONLY_READS] = True
        driver.execute("BEGIN")  # waits for nobody, and so never fails

    def asked(self, words: str, values: Sequence[Any]) -> Sequence[Any]:
        found: Sequence[Any] = self._driver.execute(words, values).fetchall()
        return found


class Looking:
    """What one page asks with. `driver` is the driver's own connection, while it is held; `way` is
    how it is asked, by words that are written for `way.dialect`."""

    def __init__(self) -> None:
        self.driver: Any = None
        self.way: Any
        self._engine: Engine
        self._held: PoolProxiedConnection | None = None

    def take(self, engine: Engine) -> None:
        """Raises what SQLAlchemy raises where there is no connection to be had."""
        self._engine, dialect = engine, engine.dialect
        try:
            self._held = held = engine.raw_connection()
            self.way = _way(held, dialect)
        except dialect.loaded_dbapi.Error as trouble:
            self.let_go()
            Connection._handle_dbapi_exception_noconnection(trouble, dialect, engine)
            raise
        self.driver = held.driver_connection

    def asked(self, words: str, values: Sequence[Any]) -> Sequence[Any]:
        """Raises what SQLAlchemy raises of the same, and lets go."""
        try:
            found: Sequence[Any] = self.way.asked(words, values)
        except self._engine.dialect.loaded_dbapi.Error as trouble:
            self._fail(trouble, words)
            raise
        return found

    def let_go(self) -> None:
        held = self._held
        self._held = self.driver = None
        if held is not None:
            held.close()

    def _fail(self, trouble: Exception, words: str) -> None:
        try:
            connection = Connection(self._engine, connection=self._held)
            connection._handle_dbapi_exception(trouble, words, None, None, None)
        finally:
            self.let_go()


def _way(held: PoolProxiedConnection, dialect: Dialect) -> Any:
    driver = held.driver_connection
    return OfFile(held, driver, dialect) if dialect.name == "sqlite" else _straight(held, driver)


def _straight(held: PoolProxiedConnection, driver: Any) -> Any:
    """It lasts as long as the connection, for it knows what is prepared there."""
    found = held.info.get(STRAIGHT)
    if found is None:
        from app.store.straight import Straight  # the driver: a file needs none

        found = held.info[STRAIGHT] = Straight(driver)
    return found


def begin() -> None:
    """The page at hand only looks."""
    let_go()
    setattr(g._get_current_object(), HERE, Looking())


def here() -> Looking | None:
    found: Looking | None = g._get_current_object().get(HERE)  # the stand-in takes 2 µs each time
    return found


def let_go() -> None:
    """What was read is let go; whoever asks anew takes a connection again."""
    looking = here() if has_app_context() else None
    if looking is not None:
        looking.let_go()


def end() -> None:
    let_go()
    g.pop(HERE, None)
