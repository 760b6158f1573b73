"""Karin is on duty and met Fatma, who gives; Bianca asks. A door adds who else comes to it."""

from collections.abc import Iterator

import pytest
import time_machine

from app.store.tables import Person
from tests.town import Town


@pytest.fixture
def clock(town: Town) -> Iterator[time_machine.Traveller]:
    """The town's own time, standing still until a test moves it."""
    with time_machine.travel(town.now, tick=False) as traveller:
        yield traveller


@pytest.fixture
def karin(town: Town) -> Person:
    return town.kwartiermaker()


@pytest.fixture
def bianca(town: Town) -> Person:
    return town.asker("Bianca")


@pytest.fixture
def fatma(town: Town, karin: Person) -> Person:
    return town.giver("Fatma", met_by=karin)
