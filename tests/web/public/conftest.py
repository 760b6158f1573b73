"""Karin is on duty, on a Tuesday in May at eleven; somebody comes to the door."""

from collections.abc import Iterator

import pytest
import time_machine

from app.store.tables import Person
from tests.town import Town
from tests.web.asker.newcomer import Newcomer


@pytest.fixture
def clock(town: Town) -> Iterator[time_machine.Traveller]:
    """The town's own time, standing still until a test moves it."""
    with time_machine.travel(town.now, tick=False) as traveller:
        yield traveller


@pytest.fixture
def karin(town: Town) -> Person:
    return town.kwartiermaker()


@pytest.fixture
def newcomer(town: Town, karin: Person, clock: time_machine.Traveller) -> Newcomer:
    return Newcomer(town.app)
