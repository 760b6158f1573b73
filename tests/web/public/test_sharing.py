"""A question behind a link: for everybody the card, for nobody who asked; gone when it is over."""

import re

import pytest

from app.actions.needs import asking
from app.domain.ids import show_id
from app.domain.states import NeedState
from app.store.db import db
from app.store.tables import Need, Neighbourhood, Person
from tests.town import Town
from tests.web.browser import Browser
from tests.web.newcomer import Newcomer

WORDS = "Wie kan mijn fiets maken? Bel 0698765432."


@pytest.fixture
def need(town: Town, bianca: Person) -> Need:
    north = db.session.query(Neighbourhood.id).scalar()
    return town.asks(bianca, WORDS, neighbourhood_id=north)


@pytest.fixture
def link(as_bianca: Newcomer, need: Need) -> str:
    path = f"/vraag/{show_id(need.id)}/delen"
    as_bianca.goes_to(path)
    assert "/v/" not in as_bianca.browser.html
    as_bianca.sends(path)
    found = re.search(r'href="http://localhost(/v/\w+)"', as_bianca.browser.html)
    assert found is not None
    return found[1]


def test_it_shows_the_card_and_nobody(town: Town, need: Need, link: str) -> None:
    visitor = Browser(town.app)
    answer = visitor.get(link)
    assert "Wie kan mijn fiets maken?" in visitor.text
    assert "Noord" in visitor.text
    assert "Klussen en repareren" in visitor.text
    for hidden in ("Bianca", "0698765432", "deze week", "mei", show_id(need.id)):
        assert hidden not in visitor.html, hidden
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in visitor.html


def test_helping_begins_with_registering(town: Town, link: str) -> None:
    visitor = Browser(town.app)
    visitor.get(link)
    assert 'href="/meedoen"' in visitor.html


def test_a_giver_whom_we_met_comes_to_the_press(
    town: Town, fatma: Person, need: Need, link: str
) -> None:
    giver = Browser(town.app).sign_in(town, fatma)
    giver.get(link)
    assert f'href="/geef/vraag/{show_id(need.id)}"' in giver.html


@pytest.mark.parametrize("state", [state for state in NeedState if state != NeedState.OPEN])
def test_gone_when_the_question_is_not_out(
    town: Town, need: Need, link: str, state: NeedState
) -> None:
    db.session.query(Need).update({"state": state})
    db.session.commit()
    gone, never = Browser(town.app), Browser(town.app)
    assert gone.get(link).status_code == never.get("/v/abc").status_code == 410
    assert gone.text == never.text
    assert "fiets" not in gone.text


def test_taken_away_and_made_anew_it_is_another(as_bianca: Newcomer, need: Need, link: str) -> None:
    path = f"/vraag/{show_id(need.id)}"
    as_bianca.sends(f"{path}/niet-delen")
    assert Browser(as_bianca.app).get(link).status_code == 410
    as_bianca.sends(f"{path}/delen")
    assert link not in as_bianca.browser.html
    assert "/v/" in as_bianca.browser.html


def test_nobody_else_shares_it(stranger: Browser, need: Need) -> None:
    path = f"/vraag/{show_id(need.id)}/delen"
    assert stranger.get(path).status_code == 404
    assert stranger.post(path).status_code == 404
    db.session.refresh(need)
    assert need.share_id is None


def test_without_a_press_there_is_no_link(town: Town, need: Need) -> None:
    assert Browser(town.app).get(f"/v/{show_id(need.id)}").status_code == 410


def test_a_stopped_question_is_shared_no_more(
    town: Town, bianca: Person, need: Need, link: str
) -> None:
    asking.withdraw_need(town.moment(bianca), need.id)
    db.session.commit()
    assert Browser(town.app).get(link).status_code == 410
