"""Which times there are to choose from."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar import local
from app.domain.desk.rota import Gap
from app.domain.people.first_talks import days_of, free_times, three_of
from config.house_rules import read_house_rules

RULES = read_house_rules().talks
TUESDAY = datetime(2026, 5, 12, 9, 0, tzinfo=UTC)
moments = st.timedeltas(timedelta(0), timedelta(days=400)).map(lambda passed: TUESDAY + passed)


def test_three_days_and_three_parts_of_a_day() -> None:
    three = three_of(free_times(TUESDAY, RULES, set(), set()))
    assert [f"{local(at):%a %H:%M}" for at in three] == ["Thu 10:00", "Mon 13:30", "Tue 16:00"]


def test_of_a_day_that_is_nearly_full_what_is_left_is_offered() -> None:
    free = free_times(TUESDAY, RULES, set(), set())
    three = three_of(free_times(TUESDAY, RULES, set(), set(free[:2])))
    assert three[0] == free[2]


def test_when_nobody_is_there_for_long_only_a_call_is_left() -> None:
    away = days_of([Gap(date(2026, 5, 12), date(2026, 6, 30))])
    assert three_of(free_times(TUESDAY, RULES, away, set())) == []


@given(moments, st.sets(st.integers(0, 20)), st.sets(st.integers(0, 30)))
def test_never_soon_never_away_never_taken(now: datetime, days: set[int], places: set[int]) -> None:
    away = {local(now).date() + timedelta(days=number) for number in days}
    free = free_times(now, RULES, away, set())
    taken = {at for place, at in enumerate(free) if place in places}
    three = three_of(free_times(now, RULES, away, taken))
    chosen = {local(at).date() for at in three}
    assert len(chosen) == len(three) <= 3
    assert not chosen & away
    assert not set(three) & taken
    for at in three:
        ahead = (local(at).date() - local(now).date()).days
        assert RULES.notice_days <= ahead <= RULES.ahead_days
        assert str(local(at).isoweekday()) in RULES.weekdays
