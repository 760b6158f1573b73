"""Lending and coming more often, by the pages of both: said once, seen by both."""

import pytest

from app.actions.matches import companions, lending
from app.domain.ids import show_id
from app.domain.matches.companions import StaysFor
from app.domain.matches.lending import LentFor
from app.store.db import db
from app.store.tables import Loan, Offer, Person
from tests.town import Town
from tests.web.browser import Browser
from tests.web.newcomer import Newcomer


@pytest.fixture
def match(town: Town, bianca: Person, fatma: Person) -> Offer:
    return town.chooses(bianca, town.offers(fatma, town.asks(bianca)))


def at(offer: Offer, part: str) -> str:
    return f"/geef/aanbod/{show_id(offer.id)}/{part}"


def beside(offer: Offer, part: str) -> str:
    return f"/vraag/{show_id(offer.need_id)}/{part}/{show_id(offer.id)}"


def test_both_see_what_is_lent_and_the_day(
    as_bianca: Newcomer, as_fatma: Browser, match: Offer
) -> None:
    as_fatma.get(at(match, "uitlenen"))
    as_fatma.post(at(match, "uitlenen"), what="Boormachine", lent_for="one_week")
    as_fatma.follow()
    assert "Boormachine" in as_fatma.text
    assert "Het komt terug op dinsdag 19 mei." in as_fatma.text
    as_bianca.goes_to(f"/vraag/{show_id(match.need_id)}")
    assert "Je leent: Boormachine" in as_bianca.sees
    as_bianca.goes_to(beside(match, "geleend"))
    assert "Het gaat terug op dinsdag 19 mei." in as_bianca.sees
    as_bianca.sends(beside(match, "geleend"))
    assert "Het gaat terug op dinsdag 26 mei." in as_bianca.sees


@pytest.mark.parametrize(
    ("what", "lent_for", "told"),
    [
        ("", "one_week", "Schrijf hier wat je aan de ander leent."),
        ("Boor", "", "Kies"),
        ("a" * 81, "one_week", "Gebruik hooguit 80 letters."),
        ("50 euro lenen tegen rente", "one_week", ""),
    ],
)
def test_what_cannot_be_lent(
    as_fatma: Browser, match: Offer, what: str, lent_for: str, told: str
) -> None:
    as_fatma.get(at(match, "uitlenen"))
    answer = as_fatma.post(at(match, "uitlenen"), what=what, lent_for=lent_for)
    assert answer.status_code == 422
    assert told in as_fatma.text
    assert db.session.query(Loan).count() == 0


def test_back_by_one_tap(town: Town, fatma: Person, as_fatma: Browser, match: Offer) -> None:
    lending.lend_thing(town.moment(fatma), match.id, "Boor", LentFor.ONE_WEEK)
    db.session.commit()
    as_fatma.get(at(match, "uitlenen"))
    as_fatma.post(at(match, "uitgeleend/terug"))
    as_fatma.follow()
    assert "Het is terug. Dank je wel." in as_fatma.text
    assert as_fatma.post(at(match, "uitgeleend/nog-niet")).status_code == 409


def test_a_stranger_sees_nothing_of_it(
    town: Town, fatma: Person, stranger: Browser, match: Offer
) -> None:
    lending.lend_thing(town.moment(fatma), match.id, "Boormachine", LentFor.ONE_WEEK)
    db.session.commit()
    assert stranger.get(beside(match, "geleend")).status_code == 404
    assert stranger.get(at(match, "uitlenen")).status_code in (302, 404)
    assert stranger.post(beside(match, "geleend")).status_code == 404


def test_coming_more_often_is_seen_by_both_and_ended_by_either(
    as_bianca: Newcomer, as_fatma: Browser, match: Offer
) -> None:
    as_fatma.get(at(match, "maatje"))
    assert as_fatma.post(at(match, "maatje"), stays_for="altijd").status_code == 422
    as_fatma.post(at(match, "maatje"), stays_for="six_weeks")
    as_fatma.follow()
    assert "Je helpt Bianca tot dinsdag 23 juni" in " ".join(as_fatma.text.split())
    as_bianca.goes_to(f"/vraag/{show_id(match.need_id)}")
    assert "Fatma helpt je tot dinsdag 23 juni" in as_bianca.sees
    as_bianca.goes_to(beside(match, "maatje"))
    as_bianca.sends(beside(match, "maatje"))
    assert "Fijn dat het gelukt is" in as_bianca.sees
    assert as_fatma.post(at(match, "maatje/klaar")).status_code == 409


def test_an_ordinary_match_has_no_last_day(as_bianca: Newcomer, match: Offer) -> None:
    as_bianca.goes_to(beside(match, "maatje"))
    assert as_bianca.is_at == f"/vraag/{show_id(match.need_id)}"


def test_who_gives_ends_it_too(town: Town, fatma: Person, as_fatma: Browser, match: Offer) -> None:
    companions.become_companion(town.moment(fatma), match.id, StaysFor.SIX_WEEKS)
    db.session.commit()
    as_fatma.get(at(match, "maatje"))
    as_fatma.post(at(match, "maatje/klaar"))
    as_fatma.follow()
    assert "Het is gelukt. Dank je wel." in as_fatma.text
