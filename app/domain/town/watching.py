"""How soon somebody was answered, and how often a giver was written to, in classes: for whoever
keeps the service, never for figures."""

from datetime import timedelta
from enum import StrEnum

from app.domain.calendar import A_DAY


class Within(StrEnum):
    HOUR = "hour"
    DAY = "day"
    TWO_DAYS = "two_days"
    FIVE_DAYS = "five_days"
    LONGER = "longer"
    NOT_YET = "not_yet"


ENDS = {
    Within.HOUR: timedelta(hours=1),
    Within.DAY: A_DAY,
    Within.TWO_DAYS: timedelta(days=2),  # then she is told, and it goes round once more
    Within.FIVE_DAYS: timedelta(days=5),  # then a person acts
}


def within(took: timedelta | None) -> Within:
    if took is None:
        return Within.NOT_YET
    return next((name for name, end in ENDS.items() if took <= end), Within.LONGER)


class InAWeek(StrEnum):
    """Letters about needs that one giver got."""

    NONE = "none"
    ONE = "1"
    TWO = "2"
    THREE = "3"  # the house's number, where she chose none
    MORE = "more"


def in_a_week(letters: int) -> InAWeek:
    return [*InAWeek][min(letters, len(InAWeek) - 1)]
