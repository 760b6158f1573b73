"""When an asker would like it: three answers and no calendar (screen A4)."""

from enum import StrEnum


class Timing(StrEnum):
    THIS_WEEK = "this_week"
    THIS_MONTH = "this_month"
    ANY_TIME = "any_time"
