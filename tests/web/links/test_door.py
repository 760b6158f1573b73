"""Links that open nothing, or at the address she left no more than what is safe there."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.actions.people import reaching
from app.actions.people.sessions import note_seen
from app.domain.people.reach import Channel, Reach
from app.store.db import db
from app.store.links import Purpose
from app.store.tables import Need, Offer, Person
from tests.town import Town
from tests.web.browser import Browser
from tests.web.links.tapping import link, said, states


def stale(town: Town, fatma: Person, need: Need) -> str:
    return link(town, Purpose.NEED, fatma, need, days_ago=30.1)


def forged(town: Town, fatma: Person, need: Need) -> str:
    path = link(town, Purpose.NEED, fatma, need)
    return path[:-20] + "A" * 20


def of_another_purpose(town: Town, fatma: Person, need: Need) -> str:
    return link(town, Purpose.HOW_IT_WENT, fatma, need).replace("/l/g/", "/l/v/")


def of_another_town(town: Town, fatma: Person, need: Need) -> str:
    there = Town.founded(town.app, 2, "elders.example")
    there.hats = town.hats
    return link(there, Purpose.NEED, fatma, need)


def nonsense(town: Town, fatma: Person, need: Need) -> str:
    return "/l/v/%00é.؟"


def test_a_link_that_opens_nothing_leads_to_the_door(
    town: Town, fatma: Person, need: Need, phone: Browser, subtests: pytest.Subtests
) -> None:
    phone.get(link(town, Purpose.NEED, fatma, need))
    for made in (stale, forged, of_another_purpose, nonsense, of_another_town):
        path = made(town, fatma, need)
        for answer in (phone.get(path), phone.post(path), phone.post(path + "/toch-niet")):
            with subtests.test(made.__name__):
                assert answer.status_code == 410
                assert "Deze link werkt niet meer" in answer.text
                assert 'href="/binnen"' in answer.text
                assert "lamp" not in answer.text
    assert states()[0] is None


def test_a_link_about_somebody_elses_match_opens_nothing(
    town: Town, karin: Person, match: Offer, phone: Browser
) -> None:
    piet = town.giver("Piet", met_by=karin)
    path = link(town, Purpose.HOW_IT_WENT, piet, match)
    phone.get("/binnen")
    assert phone.get(path).status_code == 410
    assert phone.post(path, answer="no").status_code == 410
    assert states() == ("accepted", "matched")


# at the address she left


def test_letters_there_neither_show_nor_answer_for_her(
    town: Town, bianca: Person, fatma: Person, match: Offer, phone: Browser
) -> None:
    """He may read that mailbox. By one that went where she is now, she answers herself."""
    old = link(town, Purpose.HOW_IT_WENT, bianca, match)
    assert "lamp" in phone.get(old).text, "the control"
    _changes(town, bianca, "nieuw@example.org")
    answer = phone.get(old)
    assert answer.status_code == 410
    assert "lamp" not in answer.text
    assert phone.post(old, answer="yes").status_code == 410
    assert said(match) == (None, None)
    new = link(town, Purpose.HOW_IT_WENT, bianca, match)
    phone.get(new)
    phone.post(new, answer="yes")
    assert said(match) == ("yes", None)


def test_no_more_letters_can_be_said_wherever_they_lie(
    town: Town, fatma: Person, need: Need, phone: Browser
) -> None:
    stop, card = link(town, Purpose.STOP, fatma, need), link(town, Purpose.NEED, fatma, need)
    _changes(town, fatma, "nieuw@example.org")
    assert (phone.get(stop).status_code, phone.get(card).status_code) == (200, 410)
    reaching.put_reach_back(town.moment(fatma))
    _is_here(town, fatma)
    assert phone.get(card).status_code == 200, "back where it was, so are its letters"


def _changes(town: Town, person: Person, address: str) -> None:
    reaching.change_reach(town.moment(person), person.id, Reach(Channel.EMAIL, address))
    _is_here(town, person)


def _is_here(town: Town, person: Person) -> None:
    """Now: a link of anyone who was away for long opens nothing either."""
    note_seen(replace(town.moment(person), now=datetime.now(UTC)), person.id)
    db.session.commit()
