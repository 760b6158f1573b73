"""Talking with whom she chose."""

import pytest
from sqlalchemy import select

from app.actions.desk import deciding
from app.actions.matches import talking
from app.actions.offers import helping
from app.domain.states import MessageState
from app.store.db import db
from app.store.tables import Message, Offer, Person
from tests.town import Town
from tests.web.asker.matches import at
from tests.web.newcomer import Newcomer


def test_there_is_no_talk_before_the_choice(as_bianca: Newcomer, offer: Offer) -> None:
    assert as_bianca.browser.get(at(offer, "gesprek")).status_code == 404
    as_bianca.goes_to("/mijn")
    assert as_bianca.browser.post(at(offer, "gesprek"), words="Hallo").status_code == 409


@pytest.mark.parametrize(
    "words", ["Bel me op 06 12345678", "Mail naar bianca@example.org", "Dorpsstraat 12"]
)
def test_her_own_number_or_address_is_asked_about_once(
    as_bianca: Newcomer, match: Offer, words: str
) -> None:
    """R6."""
    as_bianca.goes_to(at(match, "gesprek"))
    as_bianca.sends(at(match, "gesprek"), words=words)
    assert "Wil je dat Fatma dit ziet?" in as_bianca.sees
    assert db.session.query(Message).count() == 0
    as_bianca.sends(at(match, "gesprek"), words=words, sure="nee")
    assert f"{words}</textarea>" in as_bianca.browser.html
    as_bianca.sends(at(match, "gesprek"), words=words, sure="ja")
    said = db.session.scalars(select(Message)).one()
    assert (said.words, said.state) == (words, MessageState.SENT)


def test_money_is_held_and_told(
    town: Town, karin: Person, as_bianca: Newcomer, match: Offer
) -> None:
    as_bianca.goes_to(at(match, "gesprek"))
    as_bianca.sends(at(match, "gesprek"), words="Kun je mij 50 euro lenen?")
    assert "Karin leest het eerst, vandaag of de volgende werkdag." in as_bianca.sees
    said = db.session.scalars(select(Message)).one()
    assert said.state == MessageState.HELD
    deciding.stop_message(town.moment(karin), said.id, "geld")
    db.session.commit()
    as_bianca.goes_to(at(match, "gesprek"))
    assert "Karin heeft dit bericht niet doorgestuurd." in as_bianca.sees


def test_a_held_message_of_the_other_is_not_shown(
    town: Town, fatma: Person, as_bianca: Newcomer, match: Offer
) -> None:
    talking.send_message(town.moment(fatma), match.id, "Maak 20 euro over")
    talking.send_message(town.moment(fatma), match.id, "Tot zaterdag!")
    db.session.commit()
    as_bianca.goes_to(at(match, "gesprek"))
    assert "20 euro" not in as_bianca.sees
    assert "Tot zaterdag!" in as_bianca.sees


def test_words_that_cannot_go_yet(as_bianca: Newcomer, match: Offer) -> None:
    as_bianca.goes_to(at(match, "gesprek"))
    for words, sentence in (
        ("", "Schrijf hier je bericht."),
        ("\x00", "Schrijf hier je bericht."),
        ("a" * 1001, "Gebruik hooguit 1000 letters."),
    ):
        answer = as_bianca.sends(at(match, "gesprek"), words=words)
        assert answer.status_code == 422
        assert as_bianca.sees.count(sentence) == 2
    for words in ("🌻", "نعم، السبت", "<b>{{ 7*7 }}</b>"):
        as_bianca.sends(at(match, "gesprek"), words=words)
    assert "<b>{{ 7*7 }}</b>" in as_bianca.browser.text.replace("&lt;", "<").replace("&gt;", ">")
    assert db.session.query(Message).count() == 3


def test_a_double_tap_is_one_message(as_bianca: Newcomer, match: Offer) -> None:
    as_bianca.goes_to(at(match, "gesprek"))
    for _ in range(2):
        as_bianca.browser.post(at(match, "gesprek"), form_key="once", words="Hallo")
    assert db.session.query(Message).count() == 1


def test_a_talk_that_is_over_can_be_read_but_not_gone_on_with(
    town: Town, fatma: Person, bianca: Person, as_bianca: Newcomer, match: Offer
) -> None:
    talking.send_message(town.moment(bianca), match.id, "Tot zaterdag!")
    helping.hand_back_offer(town.moment(fatma), match.id)
    db.session.commit()
    as_bianca.goes_to(at(match, "gesprek"))
    assert "Dit zeiden jullie tegen elkaar" in as_bianca.sees
    assert "Tot zaterdag!" in as_bianca.sees
    assert "<textarea" not in as_bianca.browser.html
    assert as_bianca.browser.post(at(match, "gesprek"), words="Nog iets").status_code == 409
    assert "Dit gesprek is klaar." in as_bianca.sees
