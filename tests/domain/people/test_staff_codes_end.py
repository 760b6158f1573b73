"""Until when a code lets in staff who have no passkey: through the day that is named, and as
shipped never longer than the house decided (decision 48)."""

from datetime import date

import pytest

from app.domain.people.passkeys import codes_are_over
from config.house_rules import read_house_rules

LAST_DAY = "2027-02-28"


@pytest.mark.parametrize(
    ("today", "are_over"),
    [(date(2027, 2, 27), False), (date(2027, 2, 28), False), (date(2027, 3, 1), True)],
)
def test_through_its_last_day(today: date, are_over: bool) -> None:
    assert codes_are_over(today, LAST_DAY) is are_over


def test_as_shipped_it_only_comes_nearer() -> None:
    """Whoever needs longer says so in her own house rules, and knows that she does."""
    assert read_house_rules().sessions.staff_codes_until <= LAST_DAY
