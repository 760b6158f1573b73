"""Shares and times are told in classes."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.disclosure import Share, Wait, share_of, wait_between

MORNING = datetime(2026, 5, 12, 8, tzinfo=UTC)
printed = st.none() | st.integers(3, 400).map(lambda fives: 5 * fives)


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [
        (20, 100, Share.LITTLE),
        (25, 100, Share.SOME),
        (50, 100, Share.HALF),
        (75, 100, Share.MOST),
        (105, 100, Share.MOST),
        (15, 50, Share.SOME),
        (15, 45, None),
        (None, 100, None),
        (20, None, None),
    ],
)
def test_a_share_has_a_class(part: int | None, whole: int | None, share: Share | None) -> None:
    assert share_of(part, whole) is share


@given(part=printed, more=printed, whole=printed)
def test_more_people_are_never_a_smaller_share(
    part: int | None, more: int | None, whole: int | None
) -> None:
    told = [share_of(some, whole) for some in (part, more)]
    if None in told or part is None or more is None:
        return
    ranks = [list(Share).index(share) for share in told if share is not None]
    assert (ranks[0] <= ranks[1]) or part > more


@pytest.mark.parametrize(
    ("after", "wait"),
    [
        (timedelta(0), Wait.SAME_DAY),
        (timedelta(hours=13, minutes=59), Wait.SAME_DAY),
        (timedelta(hours=14), Wait.TWO_DAYS),
        (timedelta(days=2), Wait.TWO_DAYS),
        (timedelta(days=3), Wait.WEEK),
        (timedelta(days=7, hours=13), Wait.WEEK),
        (timedelta(days=8), Wait.LONGER),
        (timedelta(days=400), Wait.LONGER),
    ],
)
def test_a_time_has_a_class_by_the_calendar_of_the_town(after: timedelta, wait: Wait) -> None:
    assert wait_between(MORNING, MORNING + after) is wait
