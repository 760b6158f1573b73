"""The few connections behind the wall: with a role that may too much, with none."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select, text

from app.store.db import db, only_read, short_write
from app.store.tables import Community
from app.store.wall import engine as walled
from app.store.wall.nowall import NoWall
from app.store.wall.published import PUBLISHED, rows
from tests.store.wall.sides import behind_the_wall
from tests.town import Town


def town_read() -> str | None:
    try:
        return db.session.scalar(select(Community.town))
    finally:
        db.session.rollback()


def test_one_connection_stays_and_four_is_all(town: Town) -> None:
    engine = walled.engine()
    with behind_the_wall(town):
        lent = [engine.connect() for _ in range(walled.MOST)]
        assert engine.pool.checkedout() == walled.MOST  # type: ignore[attr-defined]
        for connection in lent:
            connection.close()
    assert engine.pool.checkedin() == walled.KEPT_OPEN  # type: ignore[attr-defined]


def test_a_short_write_does_not_lead_back(town: Town) -> None:
    with behind_the_wall(town), pytest.raises(Exception, match="communities"), short_write():
        db.session.execute(text("UPDATE communities SET town = 'x'"))
    only_read(False)
    assert town_read() == "Voorbeeldstad"


def test_a_role_that_may_more_is_no_wall(town: Town, open_app: Callable[..., Any]) -> None:
    house = db.engine.url.render_as_string(hide_password=False)
    if db.engine.dialect.name == "sqlite":
        pytest.skip("SQLite has no roles")
    for told in (house, ""):
        with open_app(house, municipality_database_url=told), pytest.raises(NoWall):  # noqa: SIM117
            with behind_the_wall(town):
                town_read()


def test_the_views_are_what_the_list_says(app: Flask) -> None:
    if db.engine.dialect.name == "sqlite":
        pytest.skip("SQLite has no views: it reads the list itself")
    key = "current_setting('house.reading_key', true)"
    for name in PUBLISHED:
        found = rows(name, home="public", seen="published", key=key)
        db.session.execute(text(f"CREATE TEMP VIEW as_listed AS {found}"))
        kept, listed = (
            db.session.scalar(text(f"SELECT pg_get_viewdef('{view}'::regclass)"))
            for view in (f"published.{name}", "as_listed")
        )
        assert kept == listed
        db.session.rollback()
    options = text("SELECT reloptions FROM pg_class WHERE relnamespace = 'published'::regnamespace")
    assert {str(row[0]) for row in db.session.execute(options)} == {"['security_barrier=true']"}
