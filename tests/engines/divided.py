"""Which of the two databases a test runs on.

At the doors: by its name, so that it is the same one on every machine, and cases of one test fall
on either. Below them each test runs on both, and its cases in turn on one or the other: the same
questions are asked in each case. A file that names a database says something of each, and runs
whole on both.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
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
IN_TURN = ("tests/actions/", "tests/jobs/", "tests/store/", "tests/faults/", "tests/cli/")
"""Where a test with several cases tells each on one database, and all of them on both together."""
NAMES_ONE = re.compile("sqlite|postgresql|dialect", re.IGNORECASE)


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


def not_its_own(items: list[pytest.Item]) -> set[pytest.Item]:
    """What these leave to the other database."""
    elsewhere = {item for item in items if not _is_at_its_door(item)}
    return elsewhere | set(_out_of_turn([item for item in items if item not in elsewhere]))


def _is_at_its_door(item: pytest.Item) -> bool:
    params = _params(item)
    if {"database", "target"} <= params.keys():  # a copy goes either way
        return bool(params["database"] != params["target"])
    return "database" not in params or runs_on(item.nodeid, str(params["database"]))


def _out_of_turn(items: list[pytest.Item]) -> Iterator[pytest.Item]:
    for cases in _tests(items).values():
        for number, case in enumerate(cases.values()):
            for item in case if len(cases) > 1 and len(case) == len(DATABASES) else ():
                if _params(item)["database"] == DATABASES[number % len(DATABASES)]:
                    yield item


def _tests(items: list[pytest.Item]) -> dict[str, dict[str, list[pytest.Item]]]:
    """The cases of each test that takes turns, in their order, each on the databases it has."""
    tests: dict[str, dict[str, list[pytest.Item]]] = defaultdict(lambda: defaultdict(list))
    for item in items:
        if "database" in _params(item) and takes_turns(item.nodeid.split("::")[0], item.path):
            tests[item.nodeid.partition("[")[0]][_case(item)].append(item)
    return tests


def takes_turns(name: str, path: Path) -> bool:
    at_a_door = name.startswith(AT_THE_DOORS)
    return name.startswith(IN_TURN) and not at_a_door and not names_one(path)


@cache
def names_one(path: Path) -> bool:
    return NAMES_ONE.search(path.read_text(encoding="utf-8")) is not None


def _case(item: pytest.Item) -> str:
    """What it is called on either database."""
    return item.nodeid.partition("[")[2].replace(str(_params(item)["database"]), "", 1)


def _params(item: pytest.Item) -> dict[str, object]:
    return item.callspec.params if hasattr(item, "callspec") else {}
