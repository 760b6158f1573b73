"""How a page that only looks asks its questions: on a connection of its own, without a session.

A session with its transaction, its connection and the end of both takes as long as ten questions of
SQLite, and two questions more of PostgreSQL (BEGIN and ROLLBACK). What is asked here are questions
of `Compiled` that lock nothing, so there is nothing that the database must refuse (decision 3). On
PostgreSQL each is answered of its own moment, as in its transactions otherwise; on SQLite all of
one. As soon as a session asks something this connection goes back: a page never holds two.
"""

from typing import Any

from flask import g
from sqlalchemy import Connection, Engine
from sqlalchemy.engine import Dialect
from sqlalchemy.pool import PoolProxiedConnection

ONLY_READS = "only_reads"  # noted with a connection of SQLite, as it was last told
HERE = "looking"  # noted with the page at hand


class Looking:
    """Of one page. `driver` is the driver's own connection, while it is held."""

    def __init__(self) -> None:
        self.driver: Any = None
        self.dialect: Dialect
        self._engine: Engine
        self._held: PoolProxiedConnection | None = None

    def take(self, engine: Engine) -> None:
        """Raises what SQLAlchemy raises where there is no connection to be had."""
        self._engine, self.dialect = engine, engine.dialect
        try:
            self._held = engine.raw_connection()
        except engine.dialect.loaded_dbapi.Error as trouble:
            Connection._handle_dbapi_exception_noconnection(trouble, engine.dialect, engine)
            raise
        self.driver = self._held.driver_connection
        if engine.dialect.name == "sqlite":
            _begin_to_look(self._held)
        else:
            self.driver.autocommit = True

    def let_go(self) -> None:
        held, driver = self._held, self.driver
        self._held = self.driver = None
        if held is not None:
            if self.dialect.name != "sqlite" and not driver.closed:
                driver.autocommit = False
            held.close()

    def fail(self, trouble: Exception, words: str, cursor: Any) -> None:
        """Raises what SQLAlchemy raises of the same, and lets go."""
        try:
            connection = Connection(self._engine, connection=self._held)
            connection._handle_dbapi_exception(trouble, words, None, cursor, None)
        finally:
            self.let_go()


def _begin_to_look(held: PoolProxiedConnection) -> None:
    if held.info.get(ONLY_READS) is not True:
        held.cursor().execute("PRAGMA query_only=ON")
        held.info[ONLY_READS] = True
    held.cursor().execute("BEGIN")  # waits for nobody, and so never fails


def begin() -> None:
    """The page at hand only looks."""
    end()
    setattr(g, HERE, Looking())


def here() -> Looking | None:
    found: Looking | None = g.get(HERE)
    return found


def let_go() -> None:
    """What was read is let go; who asks anew takes a connection again."""
    looking = g.get(HERE) if g else None
    if looking is not None:
        looking.let_go()


def end() -> None:
    let_go()
    g.pop(HERE, None)
