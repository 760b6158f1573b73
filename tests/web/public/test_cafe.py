"""The next time that there is coffee, where people wait; and the calendar."""

from datetime import UTC, datetime, time, timedelta

import pytest
import time_machine
from icalendar import Calendar

from app.actions.town import cafe
from app.domain.calendar import local
from app.domain.ids import show_id
from app.domain.town.cafe import Cafe, Every
from app.store.db import db
from tests.town import START, Town
from tests.web.browser import Browser

SAID = "Donderdag 14 mei van 10 tot 12.30 uur is er koffie in De Wilg."
CARE = "Ik wil niet meer leven. Wie komt er langs?"


@pytest.fixture(autouse=True)
def clock() -> object:
    with time_machine.travel(START, tick=False) as clock:
        yield clock


@pytest.fixture
def town(town: Town) -> Town:
    """On Tuesday, with coffee on Thursday."""
    day = local(START).date() + timedelta(days=2)
    karin = town.kwartiermaker()
    cafe.plan_cafe(town.moment(karin), Cafe(day, Every.MONTH, time(10), time(12, 30), "De Wilg"))
    db.session.commit()
    return town


def says(browser: Browser) -> str:
    return " ".join(browser.text.split()).replace(" .", ".")


def test_the_front_page_tells_it_in_one_line(town: Town) -> None:
    visitor = Browser(town.app)
    visitor.get("/")
    assert SAID in says(visitor)
    assert 'href="/koffie"' in visitor.html


def test_so_do_the_pages_where_an_asker_waits(town: Town) -> None:
    bianca = town.asker("Bianca")
    need = town.asks(bianca)
    browser = Browser(town.app).sign_in(town, bianca)
    browser.get(f"/vraag/{show_id(need.id)}")
    assert SAID in says(browser)
    town.offers(town.giver(met_by=town.kwartiermaker("Sam", turn="deputy")), need)
    browser.get(f"/vraag/{show_id(need.id)}")
    assert SAID not in says(browser), "she has something to choose now"


def test_beside_help_lines_nothing_else_is_told(town: Town) -> None:
    bianca = town.asker("Bianca")
    need = town.asks(bianca, CARE)
    browser = Browser(town.app).sign_in(town, bianca)
    browser.get(f"/vraag/{show_id(need.id)}")
    assert SAID not in says(browser)


def test_an_empty_list_tells_a_giver(town: Town) -> None:
    fatma = town.giver(met_by=town.kwartiermaker("Sam", turn="deputy"))
    browser = Browser(town.app).sign_in(town, fatma)
    browser.get("/geef")
    assert SAID in says(browser)
    town.asks(town.asker())
    browser.get("/geef")
    assert SAID not in says(browser)


def test_without_coffee_nothing_is_said_of_it(app: object, town: Town) -> None:
    there = Town.founded(town.app, 2, "elders.example")
    visitor = Browser(there.app, "elders.example")
    assert "koffie" not in visitor.get("/").text
    assert "Er staat nu geen koffie gepland." in visitor.get("/koffie").text


def test_the_page_of_the_cafe_tells_the_next_times(town: Town) -> None:
    visitor = Browser(town.app)
    visitor.get("/koffie")
    for day in ("Donderdag 14 mei", "Donderdag 11 juni", "Donderdag 9 juli"):
        assert day in says(visitor)
    assert 'href="/koffie.ics"' in visitor.html


def test_the_calendar_is_read_by_another_program(town: Town) -> None:
    answer = Browser(town.app).get("/koffie.ics")
    assert answer.mimetype == "text/calendar"
    assert "Set-Cookie" not in answer.headers
    (event,) = Calendar.from_ical(answer.text).events
    assert event["DTSTART"].dt.astimezone(UTC) == datetime(2026, 5, 14, 8, tzinfo=UTC)
    assert str(event["SUMMARY"]) == "Koffie bij Vragen & Geven"


def test_another_language_tells_it_in_its_own_order(town: Town) -> None:
    visitor = Browser(town.app)
    visitor.get("/")
    visitor.post("/taal", language="tr")
    assert "De Wilg" in visitor.get("/").text
