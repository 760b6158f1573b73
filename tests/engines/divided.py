"""Which of the two databases a test at the doors runs on: by its name, so that it is the same one
on every machine, and cases of one test fall on either."""

from zlib import crc32

import pytest

DATABASES = ("sqlite", "postgresql")
AT_THE_DOORS = (
    "tests/web/",
    "tests/abuse/",
    "tests/hostile/",
    "tests/delivery/",
    "tests/cli/doctor/",
    "tests/cli/simulate/",
    "tests/cli/statistics/",
    "tests/cli/test_breach.py",
    "tests/cli/test_community.py",
    "tests/cli/test_followups.py",
    "tests/cli/test_founding.py",
    "tests/cli/test_journal.py",
    "tests/cli/test_research.py",
)
"""What asks by questions and deeds that are tested below on both. Commands that copy, restore, wall
off, migrate or tick speak to each database in words of their own, and run on both."""


def asked_for(config: pytest.Config) -> tuple[str, ...]:
    """The databases of this run, of what runs on both."""
    chosen = config.getoption("--database")
    return (chosen,) if chosen in DATABASES else DATABASES


def runs_on(name: str, database: str) -> bool:
    """`name`: as pytest tells it, with the database in its brackets."""
    if not name.startswith(AT_THE_DOORS):
        return True
    test, _, case = name.partition("[")
    both = test + case.replace(database, "", 1)
    return DATABASES[crc32(both.encode()) % len(DATABASES)] == database
