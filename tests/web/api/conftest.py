"""An organisation with a program, and a question that it may answer."""

import pytest

from app.store.tables import Need, Person
from tests.town import Town
from tests.web.api.calling import Program, organisation, program_of


@pytest.fixture
def centre(town: Town, karin: Person) -> Person:
    return organisation(town, karin)


@pytest.fixture
def need(town: Town, bianca: Person) -> Need:
    return town.asks(bianca, "Wie kan mijn fiets maken?")


@pytest.fixture
def program(town: Town, centre: Person) -> Program:
    return program_of(town, centre)
