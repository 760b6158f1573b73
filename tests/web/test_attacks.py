"""What somebody who means harm tries at the doors. Each of these once worked."""

import logging
from time import perf_counter

import pytest
from flask import Flask

from app.actions.needs import asking
from app.domain.needs.themes import Tier
from app.domain.refusals import NoVogYet, OfferGone
from app.domain.states import OfferState
from app.store.db import db
from app.store.tables import Session
from app.web.forms.intake import MOST_MARKS, clean
from tests.town import Town
from tests.web.browser import Browser

LARGE = 200_000  # signs, in a form that is still taken
SECONDS = 3  # on a slow machine; what is kept from happening takes minutes
CANARY = "ZILVERREIGER 0612345678"
MARKS = ["\u0345\u0334", "\u0f73\u0344", "\u0345\0\u0334"]


@pytest.mark.parametrize("pair", MARKS)
def test_marks_piled_on_one_sign_hold_nobody_up(pair: str) -> None:
    half = LARGE // 2
    begun = perf_counter()
    kept = clean("a" + pair[0] * half + pair[1:] * half)
    assert perf_counter() - begun < SECONDS
    assert len(kept) <= 1 + 3 * MOST_MARKS


def test_marks_that_a_language_needs_stay() -> None:
    assert clean("e\u0301 \u0e01\u0e35\u0e48 \u05e9\u05c1\u05b8") == "é กี่ \u05e9\u05b8\u05c1"


def test_an_endless_id_holds_nobody_up(town: Town) -> None:
    browser = Browser(town.app)
    browser.get("/vraag/thema")
    browser.post("/vraag/thema", theme="repair")
    browser.post("/vraag/woorden", words="Wie kan mijn fiets maken?")
    browser.get("/vraag/buurt")
    begun = perf_counter()
    assert browser.post("/vraag/buurt", neighbourhood="1" * LARGE).status_code == 422
    assert perf_counter() - begun < SECONDS


def test_brackets_within_brackets_are_refused_as_no_key(town: Town) -> None:
    """Read one within the other they take more of Python than it has."""
    browser = Browser(town.app)
    token, deep = browser._csrf(), b"[" * LARGE
    answer = browser.client.post(
        "/binnen/sleutel",
        data=deep,
        content_type="application/json",
        headers={"X-CSRFToken": token},
        base_url=browser.base_url,
    )
    assert (answer.status_code, answer.json) == (409, {"refused": "unknown"})


@pytest.mark.parametrize("key", ["a\0b", "\u202e", "x" * 41])
def test_a_form_key_that_no_page_made_is_not_taken(town: Town, key: str) -> None:
    browser = Browser(town.app)
    assert browser.post("/vraag/thema", form_key=key, theme="repair").status_code == 400


def test_coming_in_as_somebody_else_ends_the_session_that_was_there(town: Town) -> None:
    browser = Browser(town.app).sign_in(town, town.asker("Bianca"))
    before = db.session.query(Session.token_hash).scalar()
    db.session.rollback()
    other = town.asker("Els")
    with town.app.test_request_context():
        path = town.app.url_for("dev.come_in", person_id=other.id)
    assert browser.post(path).status_code == 302
    assert before not in [hashed for (hashed,) in db.session.query(Session.token_hash)]


def test_a_trouble_is_logged_without_what_people_wrote(
    town: Town, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise ValueError(CANARY)

    monkeypatch.setitem(town.app.view_functions, "public.how_page", fail)
    with caplog.at_level(logging.DEBUG):
        assert Browser(town.app).get("/hoe-werkt-het").status_code == 500
    assert "ValueError" in caplog.text
    assert "in fail" in caplog.text
    assert CANARY not in caplog.text


def test_what_is_not_there_is_not_kept_for_a_year(app: Flask) -> None:
    answer = app.test_client().get("/static/css/later.css")
    assert answer.status_code == 404
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_need_that_becomes_one_for_a_vog_lets_go_of_who_has_none(town: Town) -> None:
    """Offered on a bicycle, chosen for the DigiD: ten minutes are enough for that."""
    bianca, fatma = town.asker(), town.giver(met_by=town.kwartiermaker())
    need = town.asks(bianca)
    offer = town.offers(fatma, need)
    asking.reword_need(town.moment(bianca), need.id, "Wie kan mij helpen met mijn DigiD?")
    db.session.commit()
    assert (need.tier, offer.state) == (Tier.T4, OfferState.PASSED_OVER)
    with pytest.raises(NoVogYet):
        town.offers(fatma, need)
    with pytest.raises(OfferGone):
        town.chooses(bianca, offer)
