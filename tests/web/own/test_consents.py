"""What she said yes to, under "Dit weten wij van jou"."""

import pytest

from app.actions.people import consents
from app.domain.people.consents import ConsentFor
from app.store.db import db
from app.store.tables import Consent, Person
from tests.town import Town
from tests.web.browser import Browser

PAGE = "/mijn/gegevens/ja-gezegd"
RESEARCH = "Mag een onderzoeker later meekijken of dit helpt?"
EFFECT = "Mogen we je na drie en na zes maanden iets vragen?"


@pytest.fixture
def browser(town: Town, bianca: Person) -> Browser:
    return Browser(town.app).sign_in(town, bianca)


def states() -> dict[str, str | None]:
    db.session.expire_all()
    return {row.purpose: row.state for row in db.session.query(Consent)}


def test_given_and_taken_back_with_one_press_each(browser: Browser) -> None:
    html = browser.get(PAGE).text
    assert EFFECT in html
    assert RESEARCH not in html, "asked at the talk, where its questions are"
    browser.post(PAGE)
    assert "Je zei ja op" in browser.follow().text
    assert PAGE in browser.get("/mijn/gegevens").text
    browser.post(f"{PAGE}/niet-meer", purpose="effect")
    assert "Gestopt. Wat je antwoordde, is weg." in browser.follow().text
    assert states() == {"effect": "withdrawn"}


def test_each_is_taken_back_alone(town: Town, bianca: Person, browser: Browser) -> None:
    for purpose in ConsentFor:
        consents.give_consent(town.moment(bianca), bianca.id, purpose)
    db.session.commit()
    assert RESEARCH in browser.get(PAGE).text
    for _ in range(2):
        assert browser.post(f"{PAGE}/niet-meer", purpose="research").status_code == 302
    assert states() == {"effect": "given", "research": "withdrawn"}


def test_who_only_gives_is_asked_nothing(town: Town) -> None:
    fatma = town.giver(met_by=town.kwartiermaker())
    browser = Browser(town.app).sign_in(town, fatma)
    assert browser.get(PAGE).status_code == 404
    assert browser.post(PAGE).status_code == 404
    assert PAGE not in browser.get("/mijn/gegevens").text
