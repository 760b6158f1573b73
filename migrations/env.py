"""Alembic's environment: one connection, one transaction for each migration (RE-08)."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from alembic import context
from flask import current_app
from sqlalchemy import Connection

from app.store import tables  # noqa: F401 - so that the metadata is whole
from app.store.db import Base


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


def run() -> None:
    """On the application's own engine, so that its rules about transactions hold here too."""
    engine = current_app.extensions["migrate"].db.engine
    with engine.connect() as connection, tables_may_be_made_anew(connection):
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
run()
