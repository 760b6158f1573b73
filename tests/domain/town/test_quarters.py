"""What a period is, when it is counted, in which a fact counts, and when the clock publishes."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar import quarter_end
from app.domain.house_rules.figures import FigureRules
from app.domain.town.quarters import (
    Rhythm,
    chosen_from,
    counted_in,
    last_quarter,
    may_be_frozen,
    period_end,
    period_of,
    period_start,
    periods_to_freeze,
    quarter_after,
    quarters_in,
    time_to_publish,
)

RULES = FigureRules(freeze_days=14, publish_days=28, rounding="keyed")
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
        ("2026-05-12 09:00", "2026Q1-Q2", "2026Q3"),
        ("2026-08-12 09:00", "2026Q1-Q2", "2026Q3"),
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
    due = list(periods_to_freeze(quarter, now, {}, RULES))
    assert due == sorted(due)
    assert [due[0], due[-1], len(due)] == [quarter, last, since + 1]
    assert list(periods_to_freeze(quarter_after(last), now, {}, RULES)) == []


def test_a_person_has_two_weeks_to_publish_first() -> None:
    assert time_to_publish(RULES) == timedelta(days=14)


def test_a_half_year_is_two_quarters() -> None:
    assert quarters_in("2026Q3-Q4") == ("2026Q3", "2026Q4")
    assert quarters_in("2026Q3") == ("2026Q3",)
    assert period_start("2026Q3-Q4") == at("2026-07-01 00:00")
    assert period_end("2026Q3-Q4") == at("2027-01-01 00:00")


@pytest.mark.parametrize(
    ("now", "first"),
    [
        ("2026-01-01 00:00", "2026Q3"),
        ("2026-05-12 09:00", "2026Q3"),
        ("2026-06-30 23:59", "2026Q3"),
        ("2026-07-01 00:00", "2027Q1"),
        ("2026-11-20 09:00", "2027Q1"),
    ],
)
def test_a_choice_holds_for_a_half_year_that_has_not_begun(now: str, first: str) -> None:
    assert chosen_from(at(now)) == first


MOMENTS = st.builds(
    lambda days: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(days=days), st.floats(0, 4000)
)
CHOICES = st.lists(st.tuples(MOMENTS, st.sampled_from(Rhythm)), max_size=6)


@given(choices=CHOICES, quarter=QUARTERS)
def test_every_quarter_is_in_one_period_whatever_was_chosen(
    choices: list[tuple[datetime, Rhythm]], quarter: str
) -> None:
    rhythms = {chosen_from(now): rhythm for now, rhythm in sorted(choices)}
    period = period_of(quarter, rhythms)
    assert quarter in quarters_in(period)
    assert {period_of(one, rhythms) for one in quarters_in(period)} == {period}


@given(choices=CHOICES, now=MOMENTS, rhythm=st.sampled_from(Rhythm), quarter=QUARTERS)
def test_a_choice_never_touches_a_period_that_has_begun(
    choices: list[tuple[datetime, Rhythm]], now: datetime, rhythm: Rhythm, quarter: str
) -> None:
    before = {chosen_from(then): chosen for then, chosen in choices}
    after = before | {chosen_from(now): rhythm}
    if period_start(period_of(quarter, before)) <= now:
        assert period_of(quarter, after) == period_of(quarter, before)


@given(choices=CHOICES, quarter=QUARTERS, since=st.integers(1, 8))
def test_periods_follow_each_other_and_sort_as_text(
    choices: list[tuple[datetime, Rhythm]], quarter: str, since: int
) -> None:
    rhythms = {chosen_from(now): rhythm for now, rhythm in choices}
    now = period_end(quarter) + timedelta(days=92 * since)
    due = list(periods_to_freeze(quarter, now, rhythms, RULES))
    assert due == sorted(due)
    assert all(
        quarter_after(last_quarter(one)) == quarters_in(other)[0] for one, other in pairwise(due)
    )
