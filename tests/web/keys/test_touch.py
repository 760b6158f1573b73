"""What a passkey must be touched for: every route of the table refuses without it (ASVS 7.5.3)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask

from app.domain.ids import show_id
from app.domain.verbs import Verb
from app.store.db import db
from app.store.tables import Passkey, Person, Session
from app.web.entrance.keys import TOUCH_FIRST
from tests.engines.authenticator import Authenticator
from tests.town import Town
from tests.web.browser import Browser
from tests.web.keys.test_passkeys import invited, makes_key, now_of_the_machine
from tests.web.test_matrix import CANARY, Scene, digest, path_of, routes, set_scene

KEYS = "/mijn/gegevens/sleutels"
STAFF = "/bureau/sleutels"
ASKED = "Gebruik eerst je sleutel"
BEHIND_A_TOUCH = {
    "ask_export",
    Verb.MAKE_PAPER_CODE,
    Verb.OPEN_EVENING,
    Verb.READ_TALK,
    Verb.INVITE_STAFF,
    Verb.STOP_STAFF,
    Verb.INVITE_COLLEAGUE,
    Verb.STOP_COLLEAGUE,
    Verb.MAKE_TOKEN,
    Verb.REMOVE_PASSKEY,
}
MINUTES_AGO = timedelta(minutes=6)


def long_ago() -> None:
    db.session.query(Session).update({"touched_at": now_of_the_machine() - MINUTES_AGO})
    db.session.commit()


def from_elsewhere() -> None:
    db.session.query(Session).update({"touched_from": "another device"})
    db.session.commit()


def never() -> None:
    db.session.query(Session).update({"touched_at": None, "touched_from": None})
    db.session.commit()


@pytest.fixture
def scene(town: Town) -> Scene:
    return set_scene(town)


def test_the_table_holds_what_grants_a_role_or_opens_a_talk(app: Flask) -> None:
    verbs = {endpoint.rpartition(".")[2] for endpoint in TOUCH_FIRST}
    assert verbs >= BEHIND_A_TOUCH
    assert {endpoint for _, _, endpoint in [*routes(app, "GET"), *routes(app, "POST")]} >= (
        TOUCH_FIRST
    )


@pytest.mark.parametrize("how", [long_ago, from_elsewhere, never])
def test_each_of_them_refuses_without_a_touch(scene: Scene, how: Callable[[], None]) -> None:
    browser = scene.browser("karin")
    how()
    before = digest()
    for method in ("GET", "POST"):
        for _, arguments, endpoint in routes(scene.town.app, method):
            if endpoint in TOUCH_FIRST:
                path = path_of(scene, endpoint, arguments)
                sent = browser.get(path) if method == "GET" else browser.post(path, reason="x")
                assert sent.status_code == 403, endpoint
                assert ASKED in sent.text, endpoint
                assert CANARY not in sent.text, endpoint
    assert digest() == before


def test_with_a_touch_each_of_them_goes_on(scene: Scene) -> None:
    """The control: it is the touch that was missing."""
    browser = scene.browser("karin")
    for _, arguments, endpoint in routes(scene.town.app, "GET"):
        if endpoint in TOUCH_FIRST:
            assert ASKED not in browser.get(path_of(scene, endpoint, arguments)).text, endpoint
    for _, arguments, endpoint in routes(scene.town.app, "POST"):
        if endpoint in TOUCH_FIRST:
            assert ASKED not in browser.post(path_of(scene, endpoint, arguments)).text, endpoint


@pytest.fixture
def karin(town: Town) -> Person:
    town.now = now_of_the_machine()
    return town.kwartiermaker()


def touches(browser: Browser, key: Authenticator) -> object:
    options = browser.hands_in(f"{KEYS}/raak/vraag").json
    assert options is not None
    return browser.hands_in(f"{KEYS}/raak", signed=key.signs(options)).json


def test_what_she_sent_waits_for_the_touch_and_goes_on(
    app: Flask, town: Town, karin: Person
) -> None:
    browser, key = Browser(app), Authenticator()
    makes_key(browser, invited(town, karin), key)
    never()
    told = {"first_name": "Sam", "reach": "sam@welzijn.example", "hat": "kwartiermaker"}
    browser.post(STAFF, form_key="one", **told)
    for words in told.values():
        assert f'value="{words}"' in browser.html
    assert 'value="one"' in browser.html
    assert touches(browser, key) == {"to": None}
    assert "Uitnodiging voor" in browser.post(STAFF, form_key="one", **told).text
    assert db.session.query(Person).filter_by(first_name="Sam").count() == 1


def test_a_form_of_another_site_is_not_shown_as_ours(app: Flask, town: Town, karin: Person) -> None:
    browser = Browser(app).sign_in(town, karin)
    never()
    sent = browser.client.post(STAFF, data={"first_name": CANARY, "form_key": "x"})
    assert sent.status_code == 400
    assert CANARY not in sent.text


def test_a_touch_of_somebody_elses_key_is_none(app: Flask, town: Town, karin: Person) -> None:
    sam = town.kwartiermaker("Sam", turn="deputy")
    hers, his = Authenticator(), Authenticator()
    makes_key(Browser(app), invited(town, sam), his)
    browser = Browser(app)
    makes_key(browser, invited(town, karin), hers)
    never()
    assert touches(browser, his) == {"refused": "unknown"}
    assert ASKED in browser.post(STAFF).text
    assert touches(browser, hers) == {"to": None}


def test_what_was_signed_to_come_in_is_no_touch(app: Flask, town: Town, karin: Person) -> None:
    browser, key = Browser(app), Authenticator()
    makes_key(browser, invited(town, karin), key)
    never()
    browser.get("/binnen/sleutel")
    options = browser.hands_in("/binnen/sleutel/vraag").json or {}
    assert browser.hands_in(f"{KEYS}/raak", signed=key.signs(options)).json == {
        "refused": "unknown"
    }


def test_who_has_no_key_is_told_how_to_make_one(app: Flask, town: Town, karin: Person) -> None:
    browser = Browser(app).sign_in(town, karin)
    never()
    assert db.session.query(Passkey).count() == 0
    assert f'href="{KEYS}/nieuw"' in browser.post(STAFF).text


def test_where_it_is_built_one_press_is_a_touch(app: Flask, town: Town, karin: Person) -> None:
    browser = Browser(app)
    browser.get("/vraag/thema")
    browser.post(f"/dev/binnen/{show_id(karin.id)}")
    assert "Iemand komt erbij" in browser.get(STAFF).text
    assert ASKED not in browser.post(STAFF).text


def test_in_production_such_a_session_is_nobodys(
    app: Flask, town: Town, karin: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = Browser(app)
    browser.get("/vraag/thema")
    browser.post(f"/dev/binnen/{show_id(karin.id)}")
    told = replace(app.extensions["settings"], environment="production")
    monkeypatch.setitem(app.extensions, "settings", told)
    assert browser.get("/bureau").location == "/binnen/sleutel"
