"""Who is in nearly every story. A test that wants somebody else of that name makes her itself."""

import pytest

from app.store.tables import Person
from tests.town import Town


@pytest.fixture
def karin(town: Town) -> Person:
    """On duty at the desk."""
    return town.kwartiermaker()


@pytest.fixture
def bianca(town: Town) -> Person:
    """Asks."""
    return town.asker()


@pytest.fixture
def fatma(town: Town, karin: Person) -> Person:
    """Gives, and was met by Karin."""
    return town.giver(met_by=karin)
