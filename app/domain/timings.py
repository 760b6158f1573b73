"""When it suits an asker: three answers and no calendar (screens A4 and A1d)."""

from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.calendar import local


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
    """How long a question stands in the list: never an hour, which could give somebody away."""

    TODAY = "today"
    THIS_WEEK = "this_week"
    EARLIER = "earlier"


def since(out_at: datetime, now: datetime) -> Since:
    today, day = local(now).date(), local(out_at).date()
    if day == today:
        return Since.TODAY
    return Since.THIS_WEEK if day >= today - timedelta(days=today.weekday()) else Since.EARLIER
