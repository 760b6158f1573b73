"""Three short questions by a link: each may be skipped, and all of it ends with one press."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine

from app.actions.people import consents
from app.actions.people.leaving import leave_for_good
from app.domain.people.consents import ConsentFor
from app.store.db import db
from app.store.links import Purpose
from app.store.tables import Answer, Consent, Person
from tests.letter_links import sign
from tests.town import Town
from tests.web.browser import Browser


@pytest.fixture
def bianca(town: Town) -> Iterator[Person]:
    """She said yes three months ago, and was not here since."""
    person = town.asker()
    consents.give_consent(town.moment(person), person.id, ConsentFor.EFFECT)
    db.session.commit()
    with time_machine.travel(town.later(days=91).now, tick=False):
        yield person


@pytest.fixture
def reader(town: Town) -> Browser:
    return Browser(town.app)


def link(town: Town, person: Person) -> str:
    return f"/l/{Purpose.EFFECT}/{sign(town.by_house(), Purpose.EFFECT, person.id, 0)}"


def kept() -> dict[str, str]:
    db.session.expire_all()
    return {row.question: row.value for row in db.session.query(Answer)}


def test_what_is_skipped_is_not_kept(town: Town, bianca: Person, reader: Browser) -> None:
    reader.post(link(town, bianca), full_head="4")
    assert "Dank je wel" in reader.follow().text
    assert kept() == {"full_head": "4"}


def test_the_page_names_nobody_and_shows_no_answer(
    town: Town, bianca: Person, reader: Browser
) -> None:
    """Her number may be another's by now."""
    reader.post(link(town, bianca), full_head="4")
    html = reader.get(link(town, bianca)).text
    assert "Bianca" not in html
    assert "checked" not in html


def test_who_presses_is_not_thought_to_be_back(town: Town, bianca: Person, reader: Browser) -> None:
    before = bianca.seen_at
    reader.post(link(town, bianca), full_head="4")
    db.session.refresh(bianca)
    assert bianca.seen_at == before


def test_looking_at_the_way_out_changes_nothing(
    town: Town, bianca: Person, reader: Browser
) -> None:
    reader.get(f"{link(town, bianca)}/niet-meer")
    assert db.session.query(Consent.state).scalar() == "given"


def test_one_press_ends_it_and_says_what_went(town: Town, bianca: Person, reader: Browser) -> None:
    path = link(town, bianca)
    reader.post(path, full_head="4")
    reader.post(f"{path}/niet-meer")
    assert "Wat je antwoordde, is weg." in reader.follow().text
    assert kept() == {}
    for again in (path, f"{path}/niet-meer"):
        reader.post(again, full_head="2")
        assert reader.follow().status_code == 200
    assert kept() == {}
    assert reader.get(path).location.endswith("/niet-meer")


def test_an_answer_off_the_scale_is_asked_again(
    town: Town, bianca: Person, reader: Browser
) -> None:
    assert reader.post(link(town, bianca), full_head="6").status_code == 422
    assert kept() == {}


def test_a_link_of_somebody_who_left_opens_nothing(
    town: Town, bianca: Person, reader: Browser
) -> None:
    path = link(town, bianca)
    leave_for_good(town.moment(bianca))
    db.session.commit()
    assert reader.get(path).status_code in (404, 410)


@pytest.mark.parametrize("days", [31, 400])
def test_a_link_ends(town: Town, bianca: Person, reader: Browser, days: int) -> None:
    path = link(town, bianca)
    with time_machine.travel(town.now + timedelta(days=days), tick=False):
        assert reader.get(path).status_code == 410
