"""Stands behind the wall, as a request of the municipality does."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError, ResourceClosedError

from app.store.db import come_back_from_wall, db, go_behind_wall
from app.store.tables import Community
from tests.town import Town

REFUSED = "refused"


def reading_key(town: Town) -> str:
    found = select(Community.reading_key).where(Community.id == town.community_id)
    return str(db.session.scalar(found))


@contextmanager
def behind_the_wall(town: Town) -> Iterator[None]:
    go_behind_wall(reading_key(town))
    try:
        yield
    finally:
        come_back_from_wall()


def asked(sql: str) -> Sequence[Any] | str:
    """Its rows, or that the database refused; each time in a transaction of its own."""
    try:
        return db.session.execute(text(sql)).all()
    except ResourceClosedError:
        return []  # it was done, and has no rows to tell
    except DBAPIError:
        return REFUSED
    finally:
        db.session.rollback()


def home() -> str:
    """Where the whole tables are, as a name before theirs."""
    return "main" if db.engine.dialect.name == "sqlite" else "public"
