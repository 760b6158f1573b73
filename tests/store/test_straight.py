"""What a page asks PostgreSQL past psycopg is answered as by a session."""

from collections.abc import Callable, Iterator
from datetime import UTC
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import (
    BigInteger,
    Boolean,
    Integer,
    String,
    cast,
    column,
    select,
    table,
    text,
)  # fmt: skip
from sqlalchemy.exc import DataError, OperationalError

from app.store import looking, questions, straight
from app.store.columns import UTCDateTime
from app.store.db import AnySelect, db, only_read
from app.store.tables import Community
from tests.town import Town

TOWNS: AnySelect = select(Community.town)
KINDS = {
    "small": Integer(),
    "large": BigInteger(),
    "words": String(),
    "at": UTCDateTime(),
    "yes": Boolean(),
}
ECHO: AnySelect = select(
    *(cast(questions.value(name, kind), kind).label(name) for name, kind in KINDS.items())
)
PREPARED = text("SELECT count(*) FROM pg_prepared_statements WHERE statement NOT LIKE '%pg_prep%'")
TOLD = st.fixed_dictionaries(
    {
        "small": st.none() | st.integers(-(2**31), 2**31 - 1),
        "large": st.none() | st.integers(-(2**63), 2**63 - 1),
        "words": st.none() | st.text(st.characters(exclude_characters="\0", codec="utf-8")),
        "at": st.none() | st.datetimes(timezones=st.just(UTC)),
        "yes": st.none() | st.booleans(),
    }
)


@pytest.fixture
def page(town: Town) -> Iterator[Town]:
    if db.engine.name != "postgresql":
        pytest.skip("SQLite is asked through its own driver")
    db.session.remove()
    only_read(True)
    looking.begin()
    yield town
    looking.end()
    db.session.remove()
    db.engine.dispose()  # what was done behind psycopg's back stays with its connection
    only_read(False)


def way() -> straight.Straight:
    questions.rows(TOWNS)
    found = looking.here()
    assert found is not None
    assert isinstance(found.way, straight.Straight)
    return found.way


def prepared() -> int:
    found: int = db.session.execute(PREPARED).scalar_one()
    return found


def test_what_is_told_always_comes_back(page: Town) -> None:
    way()

    @given(TOLD)
    def comes_back(told: dict[str, Any]) -> None:
        assert questions.rows(ECHO, **told)[0]._asdict() == told  # type: ignore[attr-defined]

    comes_back()


def test_what_the_server_forgot_is_prepared_again(page: Town) -> None:
    way()._server.exec_(b"DEALLOCATE ALL")
    assert questions.rows(TOWNS)[0].town == "Voorbeeldstad"


def test_a_new_question_and_then_an_old_one_that_the_server_forgot(page: Town) -> None:
    """Else the new one, prepared since, would be prepared a second time: that it refuses."""
    server, new = way()._server, TOWNS.limit(7)
    server.exec_(b"DEALLOCATE ALL")
    for question in (new, TOWNS, new):
        assert questions.rows(question)[0].town == "Voorbeeldstad"


def test_what_another_hand_prepared_is_no_trouble(page: Town) -> None:
    known = way()
    known._prepared.clear()
    assert questions.rows(TOWNS)[0].town == "Voorbeeldstad"


def test_a_plan_whose_table_changed_is_made_anew(page: Town) -> None:
    way()._server.exec_(b"CREATE TEMP TABLE shelf (thing integer); INSERT INTO shelf VALUES (7)")
    found: AnySelect = select(table("shelf", column("thing")).c.thing)
    assert questions.rows(found)[0].thing == 7
    way()._server.exec_(b"ALTER TABLE shelf ALTER thing TYPE text")
    assert questions.rows(found)[0].thing == "7"


def test_what_is_prepared_outlives_a_page_that_reads_by_a_session(page: Town) -> None:
    way()
    kept = prepared()
    assert kept > 0
    db.session.rollback()
    assert prepared() == kept
    only_read(False)  # the control: after what may have been undone psycopg trusts nothing
    db.session.rollback()
    for _ in range(7):
        db.session.execute(TOWNS)
    db.session.rollback()
    assert prepared() == 0


def test_of_more_than_may_be_prepared_the_rest_is_asked_whole(
    page: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = way()
    most = len(known._prepared)
    monkeypatch.setattr(straight, "MOST", most)
    assert questions.rows(TOWNS.limit(9))[0].town == "Voorbeeldstad"
    assert len(known._prepared) == most


def test_a_line_that_broke_is_told_as_one(page: Town) -> None:
    """So that she reads that it is not kept, or is asked to come again, not that we failed."""
    pid = way()._server.backend_pid
    with db.engine.connect() as other:
        other.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": pid})
    with pytest.raises(OperationalError):
        questions.rows(TOWNS)


def test_what_it_refuses_is_told_by_its_kind(page: Town) -> None:
    way()
    number: AnySelect = select(cast(questions.value("words", String()), Integer()))
    with pytest.raises(DataError):
        questions.rows(number, words="x")


@pytest.mark.parametrize(("pooler", "most"), [("?pooler=transaction", 0), ("", 1)])
def test_behind_a_pooler_nothing_is_prepared(
    database: str, open_app: Callable[..., Any], pooler: str, most: int
) -> None:
    if not database.startswith("postgresql"):
        pytest.skip("SQLite has no pooler")
    with open_app(database + pooler.replace("?", "&" if "?" in database else "?")) as app:
        only_read(True)
        with app.test_request_context():
            looking.begin()
            assert len(way()._prepared) == most
            looking.end()
        only_read(False)
