"""A page that only looks: by a connection of its own, one at a time, and given back in order."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import literal_column, select, text
from sqlalchemy.exc import SQLAlchemyError

from app.store import looking, questions
from app.store.db import AnySelect, db, only_read, short_write
from app.store.queries.town import communities
from app.store.tables import Community
from bench.visiting import questions as heard_questions
from tests.town import Town

TOWNS: AnySelect = select(Community.town)
NOWHERE: AnySelect = select(literal_column("1").label("x")).select_from(text("nowhere"))


@pytest.fixture
def page(town: Town) -> Iterator[Town]:
    db.session.remove()
    only_read(True)
    looking.begin()
    yield town
    looking.end()
    only_read(False)


def lent() -> int:
    found: int = db.engine.pool.checkedout()  # type: ignore[attr-defined]
    return found


def looks() -> bool:
    found = looking.here()
    return found is not None and found.driver is not None


def test_it_finds_what_a_session_finds(page: Town) -> None:
    now = datetime.now(UTC)
    found = communities.at("localhost", now)
    assert looks()
    looking.end()
    assert tuple(communities.at("localhost", now) or ()) == tuple(found or ())
    assert found is not None


def test_a_page_never_holds_two(page: Town) -> None:
    assert (questions.rows(TOWNS)[0].town, lent()) == ("Voorbeeldstad", 1)
    db.session.execute(TOWNS)
    assert (looks(), lent()) == (False, 1)
    questions.rows(TOWNS)
    assert (looks(), lent()) == (False, 1)
    db.session.rollback()
    questions.rows(TOWNS)
    assert (looks(), lent()) == (True, 1)
    looking.end()
    assert lent() == 0


def test_a_deed_asks_by_its_session(page: Town) -> None:
    questions.rows(TOWNS)
    with short_write():
        db.session.execute(text("UPDATE communities SET town = 'Elders'"))
        assert questions.rows(TOWNS)[0].town == "Elders"
        assert not looks()
    assert (questions.rows(TOWNS)[0].town, looks()) == ("Elders", True)


def test_what_locks_is_asked_by_a_session(page: Town) -> None:
    with pytest.raises(SQLAlchemyError) if db.engine.name == "postgresql" else short_write():
        questions.rows(TOWNS.with_for_update())  # only reads, the database says
    assert not looks()


def test_who_listens_hears_its_questions(page: Town) -> None:
    with heard_questions() as heard:
        questions.rows(TOWNS)
    assert (len(heard), looks()) == (1, False)


def test_what_fails_is_told_as_by_a_session_and_leaves_all_in_order(page: Town) -> None:
    for _ in range(2):
        with pytest.raises(SQLAlchemyError, match="nowhere"):
            questions.rows(NOWHERE)
        assert (looks(), lent()) == (False, 0)
    assert questions.rows(TOWNS)


def test_its_connection_is_a_sessions_next(page: Town) -> None:
    """With a transaction, which is undone."""
    questions.rows(TOWNS)
    looking.end()
    only_read(False)
    db.session.execute(text("UPDATE communities SET town = 'Elders'"))
    db.session.rollback()
    assert questions.rows(TOWNS)[0].town == "Voorbeeldstad"


def test_a_server_that_ended_it_is_asked_anew(page: Town) -> None:
    if db.engine.name != "postgresql":
        pytest.skip("SQLite has no server")
    questions.rows(TOWNS)
    ended = looking.here()
    assert ended is not None
    told = {"it": ended.driver.info.backend_pid}
    with db.engine.connect() as other:
        other.execute(text("SELECT pg_terminate_backend(:it)"), told)
    with pytest.raises(SQLAlchemyError):
        questions.rows(TOWNS)
    assert (questions.rows(TOWNS)[0].town, lent()) == ("Voorbeeldstad", 1)
