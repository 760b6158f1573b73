"""The clock of the app stands where the town's does; and what the long cases begin with."""

from collections.abc import Iterator

import pytest
import time_machine

from app.actions.matches import talking
from app.store.db import db
from app.store.tables import Need, Person
from tests.abuse.silent_number import DAY, NUMBER, SECRET
from tests.abuse.stalking import Two, sends_round
from tests.photographs import adds_photo
from tests.town import START, Town
from tests.web.newcomer import Newcomer
from tests.web.test_matrix import Scene, set_scene


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(START, tick=False) as traveller:
        yield traveller


@pytest.fixture
def scene(town: Town, clock: time_machine.Traveller) -> Scene:
    """A match of Bianca and Fatma, a held message, and everybody else about."""
    return set_scene(town)


@pytest.fixture
def newcomer(town: Town, karin: Person, clock: time_machine.Traveller) -> Newcomer:
    return Newcomer(town.app)


@pytest.fixture
def two(town: Town) -> Two:
    karin = town.kwartiermaker()
    two = Two(town, town.asker("Bianca"), town.giver("Fatma", met_by=karin))
    town.giver("Piet", met_by=karin)
    for name in ("matched", "offered"):
        two.needs[name] = town.asks(two.bianca, f"Wie kan mijn fiets maken? {name}")
        two.offers[name] = town.offers(two.fatma, two.needs[name], "Dat kan ik wel")
    two.needs["open"] = town.asks(two.bianca, "Wie heeft er een kast over?")
    photo = adds_photo(town, two.bianca, two.needs["open"])
    photo.state = "shown"
    town.chooses(two.bianca, two.match)
    for who in (two.bianca, two.fatma):
        talking.send_message(town.moment(who), two.match.id, "Zullen we zaterdag afspreken?")
    sends_round(two)
    db.session.commit()
    return two


@pytest.fixture
def before(town: Town, newcomer: Newcomer) -> Need:
    """What Bianca asked before she was away for long."""
    return town.asks(town.asker("Bianca", reach=NUMBER), f"Wie leest een brief? {SECRET}")


@pytest.fixture
def away(before: Need, town: Town, clock: time_machine.Traveller) -> Need:
    clock.shift(60 * DAY)
    town.later(days=60)
    return before
