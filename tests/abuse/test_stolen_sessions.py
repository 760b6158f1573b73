"""Case 6, a kwartiermaker's account taken over (SE-24): a cookie carried to another machine."""

import pytest
from flask import Flask

from app.store.db import db
from app.store.tables import Passkey, Person
from tests.engines.authenticator import Authenticator
from tests.town import Town
from tests.web.browser import Browser
from tests.web.keys.test_passkeys import invited, makes_key, now_of_the_machine
from tests.web.keys.test_touch import ASKED, KEYS, STAFF

ELSEWHERE = {"User-Agent": "Mozilla/5.0 (another machine)"}


@pytest.fixture
def karin(town: Town) -> Person:
    town.now = now_of_the_machine()
    return town.kwartiermaker()


@pytest.fixture
def owner(app: Flask, town: Town, karin: Person) -> Browser:
    """Inside, and her passkey touched this minute."""
    browser = Browser(app)
    makes_key(browser, invited(town, karin), Authenticator())
    return browser


@pytest.fixture
def thief(app: Flask, owner: Browser) -> Browser:
    """All of her cookies, on another device."""
    browser = Browser(app)
    browser.client.environ_base["HTTP_USER_AGENT"] = ELSEWHERE["User-Agent"]
    cookie = owner.client.get_cookie("session")
    assert cookie is not None
    browser.client.set_cookie("session", cookie.value)
    return browser


def test_it_opens_the_desk_and_nothing_that_wants_a_touch(thief: Browser, owner: Browser) -> None:
    assert thief.get("/bureau").status_code == 200  # what is noticed by too many pages (case 6)
    told = {"first_name": "Dief", "reach": "dief@elders.example", "hat": "kwartiermaker"}
    assert ASKED in thief.post(STAFF, **told).text
    assert db.session.query(Person).count() == 1
    assert ASKED not in owner.post(STAFF, **told).text  # the control: at home it is fresh


def test_it_makes_no_key_and_no_touch_of_its_own(thief: Browser) -> None:
    key, device = Authenticator(), ELSEWHERE["User-Agent"]
    for place in (f"{KEYS}/nieuw/vraag", f"{KEYS}/nieuw"):
        told = thief.hands_in(place, device=device, signed={})
        assert told.json == {"refused": "touch"}
    options = thief.hands_in(f"{KEYS}/raak/vraag", device=device).json or {}
    told = thief.hands_in(f"{KEYS}/raak", device=device, signed=key.signs(options))
    assert told.json == {"refused": "unknown"}
    assert db.session.query(Passkey).count() == 1
