"""Which stretch of time figures are about, when it is counted, and when published (R21).

A quarter is written "2026Q3". A period is what is frozen at once: a quarter, or in a community that
chose so beforehand the two of a half-year, "2026Q3-Q4". Both sort as text.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum

from app.domain.calendar import MIDNIGHT, at_local, quarter_end, quarter_of
from app.domain.house_rules.figures import FigureRules


class Rhythm(StrEnum):
    QUARTERS = "quarters"
    HALF_YEARS = "half_years"  # for a small community: more people in one figure, fewer hidden


Rhythms = Mapping[str, Rhythm]
"""What was chosen, by the first quarter for which it holds; quarters, as long as nothing was."""


def quarter_after(quarter: str) -> str:
    return quarter_of(quarter_end(quarter))


def quarters_in(period: str) -> tuple[str, ...]:
    return (period[:6], f"{period[:4]}{period[7:]}") if "-" in period else (period,)


def last_quarter(period: str) -> str:
    return quarters_in(period)[-1]


def period_start(period: str) -> datetime:
    quarter = quarters_in(period)[0]
    return at_local(date(int(quarter[:4]), int(quarter[5]) * 3 - 2, 1), MIDNIGHT)


def period_end(period: str) -> datetime:
    """The first moment after it."""
    return quarter_end(last_quarter(period))


def period_of(quarter: str, rhythms: Rhythms) -> str:
    """The period in which this quarter is counted."""
    chosen = max((first for first in rhythms if first <= quarter), default=None)
    if chosen is None or rhythms[chosen] is Rhythm.QUARTERS:
        return quarter
    half = (int(quarter[5]) + 1) // 2
    return f"{quarter[:4]}Q{2 * half - 1}-Q{2 * half}"


def chosen_from(now: datetime) -> str:
    """The first quarter of the next half-year: a choice is made beforehand, and reopens nothing."""
    quarter = quarter_after(quarter_of(now))
    return quarter if int(quarter[5]) % 2 else quarter_after(quarter)


def frozen_from(period: str, rules: FigureRules) -> datetime:
    return period_end(period) + timedelta(days=rules.freeze_days)


def may_be_frozen(period: str, now: datetime, rules: FigureRules) -> bool:
    return now >= frozen_from(period, rules)


def periods_to_freeze(
    first: str, now: datetime, rhythms: Rhythms, rules: FigureRules
) -> Iterator[str]:
    """From the period of the first quarter on, the oldest first."""
    period = period_of(first, rhythms)
    while may_be_frozen(period, now, rules):
        yield period
        period = period_of(quarter_after(last_quarter(period)), rhythms)


def time_to_publish(rules: FigureRules) -> timedelta:
    """How long a person has before the clock publishes, also when the clock froze late."""
    return timedelta(days=rules.publish_days - rules.freeze_days)


def counted_in(now: datetime, newest_frozen: str | None) -> str:
    """The quarter in which a fact counts: its own, or the first open one after what was frozen,
    for corrections go into the next period (SD-02)."""
    quarter = quarter_of(now)
    if newest_frozen is None:
        return quarter
    return max(quarter, quarter_after(last_quarter(newest_frozen)))
