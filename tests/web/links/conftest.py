"""A need, a match, and a phone on which nobody is signed in."""

import pytest

from app.store.tables import Need, Offer, Person
from tests.town import Town
from tests.web.browser import Browser


@pytest.fixture
def need(town: Town, bianca: Person) -> Need:
    return town.asks(bianca, "Wie kan een lamp ophangen?")


@pytest.fixture
def match(town: Town, bianca: Person, fatma: Person, need: Need) -> Offer:
    return town.chooses(bianca, town.offers(fatma, need))


@pytest.fixture
def phone(town: Town) -> Browser:
    """Whoever taps; nobody is signed in."""
    return Browser(town.app)
