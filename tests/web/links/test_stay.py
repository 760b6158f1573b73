"""The letter that asks whether she stays, and its one press."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine

from app.actions.people import staying
from app.domain.letters.kinds import LetterKind
from app.store.db import db
from app.store.links import Purpose
from app.store.tables import Followup, Person
from tests.delivery.outbox import Outbox
from tests.letter_links import sign
from tests.town import Town
from tests.web.browser import Browser


@pytest.fixture
def asked(town: Town) -> Iterator[Person]:
    """Silent for so long that another link would show nothing."""
    bianca = town.asker()
    town.later(days=150)
    bianca.asked_to_stay_at = town.now
    db.session.commit()
    with time_machine.travel(town.now, tick=False):
        yield bianca


def path_for(town: Town, person: Person) -> str:
    return f"/l/{Purpose.STAY}/{sign(town.by_house(), Purpose.STAY, person.id, 0)}"


def test_the_link_shows_and_the_press_acts(town: Town, asked: Person) -> None:
    browser, path = Browser(town.app), path_for(town, asked)
    browser.get(path)
    assert asked.stays_at is None
    assert asked.first_name not in browser.html
    browser.post(path)
    assert "Fijn, je bent er nog" in browser.get(path).text
    db.session.expire_all()
    stayed = db.session.get_one(Person, (1, asked.id))
    assert stayed.stays_at is not None
    assert stayed.seen_at < stayed.stays_at


def test_a_forged_link_opens_nothing(town: Town, asked: Person) -> None:
    other = sign(town.by_house(), Purpose.REST, asked.id, 0)
    assert Browser(town.app).get(f"/l/{Purpose.STAY}/{other}").status_code == 410


def test_the_letter_says_when_without_a_threat(town: Town) -> None:
    letter = Outbox.of(town).renders(LetterKind.STAY)
    assert "over 30 dagen" in letter.text
    assert f"/l/{Purpose.STAY}/" in letter.text


def test_it_reaches_who_was_asked_a_year_later_anew(town: Town, asked: Person) -> None:
    staying.stay(town.moment(asked))
    db.session.query(Followup).update({"done_at": town.now})
    db.session.commit()
    staying.ask_to_stay(town.later(days=150).by_house())
    db.session.commit()
    assert asked.asked_to_stay_at == town.now
    assert asked.stays_at == town.now - timedelta(days=150)
