"""The kennismakingsgesprek, from letter and from inside: each choice is one press."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine

from app.actions.people import first_talks
from app.store.db import db
from app.store.links import Purpose
from app.store.tables import FirstTalk, Person
from tests.actions.clock.test_followups import tick
from tests.letter_links import sign
from tests.town import Town
from tests.web.browser import Browser

TALK = "/mijn/kennismaken"
MISSED = "Het lukte niet om elkaar te zien. Je hebt vast veel aan je hoofd. Hoe kunnen we helpen?"


@pytest.fixture
def bianca(town: Town) -> Iterator[Person]:
    """Two weeks here, and asked today."""
    town.kwartiermaker()
    person = town.asker()
    tick(town.later(days=14))
    with time_machine.travel(town.now, tick=False):
        yield person


def inside(town: Town, person: Person) -> tuple[Browser, str]:
    return Browser(town.app).sign_in(town, person), TALK


def by_letter(town: Town, person: Person) -> tuple[Browser, str]:
    token = sign(town.by_house(), Purpose.FIRST_TALK, person.id, 0)
    return Browser(town.app), f"/l/{Purpose.FIRST_TALK}/{token}"


def values(html: str) -> list[str]:
    return re.findall(r'<button class="choice"[^>]* value="([^"]+)"', html)


def state() -> str | None:
    db.session.expire_all()
    return db.session.query(FirstTalk.state).scalar()


@pytest.mark.parametrize("way", [inside, by_letter])
def test_three_times_or_a_call_or_rather_not(town: Town, bianca: Person, way: object) -> None:
    browser, path = way(town, bianca)  # type: ignore[operator]
    html = browser.get(path).text
    assert len(values(html)) == 4
    assert values(html)[-1] == "call"
    browser.post(path, at=values(html)[0])
    shown = browser.follow().text
    assert "belt of mailt je op donderdag 28 mei om 10.00 uur" in shown
    browser.post(f"{path}/andere-tijd")
    assert state() == "asked"
    browser.post(path, at="call")
    assert "meestal de volgende werkdag" in browser.follow().text
    browser.post(f"{path}/liever-niet")
    assert "We vragen het niet nog eens." in browser.follow().text
    assert state() == "refused"


@pytest.mark.parametrize("at", ["", "ooit", "2026-05-28T10:00", "2019-05-28T10:00:00+00:00"])
def test_what_is_no_time_is_asked_again_kindly(town: Town, bianca: Person, at: str) -> None:
    browser, path = inside(town, bianca)
    answer = browser.post(path, at=at)
    assert (answer.status_code, state()) == (422, "asked")


def test_two_tabs_and_a_form_of_before(town: Town, bianca: Person) -> None:
    browser, path = inside(town, bianca)
    html = browser.get(path).text
    first_talks.refuse_talk(town.moment(bianca), bianca.id)
    db.session.commit()
    for to, told in ((path, {"at": values(html)[0]}), (f"{path}/andere-tijd", {})):
        answer = browser.post(to, **told)
        assert answer.status_code == 409
        assert "Er is intussen iets veranderd." in answer.text
    assert state() == "refused"


def test_a_no_show_is_met_with_one_kind_sentence(town: Town, bianca: Person) -> None:
    db.session.query(FirstTalk).update({"missed_at": town.now})
    db.session.commit()
    for browser, path in (inside(town, bianca), by_letter(town, bianca)):
        assert MISSED in browser.get(path).text


def test_who_was_not_asked_finds_nothing(town: Town, bianca: Person) -> None:
    els = town.asker("Els")
    assert inside(town, els)[0].get(TALK).status_code == 404
    browser, path = by_letter(town, els)
    assert browser.get(path).status_code == 410
    assert "Kennismaken met" not in inside(town, els)[0].get("/mijn").text
    assert "Kennismaken met" in inside(town, bianca)[0].get("/mijn").text


def test_a_link_of_long_ago_opens_nothing(town: Town, bianca: Person) -> None:
    browser, path = by_letter(town, bianca)
    with time_machine.travel(town.now + timedelta(days=31), tick=False):
        assert browser.get(path).status_code == 410
