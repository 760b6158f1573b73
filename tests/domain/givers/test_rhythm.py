"""On which morning comes what was gathered, and which seven days a week's limit counts."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar import local
from app.domain.givers.rhythm import day_began, morning_on, next_morning, week_began

TUESDAY = datetime(2026, 5, 12, 9, 0, tzinfo=UTC)  # eleven in the morning in Amsterdam
moments = st.timedeltas(timedelta(0), timedelta(days=366)).map(lambda passed: TUESDAY + passed)


@pytest.mark.parametrize(
    ("hours", "days"),
    [(0, 1), (11, 1), (13, 1), (21, 2)],  # noon, evening, past midnight, and eight o'clock itself
)
def test_the_next_morning(hours: int, days: int) -> None:
    morning = local(next_morning(TUESDAY + timedelta(hours=hours), "08:00"))
    assert (morning.hour, morning.minute) == (8, 0)
    assert morning.date() == local(TUESDAY + timedelta(days=days)).date()


@given(moments, st.integers(0, 6))
def test_her_own_day_comes_within_the_week_and_never_before_now(
    now: datetime, weekday: int
) -> None:
    morning = morning_on(now, weekday, "08:00")
    assert now < morning <= now + timedelta(days=7, hours=1)  # a clock may go back on the way
    assert (local(morning).weekday(), local(morning).hour) == (weekday, 8)


@given(moments)
def test_a_week_is_seven_days_with_today_among_them(now: datetime) -> None:
    assert (local(now).date() - local(week_began(now)).date()).days == 6
    assert day_began(now) <= now < day_began(now) + timedelta(hours=25)
    assert week_began(now) > week_began(now - timedelta(days=1))
