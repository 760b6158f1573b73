"""Fatma at her own door; Nieuw registered and waits to be met."""

import pytest

from app.store.tables import Person
from tests.town import Town
from tests.web.browser import Browser


@pytest.fixture
def as_fatma(town: Town, fatma: Person) -> Browser:
    return Browser(town.app).sign_in(town, fatma)


@pytest.fixture
def as_newcomer(town: Town, karin: Person) -> Browser:
    return Browser(town.app).sign_in(town, town.giver("Nieuw"))
