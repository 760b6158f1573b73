"""`flask statistics show`: what is published of a period, for people who script."""

import csv
import io
import json
from collections.abc import Callable, Iterator

import click
from flask.cli import with_appcontext
from rich.console import Console
from rich.table import Table

from app.actions.town import figures
from app.cli.place import TAMPERED, moment_in, of_community, of_quarter
from app.domain.moment import Moment
from app.domain.refusals import NothingToCount
from app.domain.states import FiguresState
from app.domain.town.figures import FiguresTampered, FrozenFigures, read_frozen
from app.store.figures_key import figures_key
from app.store.queries.town import figures as kept

HEAD = ("period", "table", "cell", "figure", "label", "unit", "hidden")
Row = tuple[str, str, str, int | None, str, str, str | None]


@click.command()
@of_quarter
@of_community
@click.option("--format", "form", type=click.Choice(["csv", "json", "table"]), default="table")
@with_appcontext
def show(quarter: str, community: str | None, form: str) -> None:
    """Prints the published figures of the period in which a quarter was counted.

    A figure that is withheld is empty, with the reason beside it.

    \b
    Example:
      flask --app wsgi statistics show --quarter 2026Q3 --format csv
    """
    click.echo(AS[form](_published(moment_in(community), quarter)), nl=False)


def _published(moment: Moment, quarter: str) -> FrozenFigures:
    try:
        row = kept.one(moment.community_id, figures.period_to_freeze(moment, quarter))
    except NothingToCount:
        row = None
    if row is None or row.state != FiguresState.PUBLISHED:
        raise click.ClickException(f"Nothing is published of {quarter}.")
    try:
        return read_frozen(row, figures_key())
    except FiguresTampered as error:
        raise click.ClickException(TAMPERED.format(row.period)) from error


def _rows(frozen: FrozenFigures) -> Iterator[Row]:
    for name, table in frozen.tables.items():
        for cell, figure in table.cells.items():
            yield (
                frozen.period, name, cell, figure, table.label, table.unit, table.hidden.get(cell)
            )  # fmt: skip


def _csv(frozen: FrozenFigures) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEAD)
    writer.writerows(_rows(frozen))
    return text.getvalue()


def _json(frozen: FrozenFigures) -> str:
    tables = {
        name: {
            "label": table.label, "unit": table.unit,
            "cells": dict(table.cells), "hidden": dict(table.hidden),
        }
        for name, table in frozen.tables.items()
    }  # fmt: skip
    return json.dumps({"period": frozen.period, "tables": tables}, indent=2) + "\n"


def _table(frozen: FrozenFigures) -> str:
    table = Table(title=frozen.period)
    for heading in HEAD[1:]:
        table.add_column(heading, justify="right" if heading == "figure" else "left")
    for _, *told in _rows(frozen):
        table.add_row(*("" if one is None else str(one) for one in told))
    console = Console(width=100)
    with console.capture() as capture:
        console.print(table)
    return capture.get()


AS: dict[str, Callable[[FrozenFigures], str]] = {"csv": _csv, "json": _json, "table": _table}
