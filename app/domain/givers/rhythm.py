"""How often a giver hears of needs, and on which morning comes what was gathered (R5)."""

from datetime import datetime, time, timedelta
from enum import StrEnum

from app.domain.calendar import at_local, local

MONDAY, DAYS_A_WEEK = 0, 7
PER_WEEK = (1, 3, 7)
"""How many letters about needs a giver may choose to get in seven days."""
OPEN_PROMISES = (1, 2, 3, 5)
"""How many promises at a time a giver may choose before nobody asks for another."""


class Rhythm(StrEnum):
    AT_ONCE = "at_once"  # the day's first need; the others in one letter next morning
    DAILY = "daily"  # one letter next morning
    WEEKLY = "weekly"  # one letter on a day of her own
    INSIDE = "inside"  # no letter: she looks herself


def next_morning(moment: datetime, wakes: str) -> datetime:
    """The first morning after this moment; `wakes` is its hour, as "08:00"."""
    today = at_local(local(moment).date(), time.fromisoformat(wakes))
    return today if today > moment else _days_later(moment, 1, wakes)


def morning_on(moment: datetime, weekday: int, wakes: str) -> datetime:
    """The first morning after this moment that falls on the weekday; Monday is 0."""
    morning = next_morning(moment, wakes)
    return _days_later(morning, (weekday - local(morning).weekday()) % DAYS_A_WEEK, wakes)


def _days_later(moment: datetime, days: int, wakes: str) -> datetime:
    return at_local(local(moment).date() + timedelta(days=days), time.fromisoformat(wakes))


def day_began(moment: datetime) -> datetime:
    return at_local(local(moment).date(), time(0))


def week_began(moment: datetime) -> datetime:
    """The start of the first of seven days, today among them: a limit a week holds for any seven
    days in a row, and what came last Monday is no hindrance this Monday."""
    return at_local(local(moment).date() - timedelta(days=DAYS_A_WEEK - 1), time(0))
