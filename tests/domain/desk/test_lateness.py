"""How pressing a thing on the desk is, when it is late, and how long somebody may have it."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar import working_days_later, working_time
from app.domain.desk.lateness import RANKS, URGENCY_OF_TASK, Lateness, claim_lasts, lateness
from app.domain.desk.tasks import TaskKind
from app.domain.triage.consequence import Urgency
from config.house_rules import read_house_rules

MORNING = datetime(2026, 5, 12, 7, 0, tzinfo=UTC)  # a Tuesday, nine o'clock in Amsterdam
FRIDAY = MORNING + timedelta(days=3)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
A_WORKING_DAY = working_days_later(MORNING, 1)  # Wednesday 17.00: a term of 32 hours
OVER_THE_WEEKEND = working_days_later(FRIDAY, 1)  # Monday 17.00: 32 hours, without the weekend

STANDS = [
    (MORNING, MORNING, A_WORKING_DAY, Lateness.LATER),
    (MORNING, MORNING + 15 * HOUR, A_WORKING_DAY, Lateness.TODAY),  # midnight: it is Wednesday
    (MORNING, MORNING + 15.99 * HOUR, A_WORKING_DAY, Lateness.TODAY),
    (MORNING, MORNING + 16 * HOUR, A_WORKING_DAY, Lateness.NEARLY_LATE),
    (MORNING, A_WORKING_DAY, A_WORKING_DAY, Lateness.NEARLY_LATE),
    (MORNING, A_WORKING_DAY + timedelta(seconds=1), A_WORKING_DAY, Lateness.LATE),
    (FRIDAY, FRIDAY + DAY, OVER_THE_WEEKEND, Lateness.LATER),
    (FRIDAY, FRIDAY + 2.5 * DAY, OVER_THE_WEEKEND, Lateness.LATER),
    (FRIDAY, FRIDAY + 2.7 * DAY, OVER_THE_WEEKEND, Lateness.NEARLY_LATE),
    (MORNING, MORNING, MORNING, Lateness.NEARLY_LATE),  # promised for this very moment
    (None, A_WORKING_DAY, A_WORKING_DAY, Lateness.TODAY),
    (None, A_WORKING_DAY - DAY, A_WORKING_DAY, Lateness.LATER),
]


@pytest.mark.parametrize(("since", "now", "due_at", "stands"), STANDS)
def test_how_a_promise_stands(
    since: datetime | None, now: datetime, due_at: datetime, stands: Lateness
) -> None:
    """Nearly late from half of the term, whatever its length; a weekend is no part of it."""
    assert lateness(due_at, now, since) == stands


DAYS = timedelta(days=9)
ORDER = list(Lateness)


@given(st.timedeltas(-DAYS, DAYS), st.timedeltas(timedelta(0), DAYS), st.timedeltas(-DAYS, DAYS))
def test_a_promise_never_becomes_less_late_by_waiting(
    left: timedelta, waited: timedelta, ago: timedelta
) -> None:
    due_at, since = MORNING + left, MORNING + ago
    later = lateness(due_at, MORNING + waited, since)
    assert ORDER.index(later) <= ORDER.index(lateness(due_at, MORNING, since))


@given(st.timedeltas(timedelta(0), DAYS), st.timedeltas(timedelta(0), DAYS))
def test_working_time_adds_up(first: timedelta, second: timedelta) -> None:
    middle, end = MORNING + first, MORNING + first + second
    whole = working_time(MORNING, end)
    assert whole == working_time(MORNING, middle) + working_time(middle, end)
    assert timedelta(0) <= whole <= end - MORNING
    assert working_time(end, MORNING) == timedelta(0)


def test_the_night_on_which_the_clock_goes_back_is_no_working_time() -> None:
    saturday = datetime(2026, 10, 24, 10, 0, tzinfo=UTC)
    assert working_time(saturday, saturday + timedelta(days=1)) == timedelta(0)
    assert working_time(saturday, saturday + timedelta(days=2)) == timedelta(hours=11)


def test_what_cannot_wait_is_free_again_sooner() -> None:
    rules = read_house_rules().desk
    urgent, ordinary = claim_lasts(Urgency.URGENT, rules), claim_lasts(Urgency.ORDINARY, rules)
    assert timedelta(0) < urgent < ordinary == claim_lasts(Urgency.SOON, rules)


def test_every_kind_of_task_has_an_urgency() -> None:
    assert set(URGENCY_OF_TASK) == set(TaskKind)


def test_the_most_urgent_ranks_first() -> None:
    assert RANKS == (Urgency.URGENT, Urgency.SOON, Urgency.ORDINARY)
