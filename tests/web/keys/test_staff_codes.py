"""What a code still opens for anyone who answers for others, and until when."""

from datetime import timedelta

import pytest
from flask import Flask

from app.actions.people.staff import appoint
from app.domain.actor import Hat
from app.domain.ids import show_id
from app.domain.people.reach import Channel, Reach
from app.store.db import db
from app.store.tables import Passkey, Person, Session
from tests.engines.authenticator import Authenticator
from tests.town import Town
from tests.web.browser import Browser
from tests.web.keys.last_day import staff_codes_end
from tests.web.keys.test_passkeys import comes_in, invited, makes_key, now_of_the_machine
from tests.web.newcomer import last_code

KEYS = "/mijn/gegevens/sleutels"


@pytest.fixture(autouse=True)
def codes_work_yet(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    staff_codes_end(app, monkeypatch, "9999-12-31")


@pytest.fixture
def karin(town: Town) -> Person:
    town.now = now_of_the_machine()
    return town.kwartiermaker()


def by_code(app: Flask, person: Person) -> Browser:
    browser = Browser(app)
    browser.get("/binnen?met=email")
    browser.post("/binnen?met=email", reach=f"{person.first_name.lower()}1@example.org")
    browser.get("/binnen/code")
    browser.post("/binnen/code", code=last_code())
    return browser


def led_to(browser: Browser) -> str | None:
    assert browser.last is not None
    return browser.last.location


def makes_another(browser: Browser, key: Authenticator, name: str = "") -> object:
    options = browser.hands_in(f"{KEYS}/nieuw/vraag").json
    assert options is not None
    return browser.hands_in(f"{KEYS}/nieuw", signed=key.makes(options), name=name).json


def test_who_had_only_codes_is_led_to_make_a_key(app: Flask, karin: Person) -> None:
    browser = by_code(app, karin)
    assert led_to(browser) == f"{KEYS}/nieuw"
    assert "Later verder" in browser.follow().text
    key = Authenticator()
    assert makes_another(browser, key, "Laptop") == {"to": KEYS}
    assert "Laptop" in browser.get(KEYS).text
    assert comes_in(Browser(app), key).json == {"to": "/bureau"}


def test_until_then_she_works_on(app: Flask, karin: Person) -> None:
    assert by_code(app, karin).get("/bureau").status_code == 200


def test_her_first_key_ends_what_codes_opened(app: Flask, karin: Person) -> None:
    elsewhere, browser = by_code(app, karin), by_code(app, karin)
    makes_another(browser, Authenticator())
    assert elsewhere.get("/bureau").location == "/binnen/sleutel"
    assert browser.get("/bureau").status_code == 200


def test_with_a_key_a_code_lets_nobody_in(app: Flask, town: Town, karin: Person) -> None:
    key = Authenticator(counts=False)
    makes_key(Browser(app), invited(town, karin), key)
    browser = by_code(app, karin)
    assert led_to(browser) == "/binnen/sleutel"
    assert browser.get("/bureau").location == "/binnen/sleutel"
    asked = browser.hands_in("/binnen/sleutel/vraag").json
    assert [one["type"] for one in asked["allowCredentials"]] == ["public-key"]
    assert browser.hands_in("/binnen/sleutel", signed=key.signs(asked)).json == {"to": "/bureau"}


def test_the_page_itself_names_no_key_of_anybody(app: Flask, town: Town, karin: Person) -> None:
    makes_key(Browser(app), invited(town, karin), Authenticator())
    stranger = Browser(app)
    stranger.get("/binnen/sleutel")
    assert stranger.hands_in("/binnen/sleutel/vraag").json["allowCredentials"] == []


def test_who_is_invited_comes_in_by_no_code(app: Flask, town: Town, karin: Person) -> None:
    invited(town, karin)
    assert led_to(by_code(app, karin)) == "/binnen/sleutel"


def test_an_asker_who_becomes_one_of_us_leaves_her_code_behind(app: Flask, town: Town) -> None:
    """Her session of thirty days does not become one of the desk."""
    town.now = now_of_the_machine()
    sam = town.asker("Sam")
    browser = by_code(app, sam)
    appoint(town.by_house(), Reach(Channel.EMAIL, "sam1@example.org"), "X", Hat.KWARTIERMAKER)
    invited(town, sam)
    assert sam.first_name == "Sam"
    assert browser.get("/mijn").location == "/binnen"


def test_after_the_last_day_codes_are_over(
    app: Flask, karin: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    staff_codes_end(app, monkeypatch, "2026-01-31")
    browser = by_code(app, karin)
    assert led_to(browser) == "/binnen/sleutel"
    assert "Vraag een collega om een uitnodiging" in browser.follow().text
    assert browser.get("/bureau").location == "/binnen/sleutel"


def test_a_screen_left_open_makes_no_key(app: Flask, karin: Person) -> None:
    browser = by_code(app, karin)
    earlier = now_of_the_machine() - timedelta(minutes=11)
    db.session.query(Session).update({"begun_at": earlier})
    db.session.commit()
    assert "Log uit en kom opnieuw binnen" in browser.get(f"{KEYS}/nieuw").text
    for path in (f"{KEYS}/nieuw/vraag", f"{KEYS}/nieuw"):
        assert browser.hands_in(path, signed={}).json == {"refused": "touch"}
    assert db.session.query(Passkey).count() == 0


def test_askers_and_givers_have_no_keys(app: Flask, town: Town) -> None:
    for person in (town.asker(), town.giver()):
        browser = Browser(app).sign_in(town, person)
        assert browser.get(KEYS).status_code == 404
        assert browser.hands_in(f"{KEYS}/nieuw/vraag").status_code == 404
        assert "sleutel" not in browser.get("/mijn/gegevens").text


def test_the_last_key_stays(app: Flask, town: Town, karin: Person) -> None:
    browser = Browser(app)
    makes_key(browser, invited(town, karin), Authenticator())
    first = db.session.query(Passkey.id).scalar()
    assert browser.post(f"{KEYS}/{show_id(first)}/weg").status_code == 409
    assert "Dit is je enige sleutel" in browser.text
    assert makes_another(browser, Authenticator()) == {"to": KEYS}
    assert browser.post(f"{KEYS}/{show_id(first)}/weg").location == KEYS
    assert db.session.query(Passkey.id).scalar() != first


def test_nobody_takes_a_key_of_another(app: Flask, town: Town, karin: Person) -> None:
    sam = town.kwartiermaker("Sam", turn="deputy")
    makes_key(Browser(app), invited(town, sam), Authenticator())
    for _ in range(2):
        browser = Browser(app)
        makes_key(browser, invited(town, karin), Authenticator())
    of_sam = db.session.query(Passkey.id).filter_by(person_id=sam.id).scalar()
    assert browser.post(f"{KEYS}/{show_id(of_sam)}/weg").status_code == 404
    assert db.session.get(Passkey, (1, of_sam))
