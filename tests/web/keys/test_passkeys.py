"""Coming in with a passkey, from the link to the desk; and whatever must not open it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from app.actions.people import staff
from app.store.db import db
from app.store.tables import Letter, Passkey, Person, Session, StaffInvitation
from tests.engines.authenticator import Authenticator, Signed
from tests.town import Town
from tests.web.browser import Browser

COME_IN = "/binnen/sleutel"
DESK = "/bureau"


@pytest.fixture
def karin(town: Town) -> Person:
    town.now = now_of_the_machine()
    return town.kwartiermaker()


def now_of_the_machine() -> datetime:
    return datetime.now(UTC)


def invited(town: Town, person: Person) -> str:
    """The path that she is handed."""
    token = staff.invite_staff(town.by_house(), person.id)
    db.session.commit()
    return f"/binnen/uitnodiging/{token}"


def makes_key(browser: Browser, path: str, key: Authenticator, name: str = "") -> TestResponse:
    browser.get(path)
    options = browser.hands_in(f"{path}/vraag").json
    assert options is not None
    return browser.hands_in(path, signed=key.makes(options), name=name)


def comes_in(
    browser: Browser, key: Authenticator, change: Callable[[Signed], Signed] = lambda told: told
) -> TestResponse:
    browser.get(COME_IN)
    options = browser.hands_in(f"{COME_IN}/vraag").json
    assert options is not None
    return browser.hands_in(COME_IN, signed=change(key.signs(options)))


@pytest.fixture
def key(app: Flask, town: Town, karin: Person) -> Authenticator:
    key = Authenticator()
    assert makes_key(Browser(app), invited(town, karin), key).json == {"to": DESK}
    return key


def test_a_link_a_key_and_she_is_in(app: Flask, town: Town, karin: Person) -> None:
    browser, key, path = Browser(app), Authenticator(), invited(town, karin)
    assert "Karin" in browser.get(path).text
    assert makes_key(browser, path, key, "Mijn telefoon").json == {"to": DESK}
    assert browser.get(DESK).status_code == 200
    assert "Mijn telefoon" in browser.get("/mijn/gegevens/sleutels").text
    other = Browser(app)
    assert comes_in(other, key).json == {"to": DESK}
    assert other.get(DESK).status_code == 200


def test_the_link_opens_once(app: Flask, town: Town, karin: Person) -> None:
    path = invited(town, karin)
    makes_key(Browser(app), path, Authenticator())
    late = Browser(app)
    assert late.get(path).status_code == 409
    assert late.hands_in(path, signed={}).json == {"refused": "old"}
    assert db.session.query(Passkey).count() == 1


def test_looking_at_the_link_uses_nothing_up(app: Flask, town: Town, karin: Person) -> None:
    path = invited(town, karin)
    for _ in range(3):
        assert Browser(app).get(path).status_code == 200
    assert makes_key(Browser(app), path, Authenticator()).json == {"to": DESK}


def test_the_link_ends_by_itself_and_with_the_next_one(
    app: Flask, town: Town, karin: Person
) -> None:
    first, second = invited(town, karin), invited(town, karin)
    assert Browser(app).get(first).status_code == 409
    db.session.query(StaffInvitation).update({"ends_at": town.now})
    db.session.commit()
    assert Browser(app).get(second).status_code == 409
    assert Browser(app).hands_in(f"{second}/vraag").status_code == 409


@pytest.mark.parametrize(
    "other",
    [
        {"origin": "http://elders.example"},
        {"origin": "https://localhost"},
        {"verifies": False},
    ],
)
def test_what_is_not_hers_alone_makes_no_key(
    app: Flask, town: Town, karin: Person, other: dict[str, Any]
) -> None:
    answer = makes_key(Browser(app), invited(town, karin), Authenticator(**other))
    assert (answer.status_code, answer.json) == (409, {"refused": "unknown"})
    assert db.session.query(Passkey).count() == 0


def test_a_passkey_of_elsewhere_opens_nothing(app: Flask, key: Authenticator) -> None:
    assert comes_in(Browser(app), Authenticator()).json == {"refused": "unknown"}
    for other in (
        replace(key, origin="http://elders.example"),
        replace(key, verifies=False),
        replace(Authenticator(), credential=key.credential),  # another's signature
        replace(key, count=0, counts=False),  # a copy: the counter stands still
    ):
        assert comes_in(Browser(app), other).json == {"refused": "unknown"}, other
    assert comes_in(Browser(app), key).json == {"to": DESK}


def test_a_key_that_does_not_count_comes_in_again_and_again(
    app: Flask, town: Town, karin: Person
) -> None:
    key = Authenticator(counts=False)
    makes_key(Browser(app), invited(town, karin), key)
    for _ in range(2):
        assert comes_in(Browser(app), key).json == {"to": DESK}


def test_a_signature_serves_once_in_its_own_browser(app: Flask, key: Authenticator) -> None:
    browser, thief = Browser(app), Browser(app)
    thief.get(COME_IN)
    thief.hands_in(f"{COME_IN}/vraag")
    told: list[Signed] = []
    browser.get(COME_IN)
    told.append(key.signs(browser.hands_in(f"{COME_IN}/vraag").json or {}))
    assert thief.hands_in(COME_IN, signed=told[0]).json == {"refused": "unknown"}
    assert browser.hands_in(COME_IN, signed=told[0]).json == {"to": DESK}
    for again in (browser, thief):
        assert again.hands_in(COME_IN, signed=told[0]).json == {"refused": "unknown"}


def test_a_wrong_signature_uses_the_challenge_up(app: Flask, key: Authenticator) -> None:
    browser = Browser(app)
    browser.get(COME_IN)
    options = browser.hands_in(f"{COME_IN}/vraag").json or {}
    assert browser.hands_in(COME_IN, signed=Authenticator().signs(options)).status_code == 409
    assert browser.hands_in(COME_IN, signed=key.signs(options)).status_code == 409


def test_a_challenge_ends_within_minutes(app: Flask, key: Authenticator, time_machine: Any) -> None:
    browser, now = Browser(app), now_of_the_machine()
    browser.get(COME_IN)
    options = browser.hands_in(f"{COME_IN}/vraag").json or {}
    time_machine.move_to(now.timestamp() + 301, tick=False)
    assert browser.hands_in(COME_IN, signed=key.signs(options)).json == {"refused": "unknown"}


@pytest.mark.parametrize(
    "signed",
    [
        None,
        [],
        "x",
        {},
        {"rawId": 1},
        {"rawId": "é"},
        {"rawId": "AAAA", "id": "AAAA", "type": "public-key"},
        {"rawId": "AAAA", "id": "AAAA", "type": "public-key", "response": {}},
    ],
)
def test_whatever_is_handed_in_is_never_a_fault(
    app: Flask, town: Town, karin: Person, signed: Any
) -> None:
    browser = Browser(app)
    for path in (COME_IN, invited(town, karin)):
        browser.get(path)
        browser.hands_in(f"{path}/vraag")
        assert browser.hands_in(path, signed=signed).json == {"refused": "unknown"}


@pytest.mark.parametrize("part", ["authenticatorData", "signature", "clientDataJSON"])
def test_torn_parts_are_no_signature(app: Flask, key: Authenticator, part: str) -> None:
    def torn(told: Signed) -> Signed:
        told["response"][part] = told["response"][part][:40]
        return told

    assert comes_in(Browser(app), key, torn).json == {"refused": "unknown"}


def test_without_the_token_of_the_page_nothing_is_asked(app: Flask, key: Authenticator) -> None:
    browser = Browser(app)
    browser.get(COME_IN)
    for path in (f"{COME_IN}/vraag", COME_IN):
        assert browser.client.post(path, json={}).status_code == 400


def test_from_a_new_link_on_what_she_had_opens_nothing(
    app: Flask, town: Town, karin: Person, key: Authenticator
) -> None:
    at_work = Browser(app)
    comes_in(at_work, key)
    path = invited(town, karin)
    assert at_work.get(DESK).location == "/binnen/sleutel"
    assert comes_in(Browser(app), key).json == {"refused": "unknown"}
    anew = Authenticator()
    assert makes_key(Browser(app), path, anew).json == {"to": DESK}
    assert comes_in(Browser(app), anew).json == {"to": DESK}


def test_the_desk_hears_of_every_new_link(town: Town, karin: Person) -> None:
    sam = town.kwartiermaker("Sam", turn="deputy")
    staff.invite_staff(town.moment(karin), sam.id)
    db.session.commit()
    told = db.session.query(Letter.person_id).filter_by(kind="staff_invited")
    assert {row.person_id for row in told} == {sam.id}  # Karin did it herself
    staff.invite_staff(town.by_house(), karin.id)
    db.session.commit()
    assert {row.person_id for row in told} == {sam.id, karin.id}


def test_who_was_told_to_stay_out_reads_so(
    app: Flask, town: Town, karin: Person, key: Authenticator
) -> None:
    db.session.query(Person).filter_by(id=karin.id).update({"state": "suspended"})
    db.session.commit()
    assert comes_in(Browser(app), key).json == {"to": "/binnen/nu-niet"}
    assert db.session.query(Session).filter_by(person_id=karin.id).count() == 1  # of before
