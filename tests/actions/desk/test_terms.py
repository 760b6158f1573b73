"""Every term of the desk counts days on which somebody of the rota is there."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from app.actions.desk.absences import plan_absence
from app.actions.matches import talking
from app.actions.needs import calls
from app.domain.calendar import local
from app.store.db import db
from app.store.tables import Person, Task
from tests.photographs import adds_photo
from tests.town import Town

WEDNESDAY, FRIDAY, MONDAY = (date(2026, 5, day) for day in (13, 15, 18))  # Ascension between
LOAN = "Wie kan mij geld lenen tot vrijdag?"


@pytest.fixture
def rota(town: Town) -> list[Person]:
    return [town.kwartiermaker("Karin"), town.kwartiermaker("Sam", turn="deputy")]


def away(town: Town, *people: Person, first: date = WEDNESDAY, last: date = WEDNESDAY) -> None:
    for person in people:
        plan_absence(town.moment(person), person.id, first, last)
    db.session.commit()


def held_need(town: Town) -> datetime | None:
    return town.asks(town.asker(), LOAN).answer_by


def held_message(town: Town) -> datetime | None:
    bianca, karin = town.asker(), db.session.query(Person).filter_by(first_name="Karin").one()
    offer = town.chooses(bianca, town.offers(town.giver(met_by=karin), town.asks(bianca)))
    return talking.send_message(town.moment(bianca), offer.id, "Kun je 50 euro lenen?").answer_by


def photo(town: Town) -> datetime | None:
    bianca = town.asker()
    return adds_photo(town, bianca, town.asks(bianca)).answer_by


def a_call(town: Town) -> datetime:
    bianca = town.asker()
    calls.call_kwartiermaker(town.moment(bianca), town.asks(bianca).id)
    return db.session.query(Task).filter_by(kind="call").one().due_at


Begins = Callable[[Town], datetime | None]
TERMS: list[tuple[Begins, int]] = [(held_need, 2), (held_message, 1), (photo, 2), (a_call, 1)]
"""Each with its working days (a house rule)."""


@pytest.mark.parametrize(("begins", "days"), TERMS)
def test_it_comes_as_many_days_later_as_nobody_is_there(
    town: Town, rota: list[Person], begins: Begins, days: int
) -> None:
    away(town, rota[0], first=WEDNESDAY, last=FRIDAY)
    away(town, rota[1], first=WEDNESDAY, last=WEDNESDAY)
    term = begins(town)
    assert term is not None
    assert local(term).date() == [FRIDAY, MONDAY][days - 1]


@pytest.mark.parametrize(("begins", "days"), TERMS)
def test_as_long_as_one_of_the_two_is_there_nothing_is_later(
    town: Town, rota: list[Person], begins: Begins, days: int
) -> None:
    away(town, rota[0])
    term = begins(town)
    assert term is not None
    assert local(term).date() == [WEDNESDAY, FRIDAY][days - 1]


def test_what_was_promised_before_stays_promised(town: Town, rota: list[Person]) -> None:
    need = town.asks(town.asker(), LOAN)
    before = need.answer_by
    away(town, *rota)
    assert need.answer_by == before
