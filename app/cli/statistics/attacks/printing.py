"""What the attacks learnt, on stdout: a table to read, or JSON for another program."""

import json
from collections.abc import Mapping
from typing import TextIO

from rich.console import Console
from rich.table import Table

from app.cli.statistics.attacks.measuring import Measures

WIDTH = 110
SHARE, GUESS = "{:.0%}", "{:.2f}"
Row = tuple[str, str]
PARTS: Mapping[str, Mapping[str, Row]] = {
    "Groups of 1 to 10 people": {
        "subtraction_exact": ("worked out, subtracting in one table", SHARE),
        "subtraction_narrowed": ("… left with fewer than 10 numbers", SHARE),
        "equations_exact": ("worked out, from all equations of a period", SHARE),
        "equations_narrowed": ("… left with fewer than 10 numbers", SHARE),
        "file_exact": ("worked out, from the fixed tables of a period", SHARE),
        "file_narrowed": ("… left with fewer than 10 numbers", SHARE),
        "tables_exact": ("that no table shows: worked out between two tables", SHARE),
        "tables_narrowed": ("… left with fewer than 10 numbers", SHARE),
        "periods_exact": ("of newcomers: worked out between two periods", SHARE),
        "periods_narrowed": ("… left with fewer than 10 numbers", SHARE),
    },
    "Everybody at once": {
        "nearly_all_proven": ("tables that prove: nine in ten are in this category", SHARE),
    },
    "Is she in it? Who knows all others guesses right (a coin: 0.50)": {
        "figure_typical": ("from one figure", GUESS),
        "figure_worst": ("… at worst", GUESS),
        "figure_twice_typical": ("… and the period before, when all others were there too", GUESS),
        "figure_twice_worst": ("… at worst", GUESS),
        "period_typical": ("from all figures of a period", GUESS),
        "period_worst": ("… in the worst of these towns", GUESS),
        "period_limit": ("… in the worst there can be", GUESS),
        "period_twice_limit": ("… and the period before, in the worst there can be", GUESS),
        "year_typical": ("from four periods, each with or without her", GUESS),
        "year_worst": ("… in the worst of these towns", GUESS),
        "year_limit": ("… in the worst there can be", GUESS),
    },
}  # fmt: skip
Found = Mapping[str, Measures]
"""By the name of the rule."""


def as_table(found: Found, out: TextIO) -> None:
    table = Table(box=None, pad_edge=False)
    table.add_column("")
    for rule in found:
        table.add_column(rule, justify="right")
    for part, rows in PARTS.items():
        table.add_row(part)
        for name, (words, form) in rows.items():
            table.add_row(f"  {words}", *(form.format(told[name]) for told in found.values()))
    Console(file=out, width=WIDTH).print(table)


def as_json(found: Found, towns: int, seed: int, out: TextIO) -> None:
    json.dump({"towns": towns, "seed": seed, "rules": found}, out, indent=2)
    out.write("\n")
