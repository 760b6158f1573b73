"""What one test left in PostgreSQL, the next does not find."""

from collections.abc import Iterator

import psycopg
import pytest
from sqlalchemy import make_url

from tests.engines.town_database import TownDatabase


@pytest.fixture
def used(server: str, postgresql_template: str, worker_id: str) -> Iterator[TownDatabase]:
    found = TownDatabase(server, f"emptied_{worker_id}", postgresql_template)
    yield found
    found.drop()


def told(url: str, order: str) -> list[tuple[object, ...]]:
    address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address, autocommit=True) as connection:
        answer = connection.execute(order)  # type: ignore[call-overload]
        return answer.fetchall() if answer.description else []


BENT = [
    "CREATE TABLE more (one integer)",
    "ALTER TABLE needs ADD COLUMN more integer",
    "DROP INDEX ix_own_examples_situation",
    "ALTER TABLE needs RENAME TO wants",
    "CREATE FUNCTION more() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
    "GRANT SELECT ON needs TO PUBLIC",
    "ANALYZE slots",
]


def test_rows_and_numbers_begin_anew(used: TownDatabase) -> None:
    url = used.empty()
    told(url, "INSERT INTO slots VALUES ('post@now', now())")
    assert told(url, "SELECT count(*) FROM slots") == [(1,)]
    assert used.empty() == url
    assert told(url, "SELECT count(*) FROM slots") == [(0,)]
    assert told(url, "SELECT count(*) FROM alembic_version") == [(1,)]


@pytest.mark.parametrize("order", BENT)
def test_what_was_bent_is_made_anew(order: str, used: TownDatabase) -> None:
    url = used.empty()
    made = told(url, "SELECT oid FROM pg_database WHERE datname = current_database()")
    told(url, order)
    told(used.empty(), "SELECT count(*) FROM needs")
    assert told(url, "SELECT oid FROM pg_database WHERE datname = current_database()") != made


def test_what_was_only_used_is_used_again(used: TownDatabase) -> None:
    url = used.empty()
    made = told(url, "SELECT oid FROM pg_database WHERE datname = current_database()")
    told(used.empty(), "SELECT count(*) FROM needs")
    assert told(url, "SELECT oid FROM pg_database WHERE datname = current_database()") == made
