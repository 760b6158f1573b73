"""Alembic's environment: one connection, one transaction for each migration (RE-08).

People go on meanwhile (`docs/upgrades.md`). A migration waits for a table less long than it takes a
database to call two that wait for each other a deadlock: it is the one that gives way, and tries
again from where it was."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import sleep
from typing import Any

from alembic import context
from flask import current_app
from sqlalchemy import Connection, event
from sqlalchemy.exc import OperationalError

from app.store import tables  # noqa: F401 - so that the metadata is whole
from app.store.db import Base

TRIES, SECONDS_BETWEEN = 240, 0.25
GIVES_WAY = "SET LOCAL lock_timeout = 100"  # ms; after a second PostgreSQL looks for a deadlock


@contextmanager
def tables_may_be_made_anew(connection: Connection) -> Iterator[None]:
    """SQLite changes a column by making its table anew, which rows that point at it forbid; whether
    they do cannot be changed within a transaction. Raises RuntimeError when one points nowhere."""
    if connection.dialect.name != "sqlite":
        yield
        return
    driver: Any = connection.connection.driver_connection
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
        if driver.execute("PRAGMA foreign_key_check").fetchone():
            raise RuntimeError("a row points at one that is not there")
    finally:
        driver.execute("PRAGMA foreign_keys=ON")


def again_while_locked(run: Callable[[], None]) -> None:
    """Raises OperationalError when somebody held a table for a minute, or all is not well."""
    for _ in range(TRIES):
        try:
            return run()
        except OperationalError as trouble:
            if type(trouble.orig).__name__ not in {"LockNotAvailable", "DeadlockDetected"}:
                raise
        sleep(SECONDS_BETWEEN)
    return run()


def run() -> None:
    """On the application's own engine, so that its rules about transactions hold here too."""
    engine = current_app.extensions["migrate"].db.engine
    with engine.connect() as connection, tables_may_be_made_anew(connection):
        if engine.dialect.name == "postgresql":
            event.listen(connection, "begin", lambda it: it.exec_driver_sql(GIVES_WAY))
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            render_as_batch=engine.dialect.name == "sqlite",
            transaction_per_migration=True,
            compare_type=True,
        )
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    raise SystemExit("Migrations run on a real database; --sql is not offered.")
again_while_locked(run)
