"""Whoever answers for others hears of a browser that was not seen before; nobody else does
(6.3.5)."""

from flask import Flask

from app.domain.letters.kinds import LetterKind
from app.store.db import db
from app.store.tables import Letter, Person
from tests.delivery.outbox import Outbox
from tests.engines.authenticator import Authenticator
from tests.town import Town
from tests.web.browser import Browser
from tests.web.keys.test_passkeys import comes_in, karin, key
from tests.web.newcomer import last_code

__all__ = ["karin", "key"]


def told() -> list[int | None]:
    return [one.person_id for one in db.session.query(Letter).filter_by(kind="new_device")]


def by_code(app: Flask, address: str) -> Browser:
    browser = Browser(app)
    browser.post("/binnen?met=email", reach=address)
    browser.post("/binnen/code", code=last_code())
    return browser


def test_a_browser_not_seen_before_is_told_once(
    app: Flask, karin: Person, key: Authenticator
) -> None:
    db.session.query(Letter).delete()
    db.session.commit()
    browser = Browser(app)
    comes_in(browser, key)
    assert told() == [karin.id]
    db.session.query(Letter).delete()
    db.session.commit()
    browser.post("/uit")
    comes_in(browser, key)
    assert told() == [], "it outlives the session"


def test_a_cookie_that_somebody_made_up_is_none(
    app: Flask, karin: Person, key: Authenticator
) -> None:
    known = Browser(app)
    comes_in(known, key)
    db.session.query(Letter).delete()
    db.session.commit()
    cookie = known.client.get_cookie("known")
    assert cookie is not None
    marks = cookie.decoded_value.rpartition(".")[0]
    for made_up in (marks, f"{marks}.{'A' * 27}"):
        browser = Browser(app)
        browser.client.set_cookie("known", made_up)
        comes_in(browser, key)
    assert told() == [karin.id]


def test_the_cookie_names_nobody(app: Flask, karin: Person, key: Authenticator) -> None:
    browser = Browser(app)
    answer = comes_in(browser, key)
    (said,) = [one for one in answer.headers.getlist("Set-Cookie") if one.startswith("known=")]
    assert str(karin.id) not in said
    assert "HttpOnly" in said
    assert "SameSite=Lax" in said


def test_askers_and_givers_for_themselves_get_no_such_letter(town: Town, karin: Person) -> None:
    for person in (town.asker(), town.giver(met_by=karin)):
        browser = by_code(town.app, f"{person.first_name.lower()}1@example.org")
        assert browser.client.get_cookie("known") is None
    assert told() == []


def test_it_says_nothing_of_where_it_was(town: Town) -> None:
    letter = Outbox.of(town).renders(LetterKind.NEW_DEVICE)
    assert "/mijn/gegevens/binnen" in letter.text
    assert "127.0.0" not in letter.text
