"""Case 2, money and loans: a message about it is held, both hear why, and a person decides (SE-13;
how many such sentences are found is measured in `tests/domain/triage`)."""

import pytest

from app.actions.matches import talking
from app.domain.states import MessageState
from app.store.db import db
from app.store.tables import Letter
from tests.town import Town
from tests.web.browser import Browser

ABOUT_MONEY = [
    "Kun je 50 euro overmaken?",
    "Ik schiet het wel voor, je betaalt later terug.",
    "Stuur je mij een Tikkie?",
    "Mijn rekening is NL91 ABNA 0417 1643 00",
    "Koop je even een cadeaukaart voor me?",
    "Wat is je pincode?",
    "Geef me je DigiD maar, dan doe ik het.",
]
NOT_ABOUT_MONEY = ["Ik kom zaterdag om tien uur.", "Heb je een bandenplakset in huis?"]


@pytest.mark.parametrize("words", ABOUT_MONEY)
def test_it_is_held_and_the_other_reads_nothing_of_it(town: Town, words: str) -> None:
    bianca, fatma = town.asker(), town.giver(met_by=town.kwartiermaker())
    offer = town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    before = db.session.query(Letter).filter_by(kind="message").count()
    message = talking.send_message(town.moment(fatma), offer.id, words)
    db.session.commit()
    assert message.state == MessageState.HELD
    assert db.session.query(Letter).filter_by(kind="message").count() == before
    hers = Browser(town.app).sign_in(town, bianca).get("/mijn")
    assert words not in hers.text


@pytest.mark.parametrize("words", NOT_ABOUT_MONEY)
def test_what_is_not_about_money_arrives(town: Town, words: str) -> None:
    bianca, fatma = town.asker(), town.giver(met_by=town.kwartiermaker())
    offer = town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    message = talking.send_message(town.moment(fatma), offer.id, words)
    assert message.state != MessageState.HELD, "the control"
