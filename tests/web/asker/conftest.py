"""A need, an offer on it, and a match."""

import pytest

from app.store.tables import Need, Offer, Person
from tests.town import Town


@pytest.fixture
def need(town: Town, bianca: Person) -> Need:
    return town.asks(bianca)


@pytest.fixture
def offer(town: Town, fatma: Person, need: Need) -> Offer:
    return town.offers(fatma, need, "Zaterdag kan ik.")


@pytest.fixture
def match(town: Town, bianca: Person, offer: Offer) -> Offer:
    return town.chooses(bianca, offer)
