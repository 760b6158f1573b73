"""K5: who is asked most, who never, and what nobody here can do."""

import pytest

from app.actions.people.resting import take_rest
from app.domain.givers.rhythm import Rhythm
from app.domain.needs.themes import Tile
from app.store.db import db
from app.store.queries.givers import overview as kept
from app.store.tables import Letter, Person
from tests.actions.letters.test_rounds_settings import chooses
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.test_looking import counted

PAGE = "/bureau/gevers-overzicht"


def was_asked(town: Town, giver: Person, times: int, days_ago: int = 0) -> None:
    at = town.later(days=-days_ago).now
    town.later(days=days_ago)
    for number in range(times):
        db.session.add(
            Letter(
                community_id=town.community_id, key=f"{giver.id}:{number}", kind="new_need",
                state="sent", person_id=giver.id, written_at=at, not_before=at, sent_at=at,
            )
        )  # fmt: skip
    db.session.commit()


@pytest.fixture
def fatma(town: Town, karin: Person) -> Person:
    return town.giver("Fatma", met_by=karin, tile=Tile.REPAIR)


def test_an_empty_town_says_so(desk: Browser) -> None:
    desk.get(PAGE)
    assert "Er ging nog geen vraag rond." in desk.text
    assert "Klussen en repareren" in desk.text


def test_who_is_asked_most_stands_first(
    town: Town, desk: Browser, karin: Person, fatma: Person
) -> None:
    piet = town.giver("Piet", met_by=karin)
    was_asked(town, fatma, 2)
    was_asked(town, piet, 5)
    found = kept.asked_most(town.community_id, town.now)
    assert [(row.first_name, row.needs) for row in found] == [("Piet", 5), ("Fatma", 2)]
    assert kept.never_asked(town.community_id) == []
    desk.get(PAGE)
    assert "5 vragen · hielp 0 keer" in desk.text


def test_long_ago_is_not_often_and_not_never(town: Town, fatma: Person) -> None:
    was_asked(town, fatma, 2, days_ago=40)
    assert kept.asked_most(town.community_id, town.now) == []
    assert kept.never_asked(town.community_id) == []


def test_who_was_met_and_never_asked(town: Town, desk: Browser, fatma: Person) -> None:
    town.giver("Nieuw")  # nobody met her yet
    (found,) = kept.never_asked(town.community_id)
    assert (found.first_name, found.among) == ("Fatma", 1)
    desk.get(PAGE)
    assert "Dit is 1 gever." in desk.text


def test_a_theme_without_givers_with_how_many_ask_for_it(
    town: Town, desk: Browser, bianca: Person, fatma: Person
) -> None:
    town.asks(bianca, "Wie heeft een jas voor mijn kind?", tile=Tile.GOODS_AND_CLOTHES)
    desk.get(PAGE)
    assert "Klussen en repareren" not in desk.text
    assert "1 vraag staat open" in desk.text


@pytest.mark.parametrize("why", ["takes rest", "looks inside alone"])
def test_who_wants_no_letters_does_not_wait_for_one(town: Town, fatma: Person, why: str) -> None:
    if why == "takes rest":
        take_rest(town.moment(fatma), None)
    else:
        chooses(town, fatma, rhythm=Rhythm.INSIDE)
    assert kept.never_asked(town.community_id) == []


def test_as_many_questions_for_many_givers_as_for_one(
    town: Town, desk: Browser, karin: Person, fatma: Person
) -> None:
    counts = []
    for number in range(2):
        for other in range(number * 12):
            was_asked(town, town.giver(f"Ander{other}", met_by=karin), 1)
        with counted() as questions:
            desk.get(PAGE)
        counts.append(len(questions))
    assert counts[0] == counts[1] > 0
