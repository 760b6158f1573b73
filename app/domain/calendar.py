"""Time as people in the Netherlands live it. All moments in and out are aware."""

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.domain.holidays import is_holiday

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MIDNIGHT, END_OF_WORK = time(0), time(17, 0)
FRIDAY = 4
A_DAY = timedelta(days=1)


def local(moment: datetime) -> datetime:
    return moment.astimezone(AMSTERDAM)


def at_local(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, AMSTERDAM).astimezone(UTC)


def working_days_later(
    moment: datetime, days: int, empty: Collection[date] = frozenset()
) -> datetime:
    """The end of the working day, `days` (one or more) working days after the moment's own day.

    `empty` holds days on which nobody works: they count as a weekend does.
    """
    day = local(moment).date()
    while days:
        day += A_DAY
        days -= is_working_day(day) and day not in empty
    return at_local(day, END_OF_WORK)


def working_time(start: datetime, end: datetime) -> timedelta:
    """What lies between the two, without days off; nothing when the end comes first."""
    passed, at = timedelta(), start
    while at < end:
        day = local(at).date()
        midnight = at_local(day + A_DAY, MIDNIGHT)
        if is_working_day(day):
            passed += min(midnight, end) - at
        at = midnight
    return passed


def is_working_day(day: date) -> bool:
    return day.weekday() <= FRIDAY and not is_holiday(day)


def same_working_day(moment: datetime, empty: Collection[date] = frozenset()) -> datetime:
    """The end of the moment's own working day; after work or on a day off, of the next one.

    `empty` as in `working_days_later`.
    """
    day = local(moment).date()
    ends = at_local(day, END_OF_WORK)
    works = is_working_day(day) and day not in empty and moment < ends
    return ends if works else working_days_later(moment, 1, empty)


def heard_before(term: datetime) -> datetime:
    """The day that a promise names: "voor donderdag" is kept by an answer on Wednesday."""
    return term + A_DAY


def after_quiet(moment: datetime, quiet_from: str, quiet_until: str) -> datetime:
    """The moment itself, or the end of the quiet hours it falls in (I5). Times as "21:00"."""
    starts, ends = time.fromisoformat(quiet_from), time.fromisoformat(quiet_until)
    here = local(moment)
    hour = here.time()
    over_midnight = starts > ends
    is_quiet = (hour >= starts or hour < ends) if over_midnight else starts <= hour < ends
    if not is_quiet:
        return moment
    wakes = here.date() + timedelta(days=1 if over_midnight and hour >= starts else 0)
    return at_local(wakes, ends)


def month_before(moment: datetime) -> tuple[datetime, datetime]:
    """The beginning and the end of the calendar month before the moment's own."""
    ends = local(moment).date().replace(day=1)
    begins = (ends - A_DAY).replace(day=1)
    return at_local(begins, MIDNIGHT), at_local(ends, MIDNIGHT)


def quarter_of(moment: datetime) -> str:
    """The calendar quarter as "2026Q3"."""
    here = local(moment)
    return f"{here.year}Q{(here.month + 2) // 3}"


def quarter_end(quarter: str) -> datetime:
    """The first moment after the quarter."""
    year, number = int(quarter[:4]), int(quarter[5:])
    first = date(year + number // 4, number % 4 * 3 + 1, 1)
    return at_local(first, time(0))


def last_closed_quarter(moment: datetime) -> str:
    here = local(moment)
    first_day = date(here.year, (here.month + 2) // 3 * 3 - 2, 1)
    return quarter_of(at_local(first_day - A_DAY, time(12)))


def month_of(told: str) -> date:
    """The first day of "2026-05"."""
    return date.fromisoformat(f"{told}-01")
