"""The café: on which days there is coffee, and when the next time is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from app.domain.calendar import local

WEEK = timedelta(days=7)
LAST = 5
"""A fifth weekday is the last one: most months have four."""


class Every(StrEnum):
    ONCE = "once"
    WEEK = "week"
    MONTH = "month"  # on the same weekday: the second Thursday, the last one


@dataclass(frozen=True)
class Cafe:
    """Times are those of the clock in the Netherlands."""

    first_on: date
    every: Every
    starts: time
    ends: time
    place: str
    skipped: frozenset[date] = frozenset()

    @property
    def week_of_month(self) -> int:
        """The first to the fourth of its weekday, or LAST."""
        return (self.first_on.day - 1) // 7 + 1


@dataclass(frozen=True)
class Time:
    """One time that there is coffee."""

    day: date
    cafe: Cafe


def days(cafe: Cafe, since: date) -> Iterator[date]:
    """Every day that belongs to it from `since` on, the skipped ones too; without an end, but for
    a café that comes once."""
    match cafe.every:
        case Every.ONCE:
            yield from (day for day in (cafe.first_on,) if day >= since)
        case Every.WEEK:
            yield from _weekly(cafe.first_on, since)
        case Every.MONTH:
            yield from _monthly(cafe, max(since, cafe.first_on))


def _weekly(first: date, since: date) -> Iterator[date]:
    weeks_gone = max(0, -((first - since) // WEEK))
    day = first + weeks_gone * WEEK
    while True:
        yield day
        day += WEEK


def _monthly(cafe: Cafe, since: date) -> Iterator[date]:
    month = since.replace(day=1)
    while True:
        day = _in_month(cafe, month)
        if day >= since:
            yield day
        month = _next_month(month)


def _in_month(cafe: Cafe, first: date) -> date:
    if cafe.week_of_month == LAST:
        last = _next_month(first) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - cafe.first_on.weekday()) % 7)
    to_weekday = (cafe.first_on.weekday() - first.weekday()) % 7
    return first + timedelta(days=to_weekday + 7 * (cafe.week_of_month - 1))


def _next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def falls_on(cafe: Cafe, day: date) -> bool:
    """Whether there is coffee by its rhythm, skipped or not."""
    return next(days(cafe, day), None) == day


def to_come(cafe: Cafe, now: datetime, within: timedelta) -> Iterator[Time]:
    """What is not over yet and begins within so long; without what is skipped."""
    here = local(now)
    last = here.date() + within
    for day in days(cafe, here.date()):
        if day > last:
            return
        is_over = day == here.date() and cafe.ends <= here.time()
        if day not in cafe.skipped and not is_over:
            yield Time(day, cafe)


def next_time(cafes: Iterable[Cafe], now: datetime, within: timedelta) -> Time | None:
    firsts = (next(to_come(cafe, now, within), None) for cafe in cafes)
    found = [time for time in firsts if time is not None]
    return min(found, key=lambda time: (time.day, time.cafe.starts), default=None)
