"""Time as people live it: working days, quiet hours over both clock changes, quarters."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar import (
    after_quiet,
    last_closed_quarter,
    local,
    quarter_end,
    quarter_of,
    working_days_later,
)


def at(text: str) -> datetime:
    """Amsterdam time, as "2026-05-12 09:30"."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.mark.parametrize(
    ("asked", "days", "answered"),
    [
        ("2026-05-12 09:30", 1, "2026-05-13 17:00"),  # Tuesday: Wednesday
        ("2026-05-12 23:59", 2, "2026-05-15 17:00"),  # over Ascension Day
        ("2026-05-15 12:00", 1, "2026-05-18 17:00"),  # Friday: Monday
        ("2026-05-16 12:00", 1, "2026-05-18 17:00"),  # Saturday: Monday
        ("2026-12-23 12:00", 2, "2026-12-28 17:00"),  # over Christmas: Thursday, then Monday
        ("2026-04-02 16:00", 2, "2026-04-07 17:00"),  # Good Friday is worked, Easter Monday not
        ("2026-10-23 12:00", 1, "2026-10-26 17:00"),  # over the night the clock goes back
    ],
)
def test_a_promise_counts_working_days(asked: str, days: int, answered: str) -> None:
    assert working_days_later(at(asked), days) == at(answered)


@pytest.mark.parametrize(
    ("wanted", "leaves"),
    [
        ("2026-05-12 09:30", "2026-05-12 09:30"),
        ("2026-05-12 20:59", "2026-05-12 20:59"),
        ("2026-05-12 21:00", "2026-05-13 08:00"),
        ("2026-05-12 03:00", "2026-05-12 08:00"),
        ("2026-03-28 22:00", "2026-03-29 08:00"),  # the night of 23 hours
        ("2026-10-24 22:00", "2026-10-25 08:00"),  # the night of 25 hours
        ("2028-02-28 23:00", "2028-02-29 08:00"),  # leap day
    ],
)
def test_quiet_hours_shift_to_the_morning(wanted: str, leaves: str) -> None:
    assert after_quiet(at(wanted), "21:00", "08:00") == at(leaves)


def test_quiet_hours_within_one_day() -> None:
    assert after_quiet(at("2026-05-12 13:00"), "12:00", "14:00") == at("2026-05-12 14:00")
    assert after_quiet(at("2026-05-12 15:00"), "12:00", "14:00") == at("2026-05-12 15:00")


MOMENTS = st.integers(0, 80 * 366 * 24 * 3600).map(
    lambda seconds: datetime(2000, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
)


@given(MOMENTS)
def test_never_within_quiet_hours_and_never_a_day_late(moment: datetime) -> None:
    leaves = after_quiet(moment, "21:00", "08:00")
    assert 8 <= local(leaves).hour < 21
    assert timedelta(0) <= leaves - moment <= timedelta(hours=12)


@given(MOMENTS, st.integers(1, 10))
def test_a_promise_always_ends_on_a_working_day_in_the_future(moment: datetime, days: int) -> None:
    ends = working_days_later(moment, days)
    assert ends > moment
    assert local(ends).weekday() < 5


@pytest.mark.parametrize(
    ("moment", "quarter"),
    [
        ("2026-01-01 00:00", "2026Q1"),
        ("2026-03-31 23:59", "2026Q1"),
        ("2026-04-01 00:00", "2026Q2"),
        ("2026-12-31 23:59", "2026Q4"),
    ],
)
def test_quarters_follow_the_calendar_here(moment: str, quarter: str) -> None:
    assert quarter_of(at(moment)) == quarter


@given(MOMENTS)
def test_a_moment_lies_before_the_end_of_its_quarter_and_after_that_of_the_last(
    moment: datetime,
) -> None:
    assert moment < quarter_end(quarter_of(moment))
    assert quarter_end(last_closed_quarter(moment)) <= moment
    assert quarter_of(quarter_end(last_closed_quarter(moment))) == quarter_of(moment)
