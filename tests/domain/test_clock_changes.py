"""Both nights on which the clock changes, leap day, and every night between: always and never."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.calendar import (
    after_quiet,
    at_local,
    is_working_day,
    local,
    quarter_end,
    quarter_of,
    same_working_day,
    working_days_later,
    working_time,
)
from app.domain.clock.followup import PLAN, days
from app.domain.clock.plan import FollowupKind
from app.domain.givers.rhythm import DAYS_A_WEEK, day_began, morning_on, next_morning, week_began
from app.domain.matches.lending import AT_TEN, LentFor, comes_back, days_later
from app.jobs.runner import next_slot, slot_of
from app.jobs.timetable import TIMETABLE, Job
from config.house_rules import read_house_rules

RULES = read_house_rules()
LAST_OF_A_DAY = timedelta(hours=25)
NIGHTS = [
    datetime(2026, 3, 29, 0, 30, tzinfo=UTC),  # half past one; the next hour is skipped
    datetime(2026, 3, 29, 1, 0, tzinfo=UTC),
    datetime(2026, 10, 25, 0, 30, tzinfo=UTC),  # half past two, in summer
    datetime(2026, 10, 25, 1, 30, tzinfo=UTC),  # half past two again, in winter
    datetime(2028, 2, 28, 23, 30, tzinfo=UTC),  # leap day has begun here
    datetime(2028, 2, 29, 22, 59, tzinfo=UTC),
    datetime(2026, 12, 31, 23, 30, tzinfo=UTC),  # another year here
]
near = st.builds(
    lambda night, passed: night + passed,
    st.sampled_from(NIGHTS),
    st.timedeltas(timedelta(hours=-36), timedelta(hours=36)),
)
any_time = st.timedeltas(timedelta(0), timedelta(days=366 * 60)).map(
    lambda passed: datetime(2020, 1, 1, tzinfo=UTC) + passed
)
moments = near | any_time
hours = st.integers(0, 23).map(lambda hour: f"{hour:02}:00")


def is_quiet(moment: datetime, starts: str, ends: str) -> bool:
    """Said anew, hour by hour."""
    hour, quiet, wakes = local(moment).hour, int(starts[:2]), int(ends[:2])
    return hour in {(quiet + passed) % 24 for passed in range((wakes - quiet) % 24)}


@given(moments, hours, hours)
@example(NIGHTS[0], "22:00", "02:00")  # two o'clock never comes: three does
def test_quiet_hours_are_left_once_and_never_early(now: datetime, starts: str, ends: str) -> None:
    leaves = after_quiet(now, starts, ends)
    assert (leaves > now) == is_quiet(now, starts, ends)
    assert leaves - now < LAST_OF_A_DAY
    skipped = local(leaves).strftime("%H:%M") != ends  # an hour that this night does not have
    assert skipped or not is_quiet(leaves, starts, ends)


@given(moments)
def test_a_day_and_a_morning_begin_once(now: datetime) -> None:
    assert day_began(now) <= now < day_began(now) + LAST_OF_A_DAY
    morning = next_morning(now, RULES.letters.quiet_until)
    assert now < morning <= now + LAST_OF_A_DAY
    assert f"{local(morning):%H:%M}" == RULES.letters.quiet_until


@given(moments, st.integers(0, DAYS_A_WEEK - 1))
def test_a_digest_a_week_comes_on_its_day_and_within_the_week(now: datetime, day: int) -> None:
    morning = morning_on(now, day, RULES.letters.quiet_until)
    assert local(morning).weekday() == day
    assert now < morning <= now + timedelta(days=7, hours=1)
    assert timedelta(days=6) <= now - week_began(now) < timedelta(days=7, hours=1)


@given(moments, st.integers(1, 10))
def test_a_term_ends_at_five_on_a_working_day_after_so_many_of_them(
    now: datetime, count: int
) -> None:
    ends = local(working_days_later(now, count))
    assert (ends.hour, ends.minute) == (17, 0)
    between = (ends.date() - local(now).date()).days
    passed = [local(now).date() + timedelta(days=day) for day in range(1, between + 1)]
    assert sum(map(is_working_day, passed)) == count
    assert is_working_day(ends.date())


@given(moments)
def test_the_same_working_day_is_to_come_and_no_day_off(now: datetime) -> None:
    ends = same_working_day(now)
    assert now < ends
    assert is_working_day(local(ends).date())


@given(moments, st.timedeltas(timedelta(0), timedelta(days=30)))
def test_working_time_is_no_more_than_time(now: datetime, passed: timedelta) -> None:
    assert timedelta(0) <= working_time(now, now + passed) <= passed


@given(moments)
def test_a_quarter_holds_the_moment(now: datetime) -> None:
    """Also the last hour of March, which is an hour of winter less."""
    assert now < quarter_end(quarter_of(now)) <= now + timedelta(days=93)


@given(moments, st.sampled_from(LentFor), st.integers(-3, 40))
def test_what_is_lent_comes_back_at_ten_whatever_the_clock_does(
    now: datetime, chosen: LentFor, later: int
) -> None:
    for day in (comes_back(now, chosen), days_later(now, later)):
        assert local(day).time() == AT_TEN
    assert local(days_later(now, later)).date() == local(now).date() + timedelta(days=later)


@pytest.mark.parametrize("kind", [kind for kind in FollowupKind if PLAN[kind].after])
@given(now=moments)
def test_a_row_of_the_plan_is_due_on_its_day(kind: FollowupKind, now: datetime) -> None:
    """Days here have 23 to 25 hours, so it may come an hour early or late by the clock on the
    wall; never on another day but for that hour."""
    after = days(RULES.followups, PLAN[kind].after or "")
    due = local(now + after).replace(tzinfo=None)
    wall = local(now).replace(tzinfo=None) + after
    assert after > timedelta(0)
    assert abs(due - wall) <= timedelta(hours=1)


@given(st.sampled_from(TIMETABLE), moments)
def test_a_slot_holds_the_moment_whatever_the_wall_says(job: Job, now: datetime) -> None:
    assert slot_of(job, now) <= now < next_slot(job, now)
    assert next_slot(job, now) - slot_of(job, now) == job.every


def test_the_hour_that_comes_twice_is_two_hours() -> None:
    first, again = NIGHTS[2], NIGHTS[3]
    assert local(first).time() == local(again).time()
    assert slot_of(TIMETABLE[0], first) != slot_of(TIMETABLE[0], again)
    assert at_local(local(first).date(), local(first).time()) == first
