"""One row a line: a table for a person, tabs for a pipe, or JSON objects."""

import json
import sys
from collections.abc import Iterable
from datetime import datetime

import click

from app.domain.calendar import local

Row = dict[str, str]
AS_JSON = click.option("--json", "as_json", is_flag=True, help="An object a line.")


def show(rows: Iterable[Row], *, as_json: bool) -> None:
    """The first row of tabs and of a table names the columns; nothing at all where none come."""
    told = list(rows)
    if as_json:
        for row in told:
            click.echo(json.dumps(row))
    elif told:
        lines = [list(told[0]), *(list(row.values()) for row in told)]
        widths = _widths(lines) if sys.stdout.isatty() else None
        for line in lines:
            click.echo(_padded(line, widths) if widths else "\t".join(line))


def _widths(lines: list[list[str]]) -> list[int]:
    return [max(len(line[place]) for line in lines) for place in range(len(lines[0]))]


def _padded(line: list[str], widths: list[int]) -> str:
    return "  ".join(f"{cell:{width}}" for cell, width in zip(line, widths, strict=True)).rstrip()


def at(moment: datetime | None) -> str:
    """On the clock of the town, with its offset; empty for never."""
    return local(moment).isoformat(timespec="minutes") if moment else ""
