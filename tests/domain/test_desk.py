"""How pressing a thing on the desk is, and when it is late."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.desk import RANKS, URGENCY_OF_TASK, Lateness, lateness
from app.domain.followup import TaskKind
from app.domain.triage.consequence import Urgency

MORNING = datetime(2026, 5, 12, 7, 0, tzinfo=UTC)  # nine o'clock in Amsterdam
STANDS = [
    (timedelta(seconds=-1), Lateness.LATE),
    (timedelta(0), Lateness.NEARLY_LATE),
    (timedelta(hours=4), Lateness.NEARLY_LATE),
    (timedelta(hours=4, seconds=1), Lateness.TODAY),
    (timedelta(hours=14, minutes=59), Lateness.TODAY),
    (timedelta(hours=15), Lateness.LATER),  # midnight in Amsterdam
    (timedelta(days=3), Lateness.LATER),
]


@pytest.mark.parametrize(("left", "stands"), STANDS)
def test_how_a_promise_stands(left: timedelta, stands: Lateness) -> None:
    assert lateness(MORNING + left, MORNING) == stands


DAYS = timedelta(days=9)


@given(st.timedeltas(-DAYS, DAYS), st.timedeltas(timedelta(0), DAYS))
def test_a_promise_never_becomes_less_late_by_waiting(left: timedelta, waited: timedelta) -> None:
    order = list(Lateness)
    due_at = MORNING + left
    assert order.index(lateness(due_at, MORNING + waited)) <= order.index(lateness(due_at, MORNING))


def test_every_kind_of_task_has_an_urgency() -> None:
    assert set(URGENCY_OF_TASK) == set(TaskKind)


def test_the_most_urgent_ranks_first() -> None:
    assert RANKS == (Urgency.NU, Urgency.SNEL, Urgency.GEWOON)
