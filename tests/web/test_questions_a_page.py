"""Hot pages ask the database a few questions, as many for sixty rows as for one, and each is
answered by an index."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event

from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Person
from bench.filling import Size, fill
from bench.visiting import questions
from tests.town import Town
from tests.web.browser import Browser

MANY = Size(givers=1, needs=60)  # all of them open: on the list, and on the desk
A_YEAR = Size(givers=1, needs=1000)  # sixty of them open
MOST = {"/": 2, "/geef?over=alles": 4, "/geef/vraag/{need}": 8, "/mijn": 7, "/bureau": 13}
"""How many questions at most on each page. A list that ends on its page asks one more than a
longer one: how many there are in all."""
SMALL = frozenset({"communities", "neighbourhoods", "duties", "cafes"})
"""A handful of rows for a whole town: the quickest way is to read them all."""
NO_SHORT_CUTS = "SET LOCAL enable_seqscan = off"  # so few rows are read whole, index or not
SORTED = re.compile(r"Sort\b|TEMP B-TREE FOR ORDER BY")
READ_WHOLE = {
    "sqlite": re.compile(r"^SCAN (\w+?)(?:_\d+)?$"),
    "postgresql": re.compile(r"Seq Scan on (\w+)"),
}


@pytest.fixture
def browsers(town: Town, karin: Person, bianca: Person, fatma: Person) -> dict[str, Browser]:
    """By how the address of a page begins, who looks at it."""
    return {
        "/geef": Browser(town.app).sign_in(town, fatma),
        "/mijn": Browser(town.app).sign_in(town, bianca),
        "/bureau": Browser(town.app).sign_in(town, karin),
        "/": Browser(town.app),
    }


@pytest.fixture
def need_id(town: Town, bianca: Person) -> int:
    return int(town.asks(bianca).id)


def looked_at(browsers: dict[str, Browser], page: str, need_id: int) -> None:
    who = next(one for begin, one in browsers.items() if page.startswith(begin))
    answer = who.get(page.format(need=show_id(need_id)))
    assert answer.status_code == 200, page


@pytest.mark.usefixtures("clock")
def test_as_many_questions_for_many_rows_as_for_few(
    browsers: dict[str, Browser], need_id: int
) -> None:
    few = {page: how_many(browsers, page, need_id) for page in MOST}
    fill(MANY)
    many = {page: how_many(browsers, page, need_id) for page in MOST}
    assert {page: number for page, number in many.items() if number > MOST[page]} == {}
    assert {page: (few[page], many[page]) for page in MOST if many[page] > few[page]} == {}


def how_many(browsers: dict[str, Browser], page: str, need_id: int) -> int:
    """Once she looked before: a day's first look is noted."""
    looked_at(browsers, page, need_id)
    with questions() as asked:
        looked_at(browsers, page, need_id)
    return len(asked)


@pytest.mark.usefixtures("clock")
def test_every_question_of_a_hot_page_is_answered_by_an_index(
    browsers: dict[str, Browser], need_id: int, subtests: pytest.Subtests
) -> None:
    fill(MANY)
    for page in MOST:
        looked_at(browsers, page, need_id)
        with subtests.test(page):
            with read_whole() as found:
                looked_at(browsers, page, need_id)
            assert found - SMALL == set()


def test_a_table_that_is_read_whole_is_found(town: Town) -> None:
    """The control: names are nowhere an index for."""
    town.asker("Els")
    with read_whole() as found:
        db.session.query(Person).filter_by(first_name="Els").all()
    assert found == {"people"}


def test_a_list_is_read_in_its_order_and_no_further_than_its_page(
    browsers: dict[str, Browser],
) -> None:
    """Where PostgreSQL thought that little would be left of it, it read and sorted the whole."""
    fill(A_YEAR)
    with plans() as found:
        looked_at(browsers, "/geef?over=alles", 0)
    (cards,) = (plan for statement, plan in found if "card_words" in statement)
    assert any("ix_needs_list" in line for line in cards)
    assert not any(SORTED.search(line) for line in cards)


@contextmanager
def read_whole() -> Iterator[set[str]]:
    """The tables that the database would read from the first row to the last; what it made for
    itself on the way is none."""
    found: set[str] = set()
    engine = db.engine.dialect.name
    with plans(NO_SHORT_CUTS if engine == "postgresql" else None) as told:
        yield found
    for _, plan in told:
        for line in plan:
            found.update(db.metadata.tables.keys() & READ_WHOLE[engine].findall(line))


@contextmanager
def plans(order: str | None = None) -> Iterator[list[tuple[str, list[str]]]]:
    """Every question, and the lines in which the database says how it answers it; after `order`."""
    found: list[tuple[str, list[str]]] = []
    way = "EXPLAIN QUERY PLAN" if db.engine.dialect.name == "sqlite" else "EXPLAIN"

    def explain(connection: Any, cursor: Any, statement: str, values: Any, *_: object) -> None:
        if statement.startswith("SELECT"):
            if order:
                cursor.execute(order)
            cursor.execute(f"{way} {statement}", values)
            found.append((statement, [str(row[-1]) for row in cursor.fetchall()]))

    event.listen(db.engine, "before_cursor_execute", explain)
    try:
        yield found
    finally:
        event.remove(db.engine, "before_cursor_execute", explain)
