"""Which copies stay: enough to go back, and never longer than was promised."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.clock.backups import is_due, superfluous
from app.domain.house_rules.retention import BackupRules
from config.house_rules import read_house_rules

NOW = datetime(2026, 11, 22, 7, 17, tzinfo=UTC)
RULES = BackupRules(1, 60, minutes=15, hours=48, days=14, tombstone_days=365)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
AGES = st.sets(st.integers(0, 40 * 24 * 60), max_size=60)


def left(taken: set[datetime], now: datetime = NOW) -> set[datetime]:
    return taken - superfluous(taken, now, RULES)


def test_after_weeks_of_copies() -> None:
    """As the clock lives it: a copy, and then what is too much goes. Each quarter of an hour, and
    in the end each minute."""
    kept: set[datetime] = set()
    weeks = 16 * DAY
    steps = [NOW + times * 15 * MINUTE for times in range(weeks // (15 * MINUTE))]
    for now in (*steps, *(NOW + weeks + minutes * MINUTE for minutes in range(60))):
        kept = left(kept | {now}, now)
        assert len(kept) <= 15 + 49 + 14 + 1
    ages = sorted(now - at for at in kept)
    assert ages[:15] == [minutes * MINUTE for minutes in range(15)]
    assert all(any(abs(age - hours * HOUR) <= HOUR for age in ages) for hours in range(1, 48))
    assert all(any(abs(age - days * DAY) <= DAY for age in ages) for days in range(2, 14))


@given(AGES)
def test_nothing_is_older_than_promised_but_the_very_last(ages: set[int]) -> None:
    taken = {NOW - age * MINUTE for age in ages}
    kept = left(taken)
    assert (max(kept, default=None)) == max(taken, default=None), "there is always one"
    assert all(NOW - at < RULES.days * DAY for at in kept - {max(taken, default=NOW)})
    assert left(kept) == kept


@pytest.mark.parametrize(
    ("seconds", "minutes", "due"),
    [(0, 1, False), (29, 1, False), (31, 1, True), (3500, 60, False), (3600, 60, True)],
)
def test_when_one_is_due(seconds: int, minutes: int, due: bool) -> None:
    assert is_due(NOW - timedelta(seconds=seconds), NOW, minutes) is due
    assert is_due(None, NOW, minutes)


def test_the_privacy_text_says_how_long() -> None:
    """Two weeks, in the words of app/texts/leaflets.py and docs/backup.md."""
    assert read_house_rules().backups.days == 14
