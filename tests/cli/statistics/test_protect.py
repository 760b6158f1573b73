"""`flask statistics protect`: tables from outside, and what is no table."""

import json
from typing import Any

import pytest
from click.testing import Result
from flask import Flask

from app.cli.statistics.protect import protect
from app.domain.disclosure import protect_tables
from app.store import figures_key
from config.house_rules import read_house_rules

KEY = "g" * 32


def run(told: str | bytes, *options: str) -> Result:
    app = Flask("house")
    figures_key.init_app(app, KEY)
    app.extensions["house_rules"] = read_house_rules()
    return app.test_cli_runner().invoke(protect, options, input=told)


def protected(tables: Any) -> dict[str, Any]:
    result = run(json.dumps({"tables": tables}))
    assert result.exit_code == 0, result.output
    told: dict[str, Any] = json.loads(result.stdout)
    return told


def people(name: str, number: int) -> list[str]:
    return [f"{name}{place}" for place in range(number)]


def test_it_is_the_code_that_publishes_with_the_key_of_the_house() -> None:
    tables = {"wijk": {"a": people("a", 63), "b": people("b", 41), "c": people("c", 38)}}
    listed = {
        name: {cell: frozenset(json.dumps(who) for who in some) for cell, some in cells.items()}
        for name, cells in tables.items()
    }
    release = protect_tables(listed, KEY.encode())
    assert protected(tables) == {"tables": release.tables, "totals": release.totals}
    assert all(release.tables["wijk"].values())


@pytest.mark.parametrize(
    ("tables", "tables_out", "totals"),
    [
        ({}, {}, {}),
        ({"leeg": {}}, {"leeg": {}}, {"leeg": None}),
        ({"t": {"niemand": []}}, {"t": {"niemand": None}}, {"t": None}),
        ({"één": {"\N{ARABIC LETTER AIN}": people("p", 20)}},
         {"één": {"\N{ARABIC LETTER AIN}": 20}}, {"één": 20}),
        ({"": {"": people("\ud800", 20)}}, {"": {"": 20}}, {"": 20}),
        ({"t": {"c": [*range(20), *range(20)]}}, {"t": {"c": 20}}, {"t": 20}),
        ({"t": {"c": [*range(10), *map(str, range(10))]}}, {"t": {"c": 20}}, {"t": 20}),
    ],
)  # fmt: skip
def test_tables_of_any_shape(tables: Any, tables_out: Any, totals: Any) -> None:
    assert protected(tables) == {"tables": tables_out, "totals": totals}


def test_the_same_people_in_another_order_print_the_same_bytes() -> None:
    tables = {"t": {"a": people("a", 33), "b": people("b", 44), "c": people("c", 52)}}
    backwards = {"t": {cell: some[::-1] for cell, some in tables["t"].items()}}
    first, second = (run(json.dumps({"tables": told})).stdout for told in (tables, backwards))
    assert first == second


@pytest.mark.parametrize(
    ("told", "where"),
    [
        ("", "$: "),
        ("geen json", "$: this is not JSON (line 1, column 1)"),
        (b"\xff", "$: byte 1"),
        ("[" * 99_999, "$: "),
        ('{"tables": {"t": {"c": [' + "9" * 5000 + "]}}}", "$: "),
        ("null", "$: must be an object, and is null"),
        ("{}", '$: there is no "tables"'),
        ('{"tables": []}', "$.tables: must be an object, and is a list"),
        ('{"tables": {"t": "c"}}', '$.tables["t"]: must be an object'),
        ('{"tables": {"t": {"c": {}}}}', '$.tables["t"]["c"]: must be a list'),
        ('{"tables": {"t": {"c": ["a", 1.5]}}}', '$.tables["t"]["c"][1]: a person is'),
        ('{"tables": {"t": {"c": [null]}}}', '$.tables["t"]["c"][0]: a person is'),
        ('{"tables": {"t": {"c": [true]}}}', '$.tables["t"]["c"][0]: a person is'),
        ('{"tables": {"t": {"c": [], "c": []}}}', '$: "c" stands twice'),
    ],
)
def test_what_is_no_table_is_said_in_one_line_with_its_place(told: str | bytes, where: str) -> None:
    result = run(told)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"Error: {where}")
    assert len(result.stderr.splitlines()) == 1


def test_help_shows_an_example() -> None:
    assert "flask --app wsgi statistics protect" in run("", "--help").stdout
