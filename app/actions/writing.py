"""Rows that a deed writes and does not look at again: in the journal, a fact, what is planned.

The session's bookkeeping of a new row costs five times what its INSERT does, and a flush of its own
on top; here the statement is written once for each table and goes out at once.
"""

from functools import cache
from typing import Any

from sqlalchemy import Insert, insert

from app.store.db import db


def write(table: Any, **values: Any) -> None:
    """In the session's own transaction. A row that this one leads to must be in the database
    already: what still waits in the session is not written first."""
    db.session.connection().execute(_into(table), values)


@cache
def _into(table: Any) -> Insert:
    return insert(table)
