"""Dutch days off, as the calendars of past and coming years print them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar import is_working_day
from app.domain.holidays import easter_of, holidays_of, is_holiday

YEARS = st.integers(1946, 2400)
WORKED = {"Good Friday 2026": date(2026, 4, 3), "Liberation Day 2026": date(2026, 5, 5)}


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (2024, "01-01 03-31 04-01 04-27 05-09 05-20 12-25 12-26"),
        (2025, "01-01 04-20 04-21 04-26 05-05 05-29 06-09 12-25 12-26"),  # the 27th is a Sunday
        (2026, "01-01 04-05 04-06 04-27 05-14 05-25 12-25 12-26"),
        (2028, "01-01 04-16 04-17 04-27 05-25 06-05 12-25 12-26"),
        (2038, "01-01 04-25 04-26 04-27 06-03 06-14 12-25 12-26"),  # the latest Easter there is
    ],
)
def test_a_year_has_these_days_off(year: int, days: str) -> None:
    assert sorted(f"{day:%m-%d}" for day in holidays_of(year)) == days.split()


@pytest.mark.parametrize("day", WORKED.values(), ids=WORKED)
def test_these_are_worked(day: date) -> None:
    assert is_working_day(day)


@given(YEARS)
def test_easter_is_a_sunday_between_its_first_and_last_day(year: int) -> None:
    easter = easter_of(year)
    assert easter.weekday() == 6
    assert date(year, 3, 22) <= easter <= date(year, 4, 25)


@given(YEARS)
def test_kings_day_is_never_a_sunday(year: int) -> None:
    fixed = [day for day in (date(year, 4, 26), date(year, 4, 27)) if is_holiday(day)]
    assert any(day.weekday() != 6 for day in fixed)


@given(st.dates(date(1946, 1, 1), date(2400, 1, 1)))
def test_no_day_off_is_a_working_day(day: date) -> None:
    assert not (is_holiday(day) and is_working_day(day))
