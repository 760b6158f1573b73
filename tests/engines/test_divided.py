"""Each test at the doors runs on one database, and both have their share; others run on both."""

import pytest

from tests.engines.divided import AT_THE_DOORS, DATABASES, runs_on

NAMES = [
    f"{door}test_{word}.py::test_it[{{}}-{number}]"
    for door in AT_THE_DOORS
    for word in ("cards", "postgresql", "sqlite")
    for number in range(100)
]


@pytest.mark.parametrize("name", ["tests/web/test_it.py::test_it[{}]", *NAMES[::50]])
def test_each_on_one(name: str) -> None:
    assert [runs_on(name.format(each), each) for each in DATABASES].count(True) == 1


def test_either_has_its_share() -> None:
    on_sqlite = sum(runs_on(name.format("sqlite"), "sqlite") for name in NAMES)
    assert 0.4 < on_sqlite / len(NAMES) < 0.6


@pytest.mark.parametrize("engine", DATABASES)
def test_what_lies_below_the_doors_runs_on_both(engine: str) -> None:
    assert runs_on(f"tests/actions/test_it.py::test_it[{engine}]", engine)
