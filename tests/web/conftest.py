"""Karin is on duty and met Fatma, who gives; Bianca asks, on a Tuesday in May at eleven."""

from collections.abc import Iterator

import pytest
import time_machine

from app.store.tables import Person
from tests.town import START, Town
from tests.web.browser import Browser
from tests.web.newcomer import Newcomer


@pytest.fixture(autouse=True)
def that_tuesday() -> Iterator[None]:
    """The clock ticks from there: no test depends on the hour or the day on which it runs."""
    with time_machine.travel(START):
        yield


@pytest.fixture
def clock(town: Town) -> Iterator[time_machine.Traveller]:
    """The town's own time, standing still until a test moves it."""
    with time_machine.travel(town.now, tick=False) as traveller:
        yield traveller


@pytest.fixture
def newcomer(town: Town, karin: Person, clock: time_machine.Traveller) -> Newcomer:
    return Newcomer(town.app)


@pytest.fixture
def as_bianca(town: Town, karin: Person, bianca: Person, clock: time_machine.Traveller) -> Newcomer:
    """Bianca, signed in on her own phone."""
    guest = Newcomer(town.app)
    guest.browser.sign_in(town, bianca)
    guest.goes_to("/mijn")
    return guest


@pytest.fixture
def stranger(town: Town, clock: time_machine.Traveller) -> Browser:
    """Another asker of the same town."""
    return Browser(town.app).sign_in(town, town.asker("Els"))
