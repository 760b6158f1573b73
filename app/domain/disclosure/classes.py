"""Shares and times leave the house in classes only (SD-10): never a percentage, a mean, a shortest
or a longest. Which words a class has does not live here."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Final

from app.domain.calendar import local

LEAST_BASE: Final = 50
"""The smallest printed figure of which a share is told: below it one person moves the class."""


class Share(StrEnum):
    LITTLE = "little"
    """Less than a quarter."""
    SOME = "some"
    """From a quarter up to half."""
    HALF = "half"
    """From half up to three quarters."""
    MOST = "most"
    """Three quarters or more."""


FROM_QUARTERS: Final = ((3, Share.MOST), (2, Share.HALF), (1, Share.SOME))


def share_of(part: int | None, whole: int | None) -> Share | None:
    """Class one printed figure as a share of another; None where nothing may be told.

    Only printed figures come in, so that a class tells nothing that its two figures do not.
    """
    if part is None or whole is None or whole < LEAST_BASE:
        return None
    reached = (share for quarters, share in FROM_QUARTERS if 4 * part >= quarters * whole)
    return next(reached, Share.LITTLE)


class Wait(StrEnum):
    """How long something took, in days of the calendar of the town."""

    SAME_DAY = "same_day"
    TWO_DAYS = "two_days"
    WEEK = "week"
    LONGER = "longer"


MOST_DAYS: Final[Mapping[Wait, int]] = {Wait.SAME_DAY: 0, Wait.TWO_DAYS: 2, Wait.WEEK: 7}
"""The last day that is still in a class; what comes later is LONGER."""


def wait_between(start: datetime, end: datetime) -> Wait:
    days = (local(end).date() - local(start).date()).days
    return next((wait for wait, most in MOST_DAYS.items() if days <= most), Wait.LONGER)
