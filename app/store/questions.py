"""Questions of hot pages: a statement is written once and asked many times.

To write one in SQLAlchemy costs ten times what a database takes to answer it, and rows that pass
the session's own bookkeeping cost twice as much again. So what a page asks each time is made at
import, each `value` goes along when it is asked, and plain rows come back.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeEngine

from app.store import looking
from app.store.columns import UTCDateTime
from app.store.compiled import Compiled, Lengths
from app.store.db import AnyRow, AnySelect, db, only_reads
from app.store.looking import Looking
from app.store.wall import engine as walled
from app.store.wall import side

LAST = "last_asked"  # noted with a session: its transaction, and the connection of that
MOST_COMPILED = 512  # a statement counts for each dialect, and for each length of its lists


def value(name: str, kind: TypeEngine[Any] | None = None) -> BindParameter[Any]:
    """The place of a value that goes along when it is asked."""
    return bindparam(name, type_=kind)


def one_of(name: str) -> BindParameter[Any]:
    """The place of several, for IN."""
    return bindparam(name, expanding=True)


NOW = value("now", UTCDateTime())


def rows(statement: AnySelect, **values: Any) -> Sequence[AnyRow]:
    """In the session's own transaction, with what was written in it before."""
    looks = _looking()
    if looks is None:
        db.session.flush()
    return _found(statement, values, looks)


def rows_without_flush(statement: AnySelect, **values: Any) -> Sequence[AnyRow]:
    """As `rows`, of what no deed at hand changes: what still waits in the session is not written
    for its sake, so that a new row may get its last values and go out whole.

    Whoever listens to what SQLAlchemy asks (a test that counts) hears these questions too: then it
    asks them itself."""
    return _found(statement, values, _looking())


def _found(
    statement: AnySelect, values: Mapping[str, Any], looks: Looking | None
) -> Sequence[AnyRow]:
    lengths = tuple([(name, len(each)) for name, each in values.items() if isinstance(each, list)])
    if looks is not None:
        written = _compiled(statement, looks.way.dialect, lengths)
        if not written.locks:
            return written.looked_up(looks, values)
    connection = connection_at_hand()
    if connection.dispatch.before_cursor_execute:
        return connection.execute(statement, values).all()
    return _compiled(statement, connection.dialect, lengths).asked(connection, values)


def _looking() -> Looking | None:
    """None where a session asks: a deed, a page that asked by it before or stands behind the wall
    of PostgreSQL, or one that somebody listens to."""
    found = looking.here()
    if found is None or found.driver is not None:
        return found
    if not only_reads() or _session_asked():
        return None
    engine = walled.looked_at() if side.is_behind() else db.engine
    if engine is None or engine.dispatch.before_cursor_execute:
        return None
    found.take(engine)
    return found


def _session_asked() -> bool:
    return db.session.registry.has() and db.session().in_transaction()


def connection_at_hand() -> Connection:
    """The connection of the session's transaction, and noted with it: to look it up costs 20 µs
    each time."""
    session = db.session()
    kept = session.info.get(LAST)
    if kept is None or kept[0] is not session.get_transaction():
        connection = session.connection()
        kept = session.info[LAST] = session.get_transaction(), connection
    return kept[1]


def first(statement: AnySelect, **values: Any) -> AnyRow | None:
    found = rows(statement, **values)
    return found[0] if found else None


@lru_cache(MOST_COMPILED)
def _compiled(statement: AnySelect, dialect: Dialect, lengths: Lengths) -> Compiled:
    return Compiled(statement, dialect, lengths)
