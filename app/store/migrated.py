"""Whether the tables are those that the code was written for."""

from functools import cache

from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import current_app

from app.store.db import db


def is_migrated() -> bool:
    """Raises SQLAlchemyError where the database does not answer."""
    known = MigrationContext.configure(db.session.connection()).get_current_heads()
    return frozenset(known) == _written(str(current_app.extensions["migrate"].directory))


@cache
def _written(folder: str) -> frozenset[str]:
    return frozenset(ScriptDirectory(folder).get_heads())
