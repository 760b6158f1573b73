"""When it suits an asker: three answers and no calendar (screens A4 and A1d)."""

from enum import StrEnum


class Timing(StrEnum):
    THIS_WEEK = "this_week"
    THIS_MONTH = "this_month"
    ANY_TIME = "any_time"


class CallTime(StrEnum):
    """When she likes to be called."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    ANY_TIME = "any_time"
