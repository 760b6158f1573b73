"""Case 17, one person twice: whoever is sent away comes back by no code to the same number, and
nobody helps herself (SE-32)."""

import pytest

from app.actions.people import standing
from app.domain.ids import show_id
from app.domain.refusals import NotFound, Refusal
from app.store.db import db
from app.store.tables import Session
from tests.town import Town
from tests.web.browser import Browser
from tests.web.newcomer import Newcomer, last_code

NUMBER = "06 12 34 56 78"


def test_who_was_sent_away_stays_out_by_the_same_number(town: Town, newcomer: Newcomer) -> None:
    sam = town.kwartiermaker("Sam", turn="deputy")
    bad = town.asker("Bianca", reach="+31612345678")
    standing.suspend_person(town.moment(sam), bad.id, "Dat hoort niet.", "Bel ons.")
    db.session.commit()
    newcomer.comes_back(NUMBER)
    newcomer.sends("/binnen/code", code=last_code())
    assert db.session.query(Session).filter_by(person_id=bad.id).count() == 0
    assert newcomer.browser.get("/mijn").location == "/binnen"


def test_nobody_helps_herself(town: Town) -> None:
    karin = town.kwartiermaker()
    both = town.giver("Bianca", met_by=karin)
    town.hats[both.id] |= town.hats[town.asker("Els").id]
    need = town.asks(both)
    with pytest.raises((NotFound, Refusal)):
        town.offers(both, need)
    phone = Browser(town.app).sign_in(town, both)
    assert phone.get(f"/geef/vraag/{show_id(need.id)}").status_code == 404
