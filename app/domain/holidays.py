"""The days in a Dutch year on which a welfare organisation is closed, besides weekends.

Those of the collective agreement (cao Sociaal Werk): Good Friday is worked, Liberation Day is free
once in five years. Computed here because the library that knows all countries costs every process
19 MB and half a second; it names the same days from 2014 to 2099.
"""

from datetime import date, timedelta
from functools import lru_cache

LIBERATED, LUSTRUM = 1945, 5
SUNDAY = 6
AFTER_EASTER = {"Easter Monday": 1, "Ascension Day": 39, "Whit Monday": 50}


def is_holiday(day: date) -> bool:
    return day in holidays_of(day.year)


@lru_cache(maxsize=64)
def holidays_of(year: int) -> frozenset[date]:
    easter = easter_of(year)
    moving = {easter + timedelta(days=days) for days in AFTER_EASTER.values()}
    fixed = {date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)}
    return frozenset(moving | fixed | {easter, _kings_day(year)} | _liberation_day(year))


def easter_of(year: int) -> date:
    """The Sunday after the first full moon of spring, as the church counts it: the Gregorian
    computus of Meeus, Jones and Butcher."""
    golden, (century, in_century) = year % 19, divmod(year, 100)
    (leaps, century_left), (in_leaps, year_left) = divmod(century, 4), divmod(in_century, 4)
    moon = (19 * golden + century - leaps - (8 * century + 13) // 25 + 15) % 30
    to_sunday = (32 + 2 * century_left + 2 * in_leaps - moon - year_left) % 7
    too_late = (golden + 11 * moon + 19 * to_sunday) // 433
    return date(year, 3, 22) + timedelta(days=moon + to_sunday - 7 * too_late)


def _kings_day(year: int) -> date:
    """27 April, or the day before it when that is a Sunday."""
    day = date(year, 4, 27)
    return day - timedelta(days=day.weekday() == SUNDAY)


def _liberation_day(year: int) -> set[date]:
    return {date(year, 5, 5)} if (year - LIBERATED) % LUSTRUM == 0 else set()
