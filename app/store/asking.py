"""Questions of hot pages: a statement is written once and asked many times.

To write one in SQLAlchemy costs ten times what a database takes to answer it, and rows that pass
the session's own bookkeeping cost twice as much again. So what a page asks each time is made at
import, its values are `told` when it is asked, and plain rows come back.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import BindParameter, bindparam
from sqlalchemy.types import TypeEngine

from app.store.columns import UTCDateTime
from app.store.db import AnyRow, AnySelect, db


def told(name: str, kind: TypeEngine[Any] | None = None) -> BindParameter[Any]:
    """The place of a value that goes along when it is asked."""
    return bindparam(name, type_=kind)


def one_of(name: str) -> BindParameter[Any]:
    """The place of several, for IN."""
    return bindparam(name, expanding=True)


NOW = told("now", UTCDateTime())


def rows(statement: AnySelect, **values: Any) -> Sequence[AnyRow]:
    """In the session's own transaction, with what was written in it before."""
    db.session.flush()
    return settled(statement, **values)


def settled(statement: AnySelect, **values: Any) -> Sequence[AnyRow]:
    """As `rows`, of what no deed at hand changes: what still waits in the session is not written
    for its sake, so that a new row may get its last values and go out whole."""
    return db.session.connection().execute(statement, values).all()


def first(statement: AnySelect, **values: Any) -> AnyRow | None:
    found = rows(statement, **values)
    return found[0] if found else None
