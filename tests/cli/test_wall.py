"""`flask wall`: what the operator must do on PostgreSQL, and whether it was done."""

from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from click.testing import Result
from flask import Flask
from sqlalchemy import make_url, text

from app.cli.wall import wall
from app.store.db import db
from app.store.wall import role
from tests.town import Town

SETTING = "MUNICIPALITY_DATABASE_URL="


@pytest.fixture
def on_postgresql(app: Flask) -> Iterator[Flask]:
    """Roles are the server's, so what a test made is taken away."""
    if db.engine.dialect.name == "sqlite":
        pytest.skip("SQLite has no roles")
    yield app
    db.session.rollback()
    made = role.login(str(db.engine.url.database))
    found = text("SELECT 1 FROM pg_roles WHERE rolname = :name")
    if db.session.execute(found, {"name": made}).first():
        db.session.execute(text(f'DROP ROLE "{made}"'))
    db.session.execute(text(f'GRANT TEMPORARY ON DATABASE "{db.engine.url.database}" TO PUBLIC'))
    db.session.commit()


def type_in(app: Flask, *words: str) -> Result:
    return app.test_cli_runner().invoke(wall, words)


def setting_in(told: str) -> str:
    (line,) = [line for line in told.splitlines() if SETTING in line]
    return line.partition(SETTING)[2]


def test_it_makes_a_role_that_reads_what_is_published(
    on_postgresql: Flask, open_app: Callable[..., Any]
) -> None:
    house = db.engine.url.render_as_string(hide_password=False)
    Town.founded(on_postgresql)
    url = setting_in(type_in(on_postgresql, "create").output)
    assert make_url(url).username == role.login(str(db.engine.url.database))
    with open_app(house, municipality_database_url=url) as app:
        assert type_in(app, "check").output.startswith("The wall stands.")


def test_again_gives_another_password(on_postgresql: Flask) -> None:
    first, second = (setting_in(type_in(on_postgresql, "create").output) for _ in range(2))
    assert first != second


def test_sql_says_it_and_does_nothing(on_postgresql: Flask) -> None:
    said = type_in(on_postgresql, "create", "--sql").output
    made = role.login(str(db.engine.url.database))
    found = text("SELECT 1 FROM pg_roles WHERE rolname = :name")
    assert db.session.execute(found, {"name": made}).first() is None
    db.session.rollback()
    url = make_url(db.engine.url.set(drivername="postgresql"))
    with psycopg.connect(url.render_as_string(hide_password=False)) as administrator:
        administrator.execute(said.encode())
    assert db.session.execute(found, {"name": made}).first() is not None


@pytest.mark.parametrize("told", ["", "the house's own"])
def test_check_says_that_there_is_no_wall(
    on_postgresql: Flask, open_app: Callable[..., Any], told: str
) -> None:
    house = db.engine.url.render_as_string(hide_password=False)
    with open_app(house, municipality_database_url=told and house) as app:
        answer = type_in(app, "check")
    assert answer.exit_code == 1
    assert "MUNICIPALITY_DATABASE_URL" in answer.output


def test_sqlite_needs_none(app: Flask) -> None:
    if db.engine.dialect.name == "postgresql":
        pytest.skip("PostgreSQL needs one")
    assert "SQLite needs no role" in type_in(app, "create").output
    assert type_in(app, "check").output.startswith("The wall stands.")


def test_help_shows_an_example(app: Flask) -> None:
    assert "flask --app wsgi wall create" in type_in(app, "create", "--help").output
