"""5,000 things on the desk: the list asks the database no more than when it is nearly empty."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median

from sqlalchemy import event

from app.store.db import db
from app.store.tables import Person
from app.web.kwartiermaker.desk import today
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.desk.crowd import crowd
from tests.web.kwartiermaker.scenes import match

FURTHER = re.compile(r'href="(/bureau\?na=[^"]+)"')
LINE = re.compile(r'<a href="[^"]+" id="([^"]+)"')
MANY = 5000
A_SECOND = 1.0


@contextmanager
def questions() -> Iterator[list[str]]:
    """What the database is asked meanwhile; that from now on it is only read is no question."""
    asked: list[str] = []

    def note(*told: object) -> None:
        if not str(told[2]).startswith("PRAGMA"):
            asked.append(str(told[2]))

    event.listen(db.engine, "before_cursor_execute", note)
    yield asked
    event.remove(db.engine, "before_cursor_execute", note)


def reads(desk: Browser, path: str) -> tuple[int, str]:
    """How many questions the page costs, and where the next one is."""
    with questions() as asked:
        assert desk.get(path).status_code == 200
    further = FURTHER.search(desk.html)
    return len(asked), further[1] if further else ""


def test_each_page_costs_as_many_questions_as_an_empty_one(
    town: Town, karin: Person, bianca: Person, desk: Browser
) -> None:
    fatma = town.giver("Fatma", met_by=karin)
    nothing, path = reads(desk, "/bureau")
    crowd(town, bianca, match(town, bianca, fatma), 100)
    costs, seen, path = set(), set(), "/bureau"
    while path:
        cost, path = reads(desk, path)
        costs.add(cost)
        seen |= set(LINE.findall(desk.html))
    assert costs == {nothing}
    assert len(seen) == 100


def test_twenty_pages_into_five_thousand(
    town: Town, karin: Person, bianca: Person, desk: Browser
) -> None:
    """In processor time, so that a busy machine is no fault; the bar is wide, a quadratic list is
    wider."""
    fatma = town.giver("Fatma", met_by=karin)
    crowd(town, bianca, match(town, bianca, fatma), MANY)
    seen: set[str] = set()
    _, path = reads(desk, "/bureau")
    times: list[float] = []
    for _ in range(20):
        began = time.process_time()
        _, path = reads(desk, path)
        times.append(time.process_time() - began)
        seen |= set(LINE.findall(desk.html))
    assert len(seen) == 20 * today.A_PAGE
    assert median(times) < A_SECOND
