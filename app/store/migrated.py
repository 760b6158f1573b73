"""Whether the tables are those that the code was written for."""

from enum import StrEnum
from functools import cache

from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import current_app
from sqlalchemy import Connection

from app.store.db import db


class Tables(StrEnum):
    """NEWER: of a later version than the code, as during an upgrade. The version before a release
    goes on with its tables (docs/upgrades.md), so that is no reason to send people away."""

    OK = "ok"
    NEWER = "of a newer version"
    OTHER = "of another version"


def tables() -> Tables:
    """Raises SQLAlchemyError where the database does not answer."""
    found, written = version_of(db.session.connection()), version_of_code()
    if found == written:
        return Tables.OK
    return Tables.NEWER if found and all(map(_is_later, found)) else Tables.OTHER


def version_of(connection: Connection) -> frozenset[str]:
    """Empty where nothing was ever migrated."""
    return frozenset(MigrationContext.configure(connection).get_current_heads())


def version_of_code() -> frozenset[str]:
    return _written(_folder())


def _folder() -> str:
    return str(current_app.extensions["migrate"].directory)


@cache
def _written(folder: str) -> frozenset[str]:
    return frozenset(ScriptDirectory(folder).get_heads())


def _is_later(revision: str) -> bool:
    """Migrations are numbered: a test holds them to that."""
    return revision.isdigit() and revision > max(version_of_code())
