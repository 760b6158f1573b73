"""From when the days of a follow-up count, read from what it is about.

When that moment is another than the one a row was planned for, another story began: the row asks
nothing any more. None: there is nothing to count from.
"""

from datetime import datetime
from typing import Any

from app.domain.calendar import A_DAY


def going_out(need: Any) -> datetime | None:
    """Since when givers see it."""
    at: datetime | None = need.out_at
    return at


def promised_term(need: Any) -> datetime | None:
    at: datetime | None = need.answer_by
    return at


def day_of_finding_out(offer: Any) -> datetime | None:
    at: datetime | None = offer.find_out_by
    return at


def agreed_day_or_choice(offer: Any) -> datetime | None:
    """The agreed day of a match, else the choice (R7). None for a maatje."""
    known = [at for at in (offer.chosen_at, offer.suits_on) if at is not None]
    return max(known) if known and offer.until_at is None else None


def last_day_together(offer: Any) -> datetime | None:
    """The last day of a maatje."""
    at: datetime | None = offer.until_at
    return at


def day_it_goes_back(loan: Any) -> datetime | None:
    at: datetime | None = loan.back_at
    return at


def day_before_it_goes_back(loan: Any) -> datetime | None:
    return loan.back_at - A_DAY if loan.back_at else None
