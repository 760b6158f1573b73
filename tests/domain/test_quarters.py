"""When a quarter is counted, in which one a fact counts, and when the clock publishes."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar import quarter_end
from app.domain.house_rules import FigureRules
from app.domain.quarters import (
    counted_in,
    may_be_frozen,
    quarter_after,
    quarters_to_freeze,
    time_to_publish,
)

RULES = FigureRules(freeze_days=14, publish_days=28)
QUARTERS = st.builds("{}Q{}".format, st.integers(2020, 2090), st.integers(1, 4))


def at(text: str) -> datetime:
    """Amsterdam time, as "2026-07-15 00:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.mark.parametrize(
    ("now", "is_due"),
    [
        ("2026-06-30 23:59", False),
        ("2026-07-14 23:59", False),
        ("2026-07-15 00:00", True),
        ("2027-01-01 00:00", True),
    ],
)
def test_a_quarter_is_frozen_two_weeks_after_its_end(now: str, is_due: bool) -> None:
    assert may_be_frozen("2026Q2", at(now), RULES) is is_due


@pytest.mark.parametrize(
    ("now", "newest_frozen", "counted"),
    [
        ("2026-05-12 09:00", None, "2026Q2"),
        ("2026-05-12 09:00", "2026Q1", "2026Q2"),
        ("2026-05-12 09:00", "2026Q2", "2026Q3"),  # too late for its own quarter
        ("2025-11-30 09:00", "2026Q2", "2026Q3"),
        ("2026-12-31 23:59", "2026Q4", "2027Q1"),
    ],
)
def test_a_fact_counts_in_its_own_quarter_or_in_the_first_open_one(
    now: str, newest_frozen: str | None, counted: str
) -> None:
    assert counted_in(at(now), newest_frozen) == counted


@given(quarter=QUARTERS, since=st.integers(1, 6))
def test_due_quarters_come_oldest_first_without_a_gap(quarter: str, since: int) -> None:
    last = quarter
    for _ in range(since):
        last = quarter_after(last)
    now = quarter_end(last) + timedelta(days=RULES.freeze_days)
    due = list(quarters_to_freeze(quarter, now, RULES))
    assert due == sorted(due)
    assert [due[0], due[-1], len(due)] == [quarter, last, since + 1]
    assert list(quarters_to_freeze(quarter_after(last), now, RULES)) == []


def test_a_person_has_two_weeks_to_publish_first() -> None:
    assert time_to_publish(RULES) == timedelta(days=14)
