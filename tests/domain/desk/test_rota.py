"""Who is there, who is back when, and the days on which nobody would be."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar import is_working_day, local, same_working_day, working_days_later
from app.domain.desk.rota import (
    Absence,
    Gap,
    back_on,
    begins,
    empty_days,
    gaps,
    is_away,
    is_open,
    is_over,
    last_day,
)

KARIN, SAM = 1, 2
MONDAY = date(2026, 5, 4)


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def away(person_id: int, first: int, last: int) -> Absence:
    return Absence(person_id, day(first), day(last))


OPEN = [
    ("2026-05-05 06:59", False),
    ("2026-05-05 07:00", True),  # nine o'clock in Amsterdam
    ("2026-05-05 14:59", True),
    ("2026-05-05 15:00", False),
    ("2026-05-09 10:00", False),  # a Saturday
    ("2026-12-08 08:00", True),  # nine o'clock in winter
]


@pytest.mark.parametrize(("moment", "opens"), OPEN)
def test_hours(moment: str, opens: bool) -> None:
    assert is_open(datetime.fromisoformat(moment).replace(tzinfo=UTC), "09:00") == opens


BACK = [
    ([], 0, 0),
    ([away(KARIN, 0, 4)], 0, 7),  # Friday is the last day: Monday
    ([away(KARIN, 0, 1)], 0, 2),
    ([away(KARIN, 0, 1), away(KARIN, 2, 3)], 0, 4),  # two that touch are one
    ([away(KARIN, 0, 4), away(KARIN, 7, 7)], 0, 8),
    ([away(SAM, 0, 4)], 0, 0),
    ([away(KARIN, 1, 2)], 0, 0),  # not away yet
    ([], 5, 7),  # a Saturday
]


@pytest.mark.parametrize(("absences", "after", "back"), BACK)
def test_back_on_a_working_day(absences: list[Absence], after: int, back: int) -> None:
    assert back_on(KARIN, day(after), absences) == day(back)


GAPS = [
    ([], []),
    ([away(KARIN, 0, 4)], []),  # Sam is there
    ([away(KARIN, 0, 4), away(SAM, 2, 9)], [(2, 4)]),
    ([away(KARIN, 0, 8), away(SAM, 4, 20)], [(4, 8)]),  # a weekend does not end it
    ([away(KARIN, 0, 0), away(SAM, 0, 0), away(KARIN, 2, 2), away(SAM, 2, 2)], [(0, 0), (2, 2)]),
    ([away(KARIN, 5, 6), away(SAM, 5, 6)], []),  # nobody works at the weekend anyway
    ([away(KARIN, 40, 44), away(SAM, 40, 44)], []),  # further than anybody looks
]


@pytest.mark.parametrize(("absences", "found"), GAPS)
def test_days_without_anybody(absences: list[Absence], found: list[tuple[int, int]]) -> None:
    wanted = tuple(Gap(day(first), day(last)) for first, last in found)
    assert gaps([KARIN, SAM], absences, MONDAY, 28) == wanted


def test_with_one_on_the_rota_her_days_are_gaps_and_with_nobody_there_are_none() -> None:
    assert gaps([KARIN], [away(KARIN, 0, 4)], MONDAY, 28) == (Gap(day(0), day(4)),)
    assert gaps([], [], MONDAY, 28) == ()


ABSENCES = st.lists(
    st.builds(
        lambda who, first, length: away(who, first, first + length),
        st.sampled_from([KARIN, SAM]),
        st.integers(0, 27),
        st.integers(0, 10),
    ),
    max_size=8,
)


@given(ABSENCES)
def test_a_day_lies_in_a_gap_just_when_it_is_a_working_day_and_both_are_away(
    absences: list[Absence],
) -> None:
    found = gaps([KARIN, SAM], absences, MONDAY, 28)
    for number in range(28):
        here = day(number)
        in_gap = any(gap.first <= here <= gap.last for gap in found)
        both = is_away(KARIN, here, absences) and is_away(SAM, here, absences)
        assert (in_gap and is_working_day(here)) == (both and is_working_day(here))


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_days_are_days_also_where_the_clock_changes(one: date) -> None:
    assert last_day(is_over(one)) == one
    assert timedelta(hours=23) <= is_over(one) - begins(one) <= timedelta(hours=25)


TERMS = [  # who is away, asked on which day, in how many working days, answered on which day
    ([], 0, 1, 1),
    ([away(KARIN, 1, 1)], 0, 1, 1),  # Sam is there
    ([away(KARIN, 1, 1), away(SAM, 1, 1)], 0, 1, 2),
    ([away(KARIN, 1, 3), away(SAM, 2, 4)], 0, 1, 1),
    ([away(KARIN, 1, 3), away(SAM, 2, 4)], 0, 2, 4),  # only the days of both
    ([away(KARIN, 0, 4), away(SAM, 0, 4)], 0, 1, 7),  # the whole week, then a weekend
    ([away(KARIN, 3, 4), away(SAM, 3, 8)], 2, 1, 7),
    ([away(KARIN, 1, 2), away(KARIN, 3, 3), away(SAM, 1, 3)], 0, 1, 4),  # two that touch
    ([away(KARIN, 1, 9), away(SAM, 4, 5)], 4, 1, 7),
]


@pytest.mark.parametrize(("absences", "asked", "days", "answered"), TERMS)
def test_a_term_skips_days_on_which_nobody_is_there(
    absences: list[Absence], asked: int, days: int, answered: int
) -> None:
    empty = empty_days([KARIN, SAM], absences)
    at = begins(day(asked)) + timedelta(hours=10)
    assert local(working_days_later(at, days, empty)).date() == day(answered)


TODAY = [  # who is away, the hour, the day
    ([], 10, 0),
    ([], 18, 1),
    ([away(KARIN, 0, 0), away(SAM, 0, 0)], 10, 1),
    ([away(KARIN, 0, 1), away(SAM, 0, 1)], 10, 2),
    ([away(KARIN, 0, 1)], 10, 0),
]


@pytest.mark.parametrize(("absences", "hour", "answered"), TODAY)
def test_today_unless_nobody_is_there(absences: list[Absence], hour: int, answered: int) -> None:
    empty = empty_days([KARIN, SAM], absences)
    at = begins(MONDAY) + timedelta(hours=hour)
    assert local(same_working_day(at, empty)).date() == day(answered)


def test_with_nobody_on_the_rota_no_day_is_empty() -> None:
    assert empty_days([], [away(KARIN, 0, 4)]) == frozenset()


@given(
    st.lists(
        st.builds(
            lambda who, first, length: away(who, first, first + length),
            st.sampled_from([KARIN, SAM]),
            st.integers(0, 40),
            st.integers(0, 15),
        ),
        max_size=8,
    ),
    st.integers(0, 60),
    st.integers(1, 5),
)
def test_a_term_never_ends_where_nobody_is_and_never_comes_sooner(
    absences: list[Absence], asked: int, days: int
) -> None:
    empty, at = empty_days([KARIN, SAM], absences), begins(day(asked))
    term = working_days_later(at, days, empty)
    assert term >= working_days_later(at, days)
    there = [who for who in (KARIN, SAM) if not is_away(who, local(term).date(), absences)]
    assert there
    assert is_working_day(local(term).date())
