"""The town as it was: what one hostile form changed is gone before the next is sent."""

import sqlite3
from contextlib import closing

import psycopg
from sqlalchemy import make_url

FORGET = "DROP SCHEMA IF EXISTS kept CASCADE;"
KEEP = """
CREATE SCHEMA kept;
DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('CREATE TABLE kept.%I AS TABLE public.%I', one.tablename, one.tablename);
    END LOOP;
END $$;
"""
PUT_BACK = """
SET session_replication_role = replica;  -- in any order, whatever points at what
DO $$ DECLARE one record; differs boolean; BEGIN
    FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('SELECT EXISTS (TABLE public.%1$I EXCEPT ALL TABLE kept.%1$I)
            OR EXISTS (TABLE kept.%1$I EXCEPT ALL TABLE public.%1$I)', one.tablename) INTO differs;
        IF differs THEN
            EXECUTE format('DELETE FROM public.%1$I', one.tablename);
            EXECUTE format('INSERT INTO public.%1$I TABLE kept.%1$I', one.tablename);
        END IF;
    END LOOP;
END $$;
"""


class SqliteStage:
    """A copy in memory, laid over the file page by page."""

    def __init__(self, url: str) -> None:
        self._path = url.removeprefix("sqlite:///")
        self._kept = sqlite3.connect(":memory:")
        self.keep()

    def keep(self) -> None:
        with closing(sqlite3.connect(self._path)) as now:
            now.backup(self._kept)

    def put_back(self) -> None:
        with closing(sqlite3.connect(self._path)) as now:
            self._kept.backup(now)

    def leave(self) -> None:
        self._kept.close()


class PostgresqlStage:
    """A second schema with the same rows, and what differs copied back."""

    def __init__(self, url: str) -> None:
        address = make_url(url).set(drivername="postgresql")
        told = address.render_as_string(hide_password=False)
        self._connection = psycopg.connect(told, autocommit=True)
        self.keep()

    def keep(self) -> None:
        self._connection.execute(FORGET + KEEP)

    def put_back(self) -> None:
        self._connection.execute(PUT_BACK)

    def leave(self) -> None:
        self._connection.execute(FORGET)
        self._connection.close()


def set_up(url: str) -> SqliteStage | PostgresqlStage:
    return SqliteStage(url) if url.startswith("sqlite") else PostgresqlStage(url)
