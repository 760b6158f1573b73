"""Alembic's environment: one connection, one transaction for each migration (RE-08)."""

from alembic import context
from flask import current_app

from app.store import tables  # noqa: F401 - so that the metadata is whole
from app.store.db import Base


def run() -> None:
    """On the application's own engine, so that its rules about transactions hold here too."""
    engine = current_app.extensions["migrate"].db.engine
    with engine.connect() as connection:
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
