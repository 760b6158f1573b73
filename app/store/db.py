"""The database: one session, short write transactions, readers that cannot write.

SQLite loses updates silently under the driver's own transaction handling; here every writing
transaction starts with BEGIN IMMEDIATE (739 of 1200 updates lost without it, none with it).
A session that only reads is refused every write by the database itself (R16).
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Connection, Engine, MetaData, Row, Select, event, text
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.pool import ConnectionPoolEntry

from app.store import looking
from app.store.connecting import keeps_what_is_prepared, tries_by_listening
from app.store.forking import stays_in_its_process
from app.store.looking import ONLY_READS
from app.store.wall import side
from app.store.wall.session import HouseSession

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
LOCK_MILLISECONDS = 5000
WRITES = "BEGIN IMMEDIATE"
SQLITE_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
)


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)


db = SQLAlchemy(
    model_class=Base, session_options={"class_": HouseSession, "expire_on_commit": False}
)
if TYPE_CHECKING:
    Model = Base
else:
    Model = db.Model

AnyRow = Row[*tuple[Any, ...]]  # some columns, as a named question found them
AnySelect = Select[*tuple[Any, ...]]

_only_reads: ContextVar[bool] = ContextVar("only_reads", default=False)


def only_read(yes: bool) -> None:
    """Says whether the session that begins next in this context only reads."""
    _only_reads.set(yes)


def only_reads() -> bool:
    return _only_reads.get()


def at_one_moment() -> None:
    """What is asked next is answered of one moment, whatever others keep meanwhile. To be said
    before any question of a transaction; on SQLite it is always so."""
    if db.engine.dialect.name == "postgresql":
        db.session.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))


def read_anew() -> None:
    """What a deed wrote that failed is undone, and what was read may be old: from here on, only
    reading, of how it is now."""
    db.session.rollback()
    only_read(True)


@contextmanager
def short_write() -> Iterator[None]:
    """A write of its own, kept at once; what was read before it is let go first."""
    reading = _only_reads.get()
    db.session.rollback()
    only_read(False)
    try:
        yield
        db.session.commit()
    except BaseException:
        db.session.rollback()
        raise
    finally:
        only_read(reading)


def go_behind_wall(reading_key: str) -> None:
    """What was read before is let go first. Raises NoWall when the first question is asked."""
    _let_go()
    side.go_behind(reading_key)


def come_back_from_wall() -> None:
    if side.is_behind():
        _let_go()
        side.come_back()


def one_writes_at_a_time() -> bool:
    """Whether whoever else writes waits for the transaction at hand: on SQLite."""
    return bool(db.engine.dialect.name == "sqlite")


def _let_go() -> None:
    """Where nobody asked by a session, none is made to be undone."""
    if db.session.registry.has():
        db.session.rollback()
    else:
        looking.let_go()


def leave_no_trace() -> None:
    """What was erased is then in no file of the database either: SQLite's log keeps it until it is
    emptied (PR-06). Outside any transaction. PostgreSQL reuses such pages by itself."""
    if db.engine.dialect.name == "sqlite":
        with closing(db.engine.raw_connection()) as connection:
            connection.cursor().execute("PRAGMA query_only=OFF")
            connection.info[ONLY_READS] = False
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")


def listen(engine: Engine) -> None:
    """Teaches an engine of SQLite or PostgreSQL the rules above."""
    stays_in_its_process(engine)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _open_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        tries_by_listening(engine)
        keeps_what_is_prepared(engine)
        event.listen(engine, "begin", _begin_postgresql)


def _open_sqlite(connection: Any, entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # the driver must not begin by itself
    for pragma in SQLITE_PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute(f"PRAGMA busy_timeout={LOCK_MILLISECONDS}")


def _begin_sqlite(connection: Connection) -> None:
    """The pragma makes SQLite forget how every statement is answered: said when it changes only."""
    reads = _only_reads.get()
    if connection.info.get(ONLY_READS) is not reads:
        connection.exec_driver_sql(f"PRAGMA query_only={'ON' if reads else 'OFF'}")
        connection.info[ONLY_READS] = reads
    if reads:
        connection.connection.cursor().execute("BEGIN")  # waits for nobody, and so never fails
    else:
        _begin_to_write(connection)


def _begin_to_write(connection: Connection) -> None:
    """By the driver: no result is made that nobody reads. Raises what SQLAlchemy raises."""
    try:
        connection.connection.cursor().execute(WRITES)
    except connection.dialect.loaded_dbapi.Error as trouble:
        connection._handle_dbapi_exception(trouble, WRITES, None, None, None)
        raise


def _begin_postgresql(connection: Connection) -> None:
    """Nobody waits for another's lock longer than on SQLite: then she is told so."""
    driver: Any = connection.connection.driver_connection
    reads = _only_reads.get() or None
    if driver.read_only is not reads:
        driver.read_only = reads  # BEGIN says it, without a question of its own
    if not reads:
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {LOCK_MILLISECONDS}")
