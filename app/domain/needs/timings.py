"""When it suits an asker: three answers and no calendar (screens A4 and A1d)."""

from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache

from app.domain.calendar import A_DAY, MIDNIGHT, at_local, local


class Timing(StrEnum):
    THIS_WEEK = "this_week"
    THIS_MONTH = "this_month"
    ANY_TIME = "any_time"


class CallTime(StrEnum):
    """When she likes to be called."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    ANY_TIME = "any_time"


class Since(StrEnum):
    """How long a need stands in the list: never an hour, which could give somebody away."""

    TODAY = "today"
    THIS_WEEK = "this_week"
    EARLIER = "earlier"


def since(out_at: datetime, now: datetime) -> Since:
    return sinces(now)(out_at)


def sinces(now: datetime) -> Callable[[datetime], Since]:
    """As `since`, for many: when a day and a week begin is looked up once."""
    today = local(now).date()
    morning, night, monday = _bounds(today)

    def since(out_at: datetime) -> Since:
        if morning <= out_at < night:
            return Since.TODAY
        return Since.THIS_WEEK if out_at >= monday else Since.EARLIER

    return since


@lru_cache(2)
def _bounds(today: date) -> tuple[datetime, datetime, datetime]:
    """When today begins and ends, and when this week began."""
    days = today, today + A_DAY, today - today.weekday() * A_DAY
    morning, night, monday = (at_local(day, MIDNIGHT) for day in days)
    return morning, night, monday
