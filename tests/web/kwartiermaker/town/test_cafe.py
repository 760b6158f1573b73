"""The café's days and its visitors, at the desk."""

import re
from datetime import date, time, timedelta

import pytest

from app.actions.town import cafe as deeds
from app.domain.calendar import local
from app.domain.town.cafe import Cafe, Every
from app.store.db import db
from app.store.queries.town import cafe as kept
from app.store.tables import Person
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import said

NEW = "/bureau/koffie/nieuw"


def today(town: Town) -> date:
    return local(town.now).date()


def told(town: Town, **other: str) -> dict[str, str]:
    day = (today(town) + timedelta(days=2)).isoformat()
    fields = {"first_on": day, "every": "week", "starts": "10:00", "ends": "12:00"}
    return {**fields, "place": "De Wilg", **other}


def planned() -> list[Cafe]:
    db.session.rollback()
    return [plan.cafe for plan in kept.planned(1)]


@pytest.fixture
def page(town: Town, desk: Browser, karin: Person) -> str:
    """The page of a weekly café."""
    one = Cafe(today(town) + timedelta(days=2), Every.WEEK, time(10), time(12), "De Wilg")
    deeds.plan_cafe(town.moment(karin), one)
    db.session.commit()
    desk.get("/bureau/koffie")
    return re.findall(r'href="(/bureau/koffie/(?!nieuw)[^"]+)"', desk.html)[0]


def test_planned_changed_and_gone(town: Town, desk: Browser) -> None:
    desk.get(NEW)
    desk.post(NEW, **told(town))
    assert "De Wilg" in desk.follow().text
    page = re.findall(r'href="(/bureau/koffie/(?!nieuw)[^"]+)"', desk.html)[0]
    desk.get(page)
    assert 'value="10:00"' in desk.html
    desk.post(page, **told(town, every="month", place="De Ketel", starts="19:30", ends="21:00"))
    (one,) = planned()
    assert (one.every, one.place, one.starts) == (Every.MONTH, "De Ketel", time(19, 30))
    desk.get(page)
    desk.post(f"{page}/weg")
    assert planned() == []
    assert desk.get(page).status_code == 404
    assert desk.post(f"{page}/weg").status_code == 404


def test_a_time_is_skipped_and_comes_back(town: Town, desk: Browser, page: str) -> None:
    desk.get(page)
    day = re.findall(r'name="day" value="([^"]+)"', desk.html)[1]
    desk.post(f"{page}/overslaan", day=day)
    assert "Dan is er geen koffie." in desk.follow().text
    assert planned()[0].skipped == {date.fromisoformat(day)}
    desk.post(f"{page}/toch-wel", day=day)
    assert "Dan is er geen koffie." not in desk.follow().text


@pytest.mark.parametrize("day", ["", "morgen", "2026-13-40", "9999-12-31", "0001-01-01", "👍"])
def test_a_day_that_no_button_says_changes_nothing(desk: Browser, page: str, day: str) -> None:
    for deed in ("overslaan", "toch-wel"):
        desk.get(page)
        assert desk.post(f"{page}/{deed}", day=day).status_code == 404
    assert planned()[0].skipped == frozenset()


UNFIT = [
    ({"first_on": ""}, "Kies een dag vanaf vandaag"),
    ({"first_on": "gisteren"}, "Kies een dag vanaf vandaag"),
    ({"first_on": "2020-01-01"}, "Kies een dag vanaf vandaag"),
    ({"first_on": "9999-12-31"}, "Kies een dag vanaf vandaag"),
    ({"every": "soms"}, "Kies hieronder wat past."),
    ({"starts": "tien"}, "Schrijf hier hoe laat"),
    ({"ends": "10:00"}, "Kies een tijd die later is"),
    ({"ends": "09:00+02:00"}, "Kies een tijd die later is"),
    ({"place": ""}, "Schrijf hier waar het is."),
    ({"place": "x" * 61}, "Gebruik hooguit 60 letters."),
]


@pytest.mark.parametrize(("wrong", "says"), UNFIT)
def test_what_does_not_fit_is_handed_back(
    town: Town, desk: Browser, wrong: dict[str, str], says: str
) -> None:
    desk.get(NEW)
    typed = told(town, **wrong)
    assert desk.post(NEW, **typed).status_code == 422
    assert says in said(desk)
    assert all(value in desk.html for value in (typed["place"], typed["ends"]))
    assert planned() == []


def test_a_place_is_words_and_nothing_else(town: Town, desk: Browser) -> None:
    desk.get(NEW)
    desk.post(NEW, **told(town, place="<script>alert(1)</script>"))
    for page in ("/bureau/koffie", "/", "/koffie"):
        assert "<script>alert" not in desk.get(page).text


def test_visitors_are_counted_a_day(town: Town, desk: Browser) -> None:
    day = today(town).isoformat()
    for newcomers in ("1", "3"):
        desk.get("/bureau/koffie")
        desk.post("/bureau/koffie/geteld", day=day, newcomers=newcomers, askers="8", givers="")
    desk.follow()
    counted = "Nieuwe mensen: 3. Mensen met een vraag: 8. Gevers: 0. Anderen: 0."
    assert counted in said(desk)
    assert "Nieuwe mensen: 1." not in said(desk)


@pytest.mark.parametrize("number", ["-1", "501", "veel", "1,5", "9" * 5000, "٣٠٠٠"])
def test_a_slip_of_the_finger_is_no_count(town: Town, desk: Browser, number: str) -> None:
    desk.get("/bureau/koffie")
    answer = desk.post("/bureau/koffie/geteld", day=today(town).isoformat(), askers=number)
    assert answer.status_code == 422
    db.session.rollback()
    assert kept.last_visits(1) == []


def test_tomorrow_nobody_was_there_yet(town: Town, desk: Browser) -> None:
    desk.get("/bureau/koffie")
    tomorrow = (today(town) + timedelta(days=1)).isoformat()
    assert desk.post("/bureau/koffie/geteld", day=tomorrow, askers="1").status_code == 422
    assert "Kies vandaag of een dag ervoor." in said(desk)


def test_a_colleague_took_it_off_the_calendar(
    town: Town, desk: Browser, karin: Person, page: str
) -> None:
    """Two devices: what is gone is told kindly, whatever the second presses."""
    desk.get(page)
    deeds.stop_cafe(town.moment(karin), kept.planned(1)[0].id)
    db.session.commit()
    day = (today(town) + timedelta(days=2)).isoformat()
    for path, fields in ((page, told(town)), (f"{page}/overslaan", {"day": day})):
        assert desk.post(path, **fields).status_code == 404
