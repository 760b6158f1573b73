"""A thing that is lent: for how long, and how often its borrower may keep it a little longer."""

from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Any

from app.domain.calendar import at_local, local
from app.domain.house_rules.giving import LendingRules
from app.domain.lifecycle import LIFECYCLE
from app.domain.verbs import Verb

AT_TEN = time(10)
"""When a day is told of: in the morning, outside the quiet hours of anybody."""


class LentFor(StrEnum):
    """What a giver chooses from, with one tap."""

    ONE_WEEK = "one_week"
    TWO_WEEKS = "two_weeks"
    FOUR_WEEKS = "four_weeks"


WEEKS = {LentFor.ONE_WEEK: 1, LentFor.TWO_WEEKS: 2, LentFor.FOUR_WEEKS: 4}


def comes_back(now: datetime, chosen: LentFor) -> datetime:
    return days_later(now, 7 * WEEKS[chosen])


def extended_to(back_at: datetime, now: datetime, rules: LendingRules) -> datetime:
    """A week from the day it would come back; from today, when that day has passed."""
    return days_later(max(back_at, now), rules.extend_days)


def days_later(start: datetime, days: int) -> datetime:
    """Ten in the morning, so many days on: on the clock of the town, in summer and winter."""
    return at_local(local(start).date() + timedelta(days=days), AT_TEN)


def may_extend(loan: Any, rules: LendingRules) -> bool:
    return loan.state in LIFECYCLE[Verb.EXTEND_LOAN].origins and loan.extended < rules.extensions
