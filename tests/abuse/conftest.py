"""The clock of the app stands where the town's does."""

from collections.abc import Iterator

import pytest
import time_machine

from app.store.tables import Person
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
