"""The figures on stdout: a table to read, or JSON for another program."""

import json
import math
from dataclasses import asdict
from typing import Any, TextIO

from rich.console import Console
from rich.table import Table

from app.cli.simulate.comparing import Plan
from app.cli.simulate.measures import Spread
from app.cli.simulate.watching import Found

WIDTH = 110
ROWS: dict[str, tuple[str, str]] = {
    "needs": ("needs asked", "{:.0f}"),
    "answered": ("needs answered by a giver", "{:.0%}"),
    "hours_to_first_offer": ("hours to the first offer (median)", "{:.1f}"),
    "letters_mean": ("letters a giver a week: mean", "{:.2f}"),
    "letters_median": ("… median", "{:.0f}"),
    "letters_p99": ("… 99 in 100 get no more than", "{:.0f}"),
    "letters_max": ("… most", "{:.0f}"),
    "over_own_number": ("weeks with more letters than she chose", "{:.1%}"),
    "offers_max": ("most offers at a time on one need", "{:.0f}"),
    "for_nothing": ("presses of givers who were not needed", "{:.0%}"),
    "gini": ("help, how unequal (Gini)", "{:.2f}"),
    "gini_by_lot": ("… had each giver been drawn by lot", "{:.2f}"),
    "top_tenth": ("… share of the busiest tenth", "{:.0%}"),
    "rests": ("times a giver had enough of letters", "{:.0f}"),
}


def as_table(plan: Plan, found: Found, out: TextIO) -> None:
    """With several towns: the mean, and between brackets the least and the most."""
    table = Table(box=None, pad_edge=False)
    table.add_column(f"{plan.givers} givers, {plan.weeks} weeks, {plan.towns} town(s)")
    for way in found:
        table.add_column(way.value, justify="right")
    for name, (words, form) in ROWS.items():
        table.add_row(words, *(_cell(spreads[name], form) for spreads in found.values()))
    Console(file=out, width=WIDTH).print(table)


def _cell(spread: Spread, form: str) -> str:
    if math.isnan(spread.mean):
        return "–"
    mean, least, most = (form.format(value) for value in (spread.mean, spread.least, spread.most))
    return mean if least == most else f"{mean} ({least}–{most})"


def as_json(plan: Plan, found: Found, out: TextIO) -> None:
    told = {"givers": plan.givers, "weeks": plan.weeks, "seed": plan.seed, "towns": plan.towns}
    ways = {way: {name: _known(one) for name, one in some.items()} for way, some in found.items()}
    json.dump(told | {"ways": ways}, out, indent=2)
    out.write("\n")


def _known(spread: Spread) -> dict[str, Any]:
    return {key: None if math.isnan(value) else value for key, value in asdict(spread).items()}
