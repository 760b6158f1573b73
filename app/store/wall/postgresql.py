"""The wall on PostgreSQL: a role that was granted the published views, and nothing else.

What a transaction needs is said within it, so that a pooler between us may hand out connections.
What PostgreSQL shows every role stays to be seen by anyone who asks questions of her own: the names
of tables, and how large it reckons them to be (pg_class); never a row.
"""

from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.pool import ConnectionPoolEntry

from app.store.wall import side
from app.store.wall.nowall import NoWall
from app.store.wall.role import READERS, SCHEMA

BEGIN = f"""
SELECT set_config('transaction_read_only', 'on', true),
       set_config('search_path', '{SCHEMA}', true),
       set_config('house.reading_key', %(key)s, true)
"""

TOO_MUCH = """
SELECT (SELECT rolsuper OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = current_user)
OR EXISTS (
    SELECT FROM pg_auth_members JOIN pg_roles AS member ON member.oid = pg_auth_members.member
    JOIN pg_roles AS within ON within.oid = pg_auth_members.roleid
    WHERE member.rolname = current_user AND within.rolname <> %s)
OR EXISTS (
    SELECT FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE relkind IN ('r', 'p', 'v', 'm', 'f')
    AND nspname NOT IN (%s, 'pg_catalog', 'information_schema')
    AND nspname NOT LIKE 'pg_t%%'
    AND has_any_column_privilege(pg_class.oid, 'SELECT, INSERT, UPDATE'))
"""


def wall_in(engine: Engine) -> None:
    event.listen(engine, "connect", _try_the_wall)
    event.listen(engine, "begin", _begin)


def _try_the_wall(connection: Any, entry: ConnectionPoolEntry) -> None:
    """Each new connection, so that a grant too many is found before a page is made."""
    (too_much,) = connection.execute(TOO_MUCH, (READERS, SCHEMA)).fetchone()
    connection.rollback()
    if too_much:
        connection.close()
        raise NoWall(
            "the role in MUNICIPALITY_DATABASE_URL may do more than read what is published"
        )


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(BEGIN, {"key": side.reading_key()})
