"""What can be read behind the wall: taken from the tables themselves, each column of each."""

from collections.abc import Iterator

import pytest

from app.store.db import Base
from app.store.wall.published import PUBLISHED, rows
from tests.store.wall.sides import REFUSED, asked, behind_the_wall, home
from tests.town import Town


def every_column() -> Iterator[tuple[str, str]]:
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            yield table.name, column.name
    yield "alembic_version", "version_num"


def opened() -> set[tuple[str, str]]:
    """As the one list of the wall has it."""
    found = {}
    for name in PUBLISHED:
        columns = rows(name, "x", "y", "z").split("SELECT", 1)[1].split("FROM", 1)[0]
        found[name] = {column.strip() for column in columns.split(",")}
    return {(table, column) for table, columns in found.items() for column in columns}


def read(where: str = "") -> set[tuple[str, str]]:
    return {
        (table, column)
        for table, column in every_column()
        if asked(f"SELECT {column} FROM {where}{table}") != REFUSED
    }


def test_behind_the_wall_exactly_the_published_columns_are_read(town: Town) -> None:
    with behind_the_wall(town):
        assert read() == opened()
        assert opened() < set(every_column())


def test_no_table_is_read_in_its_own_place(town: Town) -> None:
    with behind_the_wall(town):
        assert read(where=f"{home()}.") == set()


def test_on_this_side_each_of_them_is_read(town: Town) -> None:
    """The control: what is refused above is there."""
    assert read() == read(where=f"{home()}.") == set(every_column())


@pytest.mark.parametrize("ask", ["SELECT count(*) FROM {}", "SELECT 1 WHERE EXISTS (TABLE_ {})"])
def test_nothing_is_counted_either(town: Town, ask: str) -> None:
    ask = ask.replace("TABLE_", "SELECT 1 FROM")
    tables = {table for table, _ in every_column()} - set(PUBLISHED)
    with behind_the_wall(town):
        assert {table for table in tables if asked(ask.format(table)) != REFUSED} == set()
    assert {table for table in tables if asked(ask.format(table)) == REFUSED} == set()
