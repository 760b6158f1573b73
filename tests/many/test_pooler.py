"""PgBouncer in transaction mode: the main story, the wall, and readers that cannot write."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from app.cli.journal import journal
from app.cli.wall import wall
from app.store.db import db, only_read
from tests.engines.pgbouncer import through
from tests.engines.postgresql import walled
from tests.fire.fire import answers_from, lit
from tests.many.conftest import Server

ENOUGH, SECONDS = 60, 60
OFTEN = 12  # psycopg prepares what it asks for the sixth time
PEOPLE = text("SELECT count(*) FROM people")


@pytest.fixture
def pooled(many: Server, pooler: str) -> str:
    return through(pooler, many.url)


def test_people_ask_offer_choose_and_talk_through_it(pooled: str, tmp_path: Path) -> None:
    """Two workers and two clocks, on three connections."""
    with lit(pooled, tmp_path / "log", seed=1) as fire:
        assert answers_from(fire.processes) == 200
        fire.folk.begin()
        ends = time.monotonic() + SECONDS
        while len(fire.folk.acknowledged) < ENOUGH and time.monotonic() < ends:
            time.sleep(0.05)
        fire.folk.end()
        assert len(fire.folk.acknowledged) >= ENOUGH
        assert fire.is_put_out() == []
        told = fire.town.app.test_cli_runner().invoke(journal, "verify")
        assert told.exit_code == 0, told.output
        assert [phone.broke for phone in fire.folk.phones if phone.broke] == []


def asks_on_another() -> None:
    """The same question often enough to be prepared, then on a connection that never heard it."""
    with db.engine.connect() as mine, db.engine.connect() as other:
        for _ in range(OFTEN):
            mine.execute(PEOPLE)
            mine.commit()
        other.execute(text("SELECT 1"))  # keeps that connection until its turn ends
        mine.execute(PEOPLE)


def test_what_is_asked_often_is_not_prepared(pooled: str, open_app: Callable[..., Any]) -> None:
    with open_app(pooled):
        asks_on_another()


def test_prepared_it_would_fail(pooled: str, open_app: Callable[..., Any]) -> None:
    """The control: the pooler of Debian 12 forgets who prepared what."""
    with (
        open_app(pooled.replace("&pooler=transaction", "")),
        pytest.raises(DBAPIError, match="prepared statement"),
    ):
        asks_on_another()


def test_a_reader_cannot_write_and_the_next_one_can(
    pooled: str, open_app: Callable[..., Any]
) -> None:
    with open_app(pooled):
        for reads in (True, False) * 3:
            only_read(reads)
            order = text("UPDATE communities SET name = name")
            if reads:
                with pytest.raises(DBAPIError):
                    db.session.execute(order)
            else:
                db.session.execute(order)
            db.session.rollback()


def test_the_wall_stands_behind_it(
    many: Server, pooler: str, pooled: str, open_app: Callable[..., Any]
) -> None:
    municipality = through(pooler, walled(many.url))
    with open_app(pooled, municipality_database_url=municipality) as app:
        for _ in range(OFTEN):
            told = app.test_cli_runner().invoke(wall, ["check"])
            assert "The wall stands" in told.output
