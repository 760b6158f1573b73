"""Whoever came by a link and was asked who she is, ends where the link led. Nobody else does."""

from datetime import timedelta

import pytest
import time_machine

from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Need
from tests.town import Town
from tests.web.newcomer import Newcomer

MINUTE = timedelta(minutes=1)


@pytest.fixture
def elsewhere(town: Town, newcomer: Newcomer, clock: time_machine.Traveller) -> Newcomer:
    """She asked once; now she has a browser that does not know her."""
    newcomer.asks()
    clock.shift(MINUTE)
    return Newcomer(town.app)


@pytest.mark.parametrize("own", ["own", "shared"])
def test_a_link_ends_where_it_led(
    elsewhere: Newcomer, clock: time_machine.Traveller, own: str
) -> None:
    need = show_id(db.session.query(Need).one().id)
    elsewhere.goes_to(f"/vraag/{need}")
    elsewhere.comes_back().enters().says_the_phone_is(own)
    assert elsewhere.is_at == f"/vraag/{need}"
    elsewhere.goes_to("/")
    elsewhere.sends("/uit")
    clock.shift(MINUTE)
    elsewhere.comes_back().enters()
    assert elsewhere.is_at == "/mijn", "once is enough"


@pytest.mark.parametrize(
    ("path", "ends_at"),
    [
        ("/mijn/gegevens", "/mijn/gegevens"),
        ("/mijn/gegevens/bestand-om-te-lezen", "/mijn"),
        ("/mijn/gegevens/bestand", "/mijn"),  # a file stays on the phone when she is gone
        ("/bureau", "/mijn"),  # not her door
        ("/gemeente", "/mijn"),
    ],
)
def test_only_behind_a_door_that_is_hers(path: str, ends_at: str, elsewhere: Newcomer) -> None:
    elsewhere.goes_to(path)
    elsewhere.comes_back().enters().says_the_phone_is("own")
    assert elsewhere.is_at == ends_at


def test_not_after_half_an_hour(elsewhere: Newcomer, clock: time_machine.Traveller) -> None:
    elsewhere.goes_to("/mijn/gegevens")
    clock.shift(timedelta(minutes=31))
    elsewhere.comes_back().enters().says_the_phone_is("own")
    assert elsewhere.is_at == "/mijn"


def test_what_a_page_fetches_by_itself_is_no_wish(elsewhere: Newcomer) -> None:
    elsewhere.browser.client.get(
        "/mijn/gegevens", base_url="http://localhost", headers={"Sec-Fetch-Dest": "empty"}
    )
    elsewhere.comes_back().enters().says_the_phone_is("own")
    assert elsewhere.is_at == "/mijn"


def test_a_finished_question_goes_first(elsewhere: Newcomer) -> None:
    elsewhere.goes_to("/mijn/gegevens")
    elsewhere.asks("Wie heeft een ladder?")
    assert elsewhere.is_at.endswith("/verstuurd")
