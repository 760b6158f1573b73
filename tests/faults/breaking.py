"""Ways in which a database takes nothing for a while: a lock that somebody holds, a full disk, one
that may only be read; and one that breaks at its n-th write.

They are the engine's own faults wherever a test can bring those about.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg
from sqlalchemy import NullPool, create_engine, event, select, text
from sqlalchemy.exc import OperationalError

from app.store import db as store
from app.store.db import db

WRITES = ("INSERT", "UPDATE", "DELETE")
BRIEFLY = 60  # milliseconds that a lock is waited for
Break = Callable[[], AbstractContextManager[object]]


def is_sqlite() -> bool:
    return db.engine.dialect.name == "sqlite"


def everything_kept() -> dict[str, list[str]]:
    """Every row of every table, seen from outside."""
    engine = create_engine(db.engine.url, poolclass=NullPool)
    with engine.connect() as connection:
        return {
            table.name: sorted(map(repr, connection.execute(select(table)).all()))
            for table in db.metadata.sorted_tables
        }


@contextmanager
def locked() -> Iterator[None]:
    """Somebody writes, and does not end."""
    patient, store.LOCK_MILLISECONDS = store.LOCK_MILLISECONDS, BRIEFLY
    _connects_anew()
    engine = create_engine(db.engine.url, poolclass=NullPool)
    with engine.connect() as connection:
        connection.execute(text(_lock()))
        yield
        connection.rollback()
    store.LOCK_MILLISECONDS = patient
    _connects_anew()


def _lock() -> str:
    if is_sqlite():
        return "BEGIN IMMEDIATE"
    names = ", ".join(table.name for table in db.metadata.sorted_tables)
    return f"LOCK TABLE {names} IN EXCLUSIVE MODE"


@contextmanager
def read_only() -> Iterator[None]:
    with _opened_read_only() if is_sqlite() else _told_read_only():
        _connects_anew()
        yield
    _connects_anew()


@contextmanager
def _opened_read_only() -> Iterator[None]:
    path = db.engine.url.database

    def connect(*_: object) -> sqlite3.Connection:
        return sqlite3.connect(f"file:{path}?mode=ro", uri=True, check_same_thread=False)

    with _listening("do_connect", connect):
        yield


@contextmanager
def _told_read_only() -> Iterator[None]:
    name = db.engine.url.database
    for mode in ("on", "off"):
        with psycopg.connect(_plain_url(), autocommit=True) as connection:
            connection.execute("SET default_transaction_read_only = off")
            connection.execute(
                f'ALTER DATABASE "{name}" SET default_transaction_read_only = {mode}'
            )
        if mode == "on":
            yield


def _plain_url() -> str:
    return db.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)


@contextmanager
def full() -> Iterator[None]:
    """Not a page more; PostgreSQL says so at its first write, for no test fills its disk."""
    if not is_sqlite():
        with nth_write_fails(1, psycopg.errors.DiskFull("no space left on device")):
            yield
        return

    def connected(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("PRAGMA max_page_count=1")  # as many as there are

    event.listen(db.engine, "connect", connected)
    _connects_anew()
    try:
        yield
    finally:
        event.remove(db.engine, "connect", connected)
        _connects_anew()


@dataclass
class Writes:
    """How many there were."""

    count: int = 0


@contextmanager
def nth_write_fails(n: int, trouble: Exception | None = None) -> Iterator[Writes]:
    """The n-th INSERT, UPDATE, DELETE or COMMIT from now on, and it alone."""
    writes, trouble = Writes(), trouble or _torn()

    def count() -> None:
        writes.count += 1
        if writes.count == n:
            raise trouble

    def executes(_: Any, statement: str, *__: object) -> None:
        if statement.lstrip().startswith(WRITES):
            count()

    def commits(_: object) -> None:
        try:
            count()
        except Exception as broken:
            raise OperationalError("COMMIT", {}, broken) from broken

    with (
        _listening("do_execute", executes),
        _listening("do_executemany", executes),
        _listening("commit", commits),
    ):
        yield writes


def _torn() -> Exception:
    if is_sqlite():
        return sqlite3.OperationalError("disk I/O error")
    return psycopg.errors.IoError("could not write block")


@contextmanager
def _listening(name: str, listener: Callable[..., object]) -> Iterator[None]:
    event.listen(db.engine, name, listener)
    try:
        yield
    finally:
        event.remove(db.engine, name, listener)


def _connects_anew() -> None:
    db.session.remove()
    db.engine.dispose()
