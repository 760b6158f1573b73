"""`flask statistics protect`: any tables of people in, what may be printed of them out."""

import json
import sys

import click
from flask import current_app
from flask.cli import with_appcontext

from app.cli.statistics.reading import NotTables, read_tables
from app.domain.disclosure import ROUNDINGS, RoundedBy, protect_tables
from app.store.figures_key import figures_key


class BadTables(click.ClickException):
    exit_code = 2


@click.command()
@with_appcontext
def protect() -> None:
    """Reads tables of people as JSON from stdin and prints what may be published of them.

    In: {"tables": {table: {cell: [person, …]}}}, a person being a text or a whole number; whoever
    is listed twice in a cell counts once. Out: {"tables": {table: {cell: figure}}, "totals":
    {table: figure}}; null is a figure withheld. It is the code that publishes, with the key of this
    house, so the same tables give the same figures. Nothing is kept.

    Figures are people rounded to 5, shown from 15 up. Nobody counts in more than three figures
    shown, totals included: tables take their turn in the order of their names.

    \b
    Exit codes: 0 done, 2 this is not such an object (stderr says where, as a JSON path).

    \b
    Example:
      echo '{"tables": {"wijk": {"noord": ["p1", "p2"], "zuid": ["p3"]}}}' |
        flask --app wsgi statistics protect
    """
    try:
        tables = read_tables(sys.stdin.buffer.read())
    except NotTables as wrong:
        raise BadTables(str(wrong)) from None
    rounded_by = RoundedBy(current_app.extensions["house_rules"].figures.rounding)
    release = protect_tables(tables, figures_key(), ROUNDINGS[rounded_by])
    click.echo(json.dumps({"tables": release.tables, "totals": release.totals}))
