"""When a quarter is counted and when it is published (decision 21). Quarters are written "2026Q3"
and sort as text."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from app.domain.calendar import quarter_end, quarter_of
from app.domain.house_rules import FigureRules


def quarter_after(quarter: str) -> str:
    return quarter_of(quarter_end(quarter))


def may_be_frozen(quarter: str, now: datetime, rules: FigureRules) -> bool:
    return now >= quarter_end(quarter) + timedelta(days=rules.freeze_days)


def quarters_to_freeze(first: str, now: datetime, rules: FigureRules) -> Iterator[str]:
    """From the first quarter on, the oldest first."""
    quarter = first
    while may_be_frozen(quarter, now, rules):
        yield quarter
        quarter = quarter_after(quarter)


def time_to_publish(rules: FigureRules) -> timedelta:
    """How long a person has before the clock publishes, also when the clock froze late."""
    return timedelta(days=rules.publish_days - rules.freeze_days)


def counted_in(now: datetime, newest_frozen: str | None) -> str:
    """The quarter in which a fact counts: its own, or the first open one after what was frozen,
    for corrections go into the next period (SD-02)."""
    quarter = quarter_of(now)
    return quarter if newest_frozen is None else max(quarter, quarter_after(newest_frozen))
