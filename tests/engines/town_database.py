"""One PostgreSQL database that tests use in turn: emptied between them, made anew where bent.

A copy for every test cost a fifth of a second, some ten minutes of a whole run. What a test
committed is gone all the same; what it did to a table, an index or a right shows in the stamp.

It is emptied over one connection that stays: a new one learns every table again before it can ask
whether there are rows in it, and that was the half of what a test on PostgreSQL cost. For the same
reason the app's own connections stay where they wait for the next question.
"""

from contextlib import suppress

import psycopg
from sqlalchemy import make_url

from tests.engines import postgresql

USES = 200  # dead rows stay in the files; a new copy now and then keeps them small

STAMP = """
SELECT md5(concat(
    (SELECT string_agg(concat(relname, relacl, reltuples), ',' ORDER BY oid) FROM pg_class
     WHERE relnamespace = 'public'::regnamespace),
    (SELECT string_agg(concat(attname, atttypid, attnotnull), ',' ORDER BY attrelid, attnum)
     FROM pg_attribute JOIN pg_class ON attrelid = pg_class.oid
     WHERE relnamespace = 'public'::regnamespace),
    (SELECT string_agg(conname, ',' ORDER BY oid) FROM pg_constraint),
    (SELECT count(*) FROM pg_proc), (SELECT count(*) FROM pg_trigger),
    (SELECT count(*) FROM pg_db_role_setting)
))
"""

END_WORK = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid() AND state IS DISTINCT FROM 'idle'
"""
"""Whoever is idle is between two transactions, and keeps nobody from emptying."""

EMPTY = """
SET session_replication_role = replica;  -- in any order, whatever points at what
DO $$
DECLARE one record; has_rows boolean;
BEGIN
    FOR one IN SELECT relname FROM pg_class
               WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
               AND relname <> 'alembic_version' AND pg_relation_size(oid) > 0 LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %I)', one.relname) INTO has_rows;
        IF has_rows THEN EXECUTE format('DELETE FROM %I', one.relname); END IF;
    END LOOP;
    FOR one IN SELECT sequencename, start_value FROM pg_sequences WHERE last_value IS NOT NULL LOOP
        PERFORM setval(one.sequencename::regclass, one.start_value, false);
    END LOOP;
END $$;
"""


class TownDatabase:
    def __init__(self, server: str, name: str, template: str) -> None:
        self._server, self._name, self._template = server, name, template
        self._uses, self._stamp = 0, ""
        self._connection: psycopg.Connection | None = None

    def empty(self) -> str:
        """Its URL; it holds what the template holds."""
        if not self._uses or self._uses >= USES or not self._was_emptied():
            self._make()
        self._uses += 1
        return self._url

    def drop(self) -> None:
        if self._connection is not None:
            self._connection.close()
        postgresql.drop_database(self._server, self._name)

    def _make(self) -> None:
        self.drop()
        self._url = postgresql.create_database(self._server, self._name, self._template)
        address = make_url(self._url).set(drivername="postgresql")
        told = address.render_as_string(hide_password=False)
        self._connection = psycopg.connect(told, autocommit=True)
        self._uses, self._stamp = 0, self._stamped(self._connection)

    def _was_emptied(self) -> bool:
        """Not where a table was taken apart, a server lets us do less, or a test ended us too."""
        with suppress(psycopg.Error):
            return self._is_empty_again()
        return False

    def _is_empty_again(self) -> bool:
        assert self._connection is not None
        self._connection.execute(END_WORK)
        self._connection.execute(EMPTY)
        return self._stamped(self._connection) == self._stamp

    def _stamped(self, connection: psycopg.Connection) -> str:
        ((stamp,),) = connection.execute(STAMP).fetchall()
        return str(stamp)
