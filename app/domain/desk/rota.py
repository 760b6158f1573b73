"""Who is there: on duty, the deputy, and the days on which one of them is away."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from app.domain.calendar import A_DAY, END_OF_WORK, MIDNIGHT, at_local, is_working_day, local


@dataclass(frozen=True)
class Absence:
    """Whole days, as people in the Netherlands live them: the last one is still a day away."""

    person_id: int
    first: date
    last: date


@dataclass(frozen=True)
class Gap:
    """Working days after each other on which nobody of the rota is there."""

    first: date
    last: date


def begins(day: date) -> datetime:
    """The first moment of a day away."""
    return at_local(day, MIDNIGHT)


def is_over(last: date) -> datetime:
    """The first moment after the last day away."""
    return at_local(last + A_DAY, MIDNIGHT)


def last_day(over_at: datetime) -> date:
    return local(over_at).date() - A_DAY


def is_open(now: datetime, opens: str) -> bool:
    """Whether these are hours in which somebody works."""
    here = local(now)
    return is_working_day(here.date()) and time.fromisoformat(opens) <= here.time() < END_OF_WORK


def is_away(person_id: int, day: date, absences: Iterable[Absence]) -> bool:
    return any(one.person_id == person_id and one.first <= day <= one.last for one in absences)


def back_on(person_id: int, after: date, absences: Sequence[Absence]) -> date:
    """Her first working day from `after` on: two absences that touch are one."""
    day = after
    while not is_working_day(day) or is_away(person_id, day, absences):
        day += A_DAY
    return day


def gaps(
    rota: Sequence[int], absences: Sequence[Absence], today: date, ahead: int
) -> tuple[Gap, ...]:
    """In the days from today on, `ahead` of them; with nobody on the rota none is found, for then
    every page says so already."""
    days = [today + timedelta(days=number) for number in range(ahead)]
    nobody = empty_days(rota, absences)
    empty = [day for day in days if is_working_day(day) and day in nobody]
    found: list[Gap] = []
    for day in empty:
        if found and not _works_between(found[-1].last, day):
            found[-1] = Gap(found[-1].first, day)
        else:
            found.append(Gap(day, day))
    return tuple(found)


def empty_days(rota: Sequence[int], absences: Sequence[Absence]) -> frozenset[date]:
    """Days on which everybody of the rota is away; none with nobody on it."""
    away = [_days_away(person_id, absences) for person_id in rota]
    return frozenset.intersection(*away) if away else frozenset()


def _days_away(person_id: int, absences: Sequence[Absence]) -> frozenset[date]:
    hers = [one for one in absences if one.person_id == person_id]
    return frozenset(
        one.first + number * A_DAY
        for one in hers
        for number in range((one.last - one.first).days + 1)
    )


def _works_between(last: date, day: date) -> bool:
    """Whether a working day lies between the two: a weekend does not end a gap."""
    between = range(1, (day - last).days)
    return any(is_working_day(last + timedelta(days=number)) for number in between)
