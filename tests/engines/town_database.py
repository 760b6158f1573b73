"""One PostgreSQL database that tests use in turn: emptied between them, made anew where bent.

A copy for every test cost a fifth of a second, some ten minutes of a whole run. What a test
committed is gone all the same; what it did to a table, an index or a right shows in the stamp.
"""

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

EMPTY = """
SET session_replication_role = replica;  -- in any order, whatever points at what
DO $$
DECLARE one record; has_rows boolean;
BEGIN
    FOR one IN SELECT tablename FROM pg_tables
               WHERE schemaname = 'public' AND tablename <> 'alembic_version' LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %I)', one.tablename) INTO has_rows;
        IF has_rows THEN EXECUTE format('DELETE FROM %I', one.tablename); END IF;
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

    def empty(self) -> str:
        """Its URL; it holds what the template holds."""
        if not self._uses or self._uses >= USES or not self._was_emptied():
            self._make()
        self._uses += 1
        return self._url

    def drop(self) -> None:
        postgresql.drop_database(self._server, self._name)

    def _make(self) -> None:
        self.drop()
        self._url = postgresql.create_database(self._server, self._name, self._template)
        self._uses = 0
        with self._connected() as connection:
            self._stamp = self._stamped(connection)

    def _was_emptied(self) -> bool:
        postgresql.end_sessions(self._server, self._name)
        with self._connected() as connection:
            try:
                connection.execute(EMPTY)
            except psycopg.Error:
                return False  # a table that a test took apart, or a server that lets us do less
            return self._stamped(connection) == self._stamp

    def _stamped(self, connection: psycopg.Connection) -> str:
        ((stamp,),) = connection.execute(STAMP).fetchall()
        return str(stamp)

    def _connected(self) -> psycopg.Connection:
        address = make_url(self._url).set(drivername="postgresql")
        return psycopg.connect(address.render_as_string(hide_password=False), autocommit=True)
