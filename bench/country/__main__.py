"""`make country`: all municipalities in one database, cut by community."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from time import perf_counter

import click
from flask import Flask
from rich.table import Table

from app.factory import create_app
from app.store.db import db
from app.store.partitions.cutting import cut
from bench.country import asked
from bench.country.assumptions import Assumptions, Country
from bench.country.filling import ENGINE, copy_town, fill_town
from bench.databases import database
from bench.goals import Goal, Measured, Outcome
from bench.screen import SCREEN
from tests.conftest import opened, settings
from tests.town import Town

PARTS = 16
LIST, PARTS_A_PAGE, IDLE = (
    Goal("list in one of all towns, times a town alone", 1.3, None),
    Goal("parts a page of the list looks in", 1, None),
    Goal("an idle clock, share of a core", 0.1, None),
)


@contextmanager
def a_town(country: Country) -> Iterator[Flask]:
    """With a year of one town in it."""
    with database(ENGINE) as url, opened(create_app(settings(url))) as app:
        Town.founded(app).kwartiermaker()
        fill_town(country)
        yield app


def spread(app: Flask, towns: int, parts: int) -> None:
    """Cut while there is one town: of the whole country each row would be written twice."""
    with app.app_context():
        began = perf_counter()
        with db.engine.begin() as connection:
            tables = len(list(cut(connection, parts)))
        SCREEN.print(f"{tables} tables cut in {parts} parts: {perf_counter() - began:.0f} s")
        copy_town(towns)
        SCREEN.print(f"{towns} towns: {perf_counter() - began:.0f} s")


def measured(app: Flask, alone: Flask) -> Iterator[Outcome]:
    yield Outcome(PARTS_A_PAGE, asked.parts_a_page(app))
    yield Outcome(LIST, asked.list_against_alone(app, alone))
    yield Outcome(IDLE, asked.idle_clock(app))


def shown(outcomes: list[Outcome]) -> Table:
    table = Table(title="The country in one database")
    for heading in ("what", "measured", "bar", "sides"):
        table.add_column(heading)
    for one in outcomes:
        found = one.found or Measured(0, "")
        table.add_row(one.goal.name, f"{found.ratio:.2f}", one.goal.wanted, found.sides)
    return table


@click.command()
@click.option("--towns", default=Assumptions.municipalities, show_default=True, type=int)
@click.option("--parts", default=PARTS, show_default=True, type=click.IntRange(2))
@click.option("--inhabitants", default=Assumptions.inhabitants, show_default=True, type=int)
def main(towns: int, parts: int, inhabitants: int) -> None:
    """Fills a year of the whole country, cuts it by community, and asks one town of it.

    \b
    Example:
      .venv/bin/python -m bench.country
      .venv/bin/python -m bench.country --towns 20 --inhabitants 1000000
    """
    country = Country(replace(Assumptions(), municipalities=towns, inhabitants=inhabitants))
    with a_town(country) as alone, a_town(country) as app:
        spread(app, towns, parts)
        size, rows = asked.kept(app)
        outcomes = []
        for outcome in measured(app, alone):
            outcomes.append(outcome)
            SCREEN.print(outcome.as_json())
    SCREEN.print(shown(outcomes))
    for outcome in outcomes:
        click.echo(outcome.as_json())
    told = {"towns": towns, "needs": round(country.needs), "rows": round(rows)}
    click.echo(json.dumps(told | {"bytes": size, "bytes_a_need": round(size / country.needs)}))
    sys.exit(not all(outcome.ok for outcome in outcomes))


if __name__ == "__main__":
    main()
