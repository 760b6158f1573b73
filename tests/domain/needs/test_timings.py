"""Since when a question stands in the list: as the calendar of people has it."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar import local
from app.domain.needs.timings import Since, since

MOMENTS = st.integers(0, 63_000_000).map(
    lambda after: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=after)
)


@given(MOMENTS, st.timedeltas(timedelta(0), timedelta(days=15)))
def test_a_day_and_a_week_begin_at_midnight_here(now: datetime, ago: timedelta) -> None:
    """Also where the clock was put forward or back between."""
    day, today = local(now - ago).date(), local(now).date()
    same_week = day.isocalendar()[:2] == today.isocalendar()[:2]
    wanted = Since.THIS_WEEK if same_week else Since.EARLIER
    assert since(now - ago, now) == (Since.TODAY if day == today else wanted)
