"""Whether the tables are those that the code was written for.

Alembic writes down where they are, and reads the files of `migrations/`. It is loaded by whoever
migrates alone: to look costs one question and the names of those files.
"""

from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from flask import Flask, current_app
from sqlalchemy import Connection, inspect, text

from app.store.db import db

if TYPE_CHECKING:
    from flask_migrate import Migrate

NOTED_IN = "alembic_version"


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
    if not inspect(connection).has_table(NOTED_IN):
        return frozenset()
    return frozenset(connection.scalars(text(f"SELECT version_num FROM {NOTED_IN}")))  # noqa: S608


def version_of_code() -> frozenset[str]:
    return _written(_folder())


def _folder() -> str:
    return str(current_app.extensions["migrate"].directory)


@cache
def _written(folder: str) -> frozenset[str]:
    """The last one, by the name of its file. Migrations are numbered: a test holds them to that."""
    files = Path(folder, "versions").glob("[0-9]*_*.py")
    return frozenset({max(file.name.partition("_")[0] for file in files)})


def _is_later(revision: str) -> bool:
    return revision.isdigit() and revision > max(version_of_code())


class Migrations:
    """What Flask-Migrate looks for in an app."""

    db = db

    def __init__(self, folder: Path) -> None:
        self.directory = str(folder)

    @property
    def migrate(self) -> "Migrate":
        from flask_migrate import Migrate  # loads Alembic and Mako: 9 MiB

        return Migrate(db=db, directory=self.directory)


def init_app(app: Flask, folder: Path) -> None:
    app.extensions["migrate"] = Migrations(folder)
