"""How long a letter waits after it could not leave (R24)."""

from datetime import timedelta

import pytest

from app.domain.letters.kinds import wait_after
from config.house_rules import read_house_rules

RULES = read_house_rules().letters


@pytest.mark.parametrize(
    ("tries", "minutes"), [(1, 1), (2, 2), (3, 4), (6, 32), (7, 60), (8, 60), (500, 60)]
)
def test_waits_grow_to_hourly(tries: int, minutes: int) -> None:
    assert wait_after(tries, RULES) == timedelta(minutes=minutes)
