"""On a Tuesday in May at eleven, somebody comes to the door."""

import pytest
import time_machine

from app.store.tables import Person
from tests.town import Town
from tests.web.asker.newcomer import Newcomer


@pytest.fixture
def newcomer(town: Town, karin: Person, clock: time_machine.Traveller) -> Newcomer:
    return Newcomer(town.app)
