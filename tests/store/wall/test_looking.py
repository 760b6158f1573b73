"""How a page behind the wall asks: on SQLite without a session, and past the same authorizer."""

from collections.abc import Iterator
from typing import cast

import pytest
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import QueuePool

from app.store import looking, questions
from app.store.db import AnySelect, come_back_from_wall, db, go_behind_wall, only_read
from app.store.tables import Community, Person
from app.store.wall import engine as walled
from app.store.wall import sqlite
from tests.store.wall.sides import reading_key
from tests.town import Town

TOWNS: AnySelect = select(Community.town)
PEOPLE: AnySelect = select(Person.first_name)


@pytest.fixture
def behind(town: Town) -> Iterator[None]:
    """As the guard leads her there."""
    town.asker("Bianca")
    key = reading_key(town)
    db.session.commit()
    db.session.remove()
    only_read(True)
    looking.begin()
    go_behind_wall(key)
    yield
    looking.end()
    come_back_from_wall()
    only_read(False)


def lent() -> int:
    return cast(QueuePool, walled.engine().pool).checkedout()


def looks() -> bool:
    found = looking.here()
    return found is not None and found.driver is not None


def test_it_finds_what_is_published_and_is_refused_the_rest(behind: None) -> None:
    assert [row.town for row in questions.rows(TOWNS)] == ["Voorbeeldstad"]
    assert (looks(), lent()) == (db.engine.name == "sqlite", 1)
    with pytest.raises(SQLAlchemyError):
        questions.rows(PEOPLE)
    db.session.rollback()
    come_back_from_wall()
    assert [row.first_name for row in questions.rows(PEOPLE)] == ["Bianca"]  # the control
    assert lent() == 0


def test_where_nothing_can_be_copied_no_connection_is_held(
    behind: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if db.engine.name == "postgresql":
        pytest.skip("PostgreSQL copies nothing")
    copies = sqlite.COPY
    monkeypatch.setattr(sqlite, "COPY", [*copies, "SELECT 1 FROM nowhere"])
    for _ in range(2):
        with pytest.raises(SQLAlchemyError, match="nowhere"):
            questions.rows(TOWNS)
        assert (looks(), lent()) == (False, 0)
    monkeypatch.setattr(sqlite, "COPY", copies)
    assert questions.rows(TOWNS)
