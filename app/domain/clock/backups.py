"""Copies of the whole database: how many stay, and what they may say is the matter."""

from collections.abc import Callable, Collection
from datetime import datetime, timedelta

from app.domain.house_rules.retention import BackupRules

TRIAL_MAY_BE_OLD = timedelta(hours=26)  # one a day; an hour for it to be tried again


class BackupTrouble(Exception):
    """Says in one sentence what is the matter, to whoever keeps the machine."""


def superfluous(taken: Collection[datetime], now: datetime, rules: BackupRules) -> set[datetime]:
    """Which copies go: all but each of the last minutes, the first of each of the last hours and of
    each of the last days. What is older goes as well, so that whoever was erased is gone from the
    copies too (§3.4); only the very last copy never does, for then there would be none."""
    kept = {max(taken)} if taken else set()
    kept |= _younger(taken, now, timedelta(minutes=rules.minutes))
    kept |= _first_of_each(_younger(taken, now, timedelta(hours=rules.hours)), _hour)
    kept |= _first_of_each(_younger(taken, now, timedelta(days=rules.days)), _day)
    return set(taken) - kept


def is_due(newest: datetime | None, now: datetime, minutes: int) -> bool:
    """A clock ticks a little late, and the next time a little less."""
    return newest is None or now - newest > timedelta(minutes=minutes) - timedelta(seconds=30)


def _younger(taken: Collection[datetime], now: datetime, than: timedelta) -> set[datetime]:
    return {at for at in taken if now - at < than}


def _first_of_each(
    taken: Collection[datetime], part_of: Callable[[datetime], datetime]
) -> set[datetime]:
    first: dict[datetime, datetime] = {}
    for at in sorted(taken):
        first.setdefault(part_of(at), at)
    return set(first.values())


def _hour(at: datetime) -> datetime:
    return at.replace(minute=0, second=0, microsecond=0)


def _day(at: datetime) -> datetime:
    return _hour(at).replace(hour=0)
