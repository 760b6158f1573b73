"""Whether the tables are those that the code was written for."""

from functools import cache

from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import current_app
from sqlalchemy import Connection

from app.store.db import db


def is_migrated() -> bool:
    """Raises SQLAlchemyError where the database does not answer."""
    return version_of(db.session.connection()) == version_of_code()


def version_of(connection: Connection) -> frozenset[str]:
    """Empty where nothing was ever migrated."""
    return frozenset(MigrationContext.configure(connection).get_current_heads())


def version_of_code() -> frozenset[str]:
    return _written(str(current_app.extensions["migrate"].directory))


@cache
def _written(folder: str) -> frozenset[str]:
    return frozenset(ScriptDirectory(folder).get_heads())
