"""An offer on its way: taken back, chosen or kindly not, handed back, done, reported."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select
from time_machine import Traveller

from app.actions.desk import deciding
from app.actions.matches import thanking
from app.actions.needs import asking
from app.actions.offers import choosing
from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Need, Offer, Person, Task
from tests.town import Town
from tests.web.browser import Browser


def page_of(offer: Offer) -> str:
    return f"/geef/aanbod/{show_id(offer.id)}"


def words(browser: Browser) -> str:
    """The page as read aloud: without the gaps that tags leave."""
    return re.sub(r"\s+", " ", browser.text)


@pytest.fixture
def need(town: Town, bianca: Person) -> Need:
    return town.asks(bianca, "Wie kan een lamp ophangen?")


@pytest.fixture
def offer(town: Town, fatma: Person, need: Need) -> Offer:
    return town.offers(fatma, need)


@pytest.fixture
def match(town: Town, bianca: Person, offer: Offer) -> Offer:
    return town.chooses(bianca, offer)


def test_not_after_all_and_then_all_the_same(as_fatma: Browser, need: Need, offer: Offer) -> None:
    as_fatma.get(page_of(offer))
    as_fatma.post(page_of(offer))
    as_fatma.follow()
    assert "Je aanbod is weg." in as_fatma.text
    assert "Ik kan helpen" in as_fatma.get("/geef").text
    as_fatma.post(f"/geef/vraag/{show_id(need.id)}")
    assert "We laten het weten." in as_fatma.follow().text


def test_not_after_all_grows_quiet_after_ten_minutes(
    as_fatma: Browser, offer: Offer, clock: Traveller
) -> None:
    clock.shift(timedelta(minutes=11))
    as_fatma.get(page_of(offer))
    assert "Toch niet" not in as_fatma.text
    assert "Ik kan toch niet helpen" in as_fatma.text


def test_chosen_she_learns_the_first_name_and_how_to_begin(
    town: Town, as_fatma: Browser, match: Offer
) -> None:
    as_fatma.get(page_of(match))
    assert "Je mag Bianca helpen" in words(as_fatma)
    assert "Zie elkaar eerst op een plek met mensen, of samen met Karin" in words(as_fatma)
    assert "Je mag Bianca helpen" in (as_fatma.get("/geef") and words(as_fatma))


def kees_is_chosen(town: Town, bianca: Person, karin: Person, need: Need) -> None:
    town.chooses(bianca, town.offers(town.giver("Kees", met_by=karin), need))


def she_would_rather_not(town: Town, bianca: Person, karin: Person, need: Need) -> None:
    offer_id = db.session.scalars(select(Offer.id)).one()
    choosing.decline_offer(town.moment(bianca), offer_id)


def she_stops(town: Town, bianca: Person, karin: Person, need: Need) -> None:
    asking.withdraw_need(town.moment(bianca), need.id)


def it_is_solved(town: Town, bianca: Person, karin: Person, need: Need) -> None:
    asking.solve_need(town.moment(bianca), need.id)


@pytest.mark.parametrize(
    ("ending", "sentence"),
    [
        (kees_is_chosen, "Deze keer is het niet nodig. Dank je voor je aanbod."),
        (she_would_rather_not, "Deze keer is het niet nodig. Dank je voor je aanbod."),
        (she_stops, "Het is niet meer nodig. Dank je voor je aanbod."),
        (it_is_solved, "Het is niet meer nodig. Dank je voor je aanbod."),
    ],
)
def test_not_chosen_is_said_kindly_and_nothing_stays_to_read(
    town: Town,
    bianca: Person,
    karin: Person,
    as_fatma: Browser,
    need: Need,
    offer: Offer,
    ending: Callable[..., None],
    sentence: str,
) -> None:
    ending(town, bianca, karin, need)
    db.session.commit()
    as_fatma.get(page_of(offer))
    assert sentence in as_fatma.text
    assert "afgewezen" not in as_fatma.text
    assert "lamp" not in as_fatma.text
    assert "Bianca" not in as_fatma.text
    as_fatma.post(page_of(offer))
    assert as_fatma.last is not None
    assert as_fatma.last.status_code == 409, "a stale 'Toch niet'"


def test_a_promise_is_handed_back_without_blame(
    as_fatma: Browser, need: Need, match: Offer
) -> None:
    as_fatma.get(page_of(match) + "/lukt-niet")
    assert "Je hoeft niet te zeggen waarom." in as_fatma.text
    as_fatma.post(page_of(match) + "/lukt-niet")
    as_fatma.follow()
    assert "Dank je dat je het zegt." in as_fatma.text
    assert "Bianca" not in as_fatma.text
    assert db.session.scalars(select(Offer.state)).all() == ["handed_back"]
    assert db.session.scalars(select(Need.state)).all() == ["open"]


def test_thanks_arrive(
    town: Town, bianca: Person, as_fatma: Browser, need: Need, match: Offer
) -> None:
    asking.solve_need(town.moment(bianca), need.id)
    thanking.thank_giver(town.moment(bianca), match.id, "Wat hangt hij mooi!", None)
    db.session.commit()
    as_fatma.get(page_of(match))
    assert "Het is gelukt. Dank je wel." in as_fatma.text
    assert "Bianca zegt: Wat hangt hij mooi!" in words(as_fatma)


REPORTS = [
    ({"kind": "worried"}, "Ik maak mij zorgen om iemand."),
    ({"kind": "money", "words": "Vijftig euro."}, "Iemand vroeg om geld. Vijftig euro."),
    ({"kind": "other", "words": "Hij was er niet."}, "Iets anders. Hij was er niet."),
]
"""What is told, and what lies on the desk."""


def test_a_report_reaches_a_person(
    as_fatma: Browser, match: Offer, subtests: pytest.Subtests
) -> None:
    for told, note in REPORTS:
        with subtests.test(note):
            as_fatma.get(page_of(match) + "/melden")
            as_fatma.post(page_of(match) + "/melden", **told)
            as_fatma.follow()
            assert "Karin leest het vandaag, of de volgende werkdag." in words(as_fatma)
            notes = db.session.scalars(select(Task.note).where(Task.kind == "report")).all()
            assert note in notes


NO_REPORT_YET = [
    ({}, "Kies hieronder wat past."),
    ({"kind": "other"}, "Schrijf hier wat er niet goed is."),
    ({"kind": "money", "words": "a" * 1001}, "Gebruik hooguit 1000 letters."),
]


def test_a_report_that_says_nothing_yet(
    as_fatma: Browser, match: Offer, subtests: pytest.Subtests
) -> None:
    as_fatma.get(page_of(match) + "/melden")
    for told, sentence in NO_REPORT_YET:
        with subtests.test(sentence):
            assert as_fatma.post(page_of(match) + "/melden", **told).status_code == 422
            assert sentence in as_fatma.text


def test_somebody_elses_promise_is_not_there(
    town: Town, karin: Person, match: Offer, subtests: pytest.Subtests
) -> None:
    piet = Browser(town.app).sign_in(town, town.giver("Piet", met_by=karin))
    piet.get("/geef")
    for road in ("", "/lukt-niet", "/melden", "/gemeld"):
        with subtests.test(road):
            assert piet.get(page_of(match) + road).status_code == 404
            assert piet.post(page_of(match) + road, kind="money").status_code in (403, 404, 405)
    assert db.session.scalars(select(Offer.state)).all() == ["accepted"]


def test_while_a_question_is_held_its_words_are_too(
    town: Town, karin: Person, as_fatma: Browser, need: Need, offer: Offer
) -> None:

    deciding.hold_need(town.moment(karin), need.id, "omdat")
    db.session.commit()
    as_fatma.get(page_of(offer))
    assert "lamp" not in as_fatma.text
    assert "Karin kijkt nog even naar deze vraag." in words(as_fatma)
