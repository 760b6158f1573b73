"""A clock looks for work in all towns at once, and finds each town in which something waits."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

import pytest

from app.domain.clock.retention import Kept
from app.domain.letters.lanes import LANES
from app.jobs.runner import run
from app.jobs.sweeps import seal_journal
from app.jobs.timetable import TIMETABLE
from app.store.db import db
from app.store.queries.clock import wherever
from app.store.queries.clock.overdue import OVERDUE
from app.store.tables import Followup, Letter, Round
from bench.visiting import questions
from tests.town import Town

QUIET_TOWNS = 5
LOOKS = {
    "letters": [partial(wherever.letters_wait, lane) for lane in LANES],
    "followups": [wherever.followups_wait],
    "rounds": [wherever.rounds_wait],
    "journal": [wherever.lines_wait],
}
AND_THEN: dict[str, Callable[[Town], object]] = {
    "letters": lambda _: db.session.query(Letter).delete(),
    "followups": lambda _: db.session.query(Followup).delete(),
    "rounds": lambda _: db.session.query(Round).delete(),
    "journal": lambda town: seal_journal(town.by_house()),
}
"""Nothing waits any more."""


@pytest.fixture
def busy(town: Town) -> Town:
    """The one of many in which somebody asked something."""
    for number in range(2, 2 + QUIET_TOWNS):
        Town.founded(town.app, number, f"town{number}.example")
    town.giver(met_by=town.kwartiermaker())
    town.asks(town.asker())
    return town


def found(looks: Sequence[Callable[[datetime], Sequence[int]]], now: datetime) -> set[int]:
    return {number for look in looks for number in look(now)}


@pytest.mark.parametrize("what", LOOKS)
def test_it_finds_the_town_and_no_other(busy: Town, what: str) -> None:
    assert found(LOOKS[what], busy.now + timedelta(days=60)) == {busy.community_id}
    AND_THEN[what](busy)
    assert found(LOOKS[what], busy.now + timedelta(days=60)) == set()


def test_what_is_due_later_is_not_looked_for_now(busy: Town) -> None:
    assert found(LOOKS["followups"] + LOOKS["rounds"], busy.now) == set()


@pytest.mark.parametrize(
    "name", [lane.name for lane in LANES] + ["followups", "rounds", "programs"]
)
def test_quiet_towns_cost_a_job_one_look(busy: Town, name: str) -> None:
    job = next(job for job in TIMETABLE if job.name == name)
    with questions() as asked:
        run(busy.app, job, busy.now - timedelta(days=1))
    assert len(asked) == 1


def test_quiet_towns_cost_one_look_for_what_is_past_its_term(busy: Town) -> None:
    rules = busy.by_house().rules
    with questions() as asked:
        assert [wherever.something_is_over(kept, busy.now, rules) for kept in OVERDUE] == [
            [] for _ in OVERDUE
        ]
    assert len(asked) == len(OVERDUE)


def test_what_one_condition_does_not_tell_is_looked_for_everywhere(busy: Town) -> None:
    """And what belongs to no town, in one."""
    rules = busy.by_house().rules
    assert len(wherever.something_is_over(Kept.SILENT, busy.now, rules)) == 1 + QUIET_TOWNS
    assert wherever.something_is_over(Kept.SLOTS, busy.now, rules) == [busy.community_id]
