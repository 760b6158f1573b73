"""The café's days, beside a calendar that is walked a day at a time."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, takewhile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.town.cafe import Cafe, Every, Time, days, falls_on, next_time, to_come

FIRST = date(2026, 5, 14)  # the second Thursday of May
A_YEAR = timedelta(days=366)


def cafe(first: date = FIRST, every: Every = Every.MONTH, *skipped: date) -> Cafe:
    return Cafe(first, every, time(10), time(12), "De Wilg", frozenset(skipped))


def is_last_of_month(day: date) -> bool:
    return (day + timedelta(days=7)).month != day.month


def by_hand(one: Cafe, day: date) -> bool:
    """Whether it falls on a day, said without any arithmetic of weeks."""
    if day < one.first_on:
        return False
    if one.every is Every.ONCE:
        return day == one.first_on
    same_weekday = day.isoweekday() == one.first_on.isoweekday()
    if one.every is Every.WEEK or not same_weekday:
        return same_weekday
    if one.first_on.day > 28:
        return is_last_of_month(day)
    return (day.day + 6) // 7 == (one.first_on.day + 6) // 7


CAFES = st.builds(cafe, st.dates(date(2024, 1, 1), date(2028, 12, 31)), st.sampled_from(Every))


@given(CAFES, st.integers(-400, 400))
def test_it_falls_on_every_day_of_its_rhythm_and_no_other(one: Cafe, later: int) -> None:
    since = one.first_on + timedelta(days=later)
    window = [since + timedelta(days=n) for n in range(400)]
    found = list(takewhile(lambda day: day <= window[-1], days(one, since)))
    assert found == [day for day in window if by_hand(one, day)]


@given(CAFES, st.integers(0, 400))
def test_a_day_is_its_own_where_the_calendar_says_so(one: Cafe, later: int) -> None:
    day = one.first_on + timedelta(days=later)
    assert falls_on(one, day) == by_hand(one, day)


def test_a_fifth_weekday_is_the_last_one() -> None:
    found = islice(days(cafe(date(2026, 4, 30)), date(2026, 4, 1)), 4)
    assert list(found) == [
        date(2026, 4, 30), date(2026, 5, 28), date(2026, 6, 25), date(2026, 7, 30)
    ]  # fmt: skip


def amsterdam(day: date, hour: int, minute: int = 0) -> datetime:
    """In May and June two hours behind."""
    return datetime(day.year, day.month, day.day, hour - 2, minute, tzinfo=UTC)


JUNE = date(2026, 6, 11)


@pytest.mark.parametrize(
    ("now", "skipped", "expected"),
    [
        (amsterdam(FIRST - timedelta(days=3), 9), (), FIRST),
        (amsterdam(FIRST, 11, 59), (), FIRST),  # it goes on still
        (amsterdam(FIRST, 12), (), JUNE),
        (amsterdam(FIRST, 9), (FIRST,), JUNE),
        (amsterdam(FIRST, 9), (FIRST, JUNE), date(2026, 7, 9)),
    ],
)
def test_the_next_time(now: datetime, skipped: tuple[date, ...], expected: date) -> None:
    one = cafe(FIRST, Every.MONTH, *skipped)
    assert next_time([one], now, A_YEAR) == Time(expected, one)


def test_of_several_the_first() -> None:
    now = amsterdam(FIRST, 7)
    later = Cafe(FIRST, Every.WEEK, time(19), time(21), "De Ketel")
    found = next_time([later, cafe()], now, A_YEAR)
    assert found is not None
    assert found.cafe.place == "De Wilg"
    assert next_time([], now, A_YEAR) is None


def test_what_is_far_off_is_not_told_yet() -> None:
    now = amsterdam(FIRST - timedelta(days=8), 9)
    assert next_time([cafe()], now, timedelta(days=7)) is None
    assert next_time([cafe()], now, timedelta(days=8)) is not None


def test_once_is_over_and_does_not_come_again() -> None:
    assert list(to_come(cafe(every=Every.ONCE), amsterdam(FIRST, 13), A_YEAR)) == []
