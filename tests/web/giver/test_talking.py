"""The talk of a match, from the giver's side (R6)."""

import pytest
from sqlalchemy import select

from app.actions.desk import deciding
from app.actions.matches import talking
from app.actions.offers import helping
from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Message, Offer, Person
from tests.town import Town
from tests.web.browser import Browser


@pytest.fixture
def match(town: Town, bianca: Person, fatma: Person) -> Offer:
    return town.chooses(bianca, town.offers(fatma, town.asks(bianca)))


def talk_of(offer: Offer) -> str:
    return f"/geef/gesprek/{show_id(offer.id)}"


def test_two_people_talk(town: Town, bianca: Person, as_fatma: Browser, match: Offer) -> None:
    talking.send_message(town.moment(bianca), match.id, "Zaterdag om 10 uur?")
    db.session.commit()
    as_fatma.get(talk_of(match))
    assert "Zaterdag om 10 uur?" in as_fatma.text
    assert "Geen geld, geen pincode, geen DigiD." in as_fatma.text
    assert "Je mag niets verkopen en niets filmen." in as_fatma.text
    as_fatma.post(talk_of(match), words="Ja, نعم 🌻!")
    assert "Ja, نعم 🌻!" in as_fatma.follow().text


def test_a_message_that_waits_is_told(
    town: Town, karin: Person, as_fatma: Browser, match: Offer, subtests: pytest.Subtests
) -> None:
    as_fatma.get(talk_of(match))
    for words in ("Maak 20 euro over", "Kijk op https://geld.example", "Ik schiet 50 euro voor"):
        with subtests.test(words):
            as_fatma.post(talk_of(match), words=words)
            assert (
                "Karin leest het eerst, vandaag of de volgende werkdag." in as_fatma.follow().text
            )
            held = db.session.scalars(select(Message.id).where(Message.state == "held")).one()
            deciding.stop_message(town.moment(karin), held, "geld")
            db.session.commit()
            assert "Karin heeft dit bericht niet doorgestuurd." in as_fatma.get(talk_of(match)).text


NO_MESSAGE_YET = [
    ("", "Schrijf hier je bericht."),
    (" \x00\n ", "Schrijf hier je bericht."),
    ("a" * 1001, "Gebruik hooguit 1000 letters."),
]


def test_a_message_that_cannot_go_yet(
    as_fatma: Browser, match: Offer, subtests: pytest.Subtests
) -> None:
    as_fatma.get(talk_of(match))
    for words, sentence in NO_MESSAGE_YET:
        with subtests.test(sentence, words=words[:5]):
            assert as_fatma.post(talk_of(match), words=words).status_code == 422
            assert sentence in as_fatma.text
    assert db.session.scalars(select(Message.id)).all() == []


def test_a_double_tap_is_one_message(as_fatma: Browser, match: Offer) -> None:
    as_fatma.get(talk_of(match))
    for _ in range(2):
        as_fatma.post(talk_of(match), form_key="once", words="Hallo")
    assert db.session.scalars(select(Message.words)).all() == ["Hallo"]


def test_a_form_from_before_she_handed_back_is_answered_kindly(
    town: Town, fatma: Person, as_fatma: Browser, match: Offer
) -> None:
    as_fatma.get(talk_of(match))
    helping.hand_back_offer(town.moment(fatma), match.id)
    db.session.commit()
    for words in ("Nog iets", ""):
        assert as_fatma.post(talk_of(match), words=words).status_code == 409
        assert "Dit gesprek is klaar." in as_fatma.text
    assert as_fatma.get(talk_of(match)).location.startswith("/geef/aanbod/")


def test_nobody_else_reads_or_writes(town: Town, karin: Person, match: Offer) -> None:
    piet = Browser(town.app).sign_in(town, town.giver("Piet", met_by=karin))
    piet.get("/geef")
    assert piet.get(talk_of(match)).status_code == 404
    assert piet.post(talk_of(match), words="Hallo").status_code == 404
    assert db.session.scalars(select(Message.id)).all() == []


def test_before_she_is_chosen_there_is_no_talk(
    town: Town, bianca: Person, fatma: Person, as_fatma: Browser
) -> None:
    offer = town.offers(fatma, town.asks(bianca))
    as_fatma.get("/geef")
    assert as_fatma.get(talk_of(offer)).location.startswith("/geef/aanbod/")
    assert as_fatma.post(talk_of(offer), words="Hallo Bianca").status_code == 409
    assert db.session.scalars(select(Message.id)).all() == []
