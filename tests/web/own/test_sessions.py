"""Where she is signed in: seen by her alone, and over at the next page (SE-10)."""

import re

import pytest
from flask import Flask

from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Person, Session
from tests.town import Town
from tests.web.browser import Browser

HERE = "/mijn/gegevens/binnen"
ENDS = re.compile(rf'action="({HERE}/\w+/uit)"')


@pytest.fixture
def three(app: Flask, town: Town, bianca: Person) -> list[Browser]:
    return [Browser(app).sign_in(town, bianca) for _ in range(3)]


def is_in(browser: Browser) -> bool:
    return browser.get("/mijn").status_code == 200


def test_each_is_shown_and_this_one_is_told_apart(three: list[Browser]) -> None:
    page = three[0].get(HERE).text
    assert page.count('class="desk-row"') == 3
    assert len(ENDS.findall(page)) == 2


def test_one_press_ends_one_at_once(three: list[Browser]) -> None:
    here, *others = three
    here.post(ENDS.findall(here.get(HERE).text)[0])
    assert is_in(here)
    assert sorted(map(is_in, others)) == [False, True]


def test_one_press_ends_all_others(three: list[Browser]) -> None:
    here, *others = three
    here.get(HERE)
    assert here.post(f"{HERE}/elders-uit").location == HERE
    assert is_in(here)
    assert not any(map(is_in, others))
    assert "elders-uit" not in here.get(HERE).text


def test_a_press_on_what_ended_meanwhile_is_told_kindly(three: list[Browser]) -> None:
    path = ENDS.findall(three[0].get(HERE).text)[0]
    three[0].post(path)
    assert three[0].post(path).status_code == 404


def test_nobody_ends_or_sees_those_of_another(
    app: Flask, town: Town, bianca: Person, three: list[Browser]
) -> None:
    els = Browser(app).sign_in(town, town.asker("Els"))
    assert els.get(HERE).text.count('class="desk-row"') == 1
    assert els.post(ENDS.findall(three[0].get(HERE).text)[0]).status_code == 404
    assert db.session.query(Session).filter_by(person_id=bianca.id).count() == 3


@pytest.mark.parametrize(
    ("agent", "said"),
    [
        ("Mozilla/5.0 (Linux; Android 14; SM-A146P) Chrome/130", "telefoon of tablet met Android"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X)", "iPhone"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64)", "computer met Windows"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", "computer van Apple"),
        ("Mozilla/5.0 (X11; Linux x86_64)", "computer met Linux"),
        ("", "telefoon of computer"),
    ],
)
def test_a_device_is_said_in_plain_words(app: Flask, bianca: Person, agent: str, said: str) -> None:
    browser = Browser(app)
    browser.client.environ_base["HTTP_USER_AGENT"] = agent
    browser.get("/vraag/thema")
    browser.post(f"/dev/binnen/{show_id(bianca.id)}")
    assert said in browser.get(HERE).text
