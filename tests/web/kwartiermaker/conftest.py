"""Karin sits at the desk of a town in which it is now."""

from datetime import UTC, datetime

import pytest

from app.store.tables import Person
from tests.town import Town
from tests.web.browser import Browser


@pytest.fixture
def town(town: Town) -> Town:
    town.now = datetime.now(UTC)
    return town


@pytest.fixture
def desk(town: Town, karin: Person) -> Browser:
    """Karin's browser."""
    return Browser(town.app).sign_in(town, karin)
