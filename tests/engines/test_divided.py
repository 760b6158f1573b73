"""Each test at the doors runs on one database, and both have their share; others run on both, and
their cases in turn."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.engines.divided import AT_THE_DOORS, DATABASES, not_its_own, runs_on

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


class Item(SimpleNamespace):
    __hash__ = object.__hash__  # type: ignore[assignment]


def left(tmp_path: Path, name: str, cases: int, told: str = "", **more: str) -> list[str]:
    """Which of its cases a test keeps, each with its database."""
    path = tmp_path / "test_it.py"
    path.write_text(told)
    items: list[Any] = [
        Item(
            nodeid=f"{name}[{case}-{database}]",
            path=path,
            callspec=SimpleNamespace(params={"database": database, **more}),
        )
        for database in DATABASES
        for case in range(cases)
    ]
    kept = [item for item in items if item not in not_its_own(items)]
    return [item.nodeid.partition("[")[2].rstrip("]") for item in kept]


BELOW = "tests/actions/test_it.py::test_it"


def test_cases_below_the_doors_take_turns(tmp_path: Path) -> None:
    """The same on every machine, and neither database is left out."""
    assert left(tmp_path, BELOW, 3) == ["1-sqlite", "0-postgresql", "2-postgresql"]


def test_a_test_without_cases_runs_on_both(tmp_path: Path) -> None:
    assert left(tmp_path, BELOW, 1) == ["0-sqlite", "0-postgresql"]


@pytest.mark.parametrize("told", ["if is_sqlite():", 'dialect.name == "postgresql"'])
def test_what_names_a_database_runs_on_both(tmp_path: Path, told: str) -> None:
    assert len(left(tmp_path, BELOW, 2, told)) == 4


def test_a_copy_goes_to_the_other(tmp_path: Path) -> None:
    name = "tests/cli/store/test_copying.py::test_it"
    assert left(tmp_path, name, 1, "sqlite", target="sqlite") == ["0-postgresql"]
