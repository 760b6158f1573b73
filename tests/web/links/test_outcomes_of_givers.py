"""The letter "Is het gelukt?" to the giver: whether it worked is the asker's to say."""

from sqlalchemy import select

from app.store.db import db
from app.store.links import Purpose
from app.store.tables import Need, Offer, Person
from tests.town import Town
from tests.web.browser import Browser
from tests.web.links.tapping import fires, letters_to, link, said, states


def test_whether_it_worked_is_the_askers_to_say(
    town: Town, fatma: Person, match: Offer, phone: Browser
) -> None:
    path = link(town, Purpose.HOW_IT_WENT, fatma, match)
    assert "Bianca" not in phone.get(path).text
    phone.post(path, answer="yes")
    assert "Je hoeft niets meer te doen." in phone.follow().text
    phone.get(path)
    phone.post(path, answer="not_yet")
    assert "Later horen we graag hoe het ging." in phone.follow().text
    assert (states(), said(match)) == (("accepted", "matched"), (None, "not_yet"))


def test_a_giver_who_said_yes_is_not_asked_again(
    town: Town, bianca: Person, fatma: Person, match: Offer, phone: Browser
) -> None:
    fires(town.later(days=2))
    path = link(town, Purpose.HOW_IT_WENT, fatma, match)
    phone.get(path)
    phone.post(path, answer="yes")
    fires(town.later(days=5))
    assert letters_to(fatma).count("how_it_went") == 1
    assert letters_to(bianca).count("how_it_went") == 2


def test_it_did_not_happen_hands_the_promise_back(
    town: Town, fatma: Person, match: Offer, phone: Browser
) -> None:
    path = link(town, Purpose.HOW_IT_WENT, fatma, match)
    phone.get(path)
    phone.post(path, answer="no")
    phone.follow()
    assert "Dank je dat je het zegt" in phone.text
    assert "lamp" not in phone.text
    assert states() == ("handed_back", "open")


def test_a_giver_cannot_do_what_is_the_askers(
    town: Town, fatma: Person, match: Offer, phone: Browser
) -> None:
    path = link(town, Purpose.HOW_IT_WENT, fatma, match)
    phone.get(path)
    assert phone.post(path + "/verder", way="stop").status_code == 403
    assert phone.post(path + "/dank", words="Goed gedaan, ik").status_code in (403, 409)
    assert states() == ("accepted", "matched")


def test_whoever_is_signed_in_on_the_phone_the_link_is_the_givers(
    town: Town, bianca: Person, fatma: Person, need: Need, phone: Browser
) -> None:
    """One phone in a family: the link acts as whom it was written to."""
    phone.sign_in(town, bianca)
    path = link(town, Purpose.NEED, fatma, need)
    phone.get(path)
    phone.post(path)
    db.session.rollback()
    assert db.session.scalars(select(Offer.giver_id)).one() == fatma.id
