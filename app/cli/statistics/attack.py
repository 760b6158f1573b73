"""`flask statistics attack`: what a reader with bad intentions would learn, by each rule."""

import sys

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

from app.cli.statistics.attacks.measuring import ATTACKS, Measures, attacked
from app.cli.statistics.attacks.printing import as_json, as_table
from app.cli.statistics.attacks.rules import RULES, Rule


@click.command()
@click.option(
    "--towns", type=click.IntRange(4, 10_000), default=200, show_default=True,
    help="How many invented towns are attacked, by each rule the same ones.",
)  # fmt: skip
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True)
@click.option("--json", "is_json", is_flag=True, help="Instead of a table: shares from 0 to 1.")
def attack(towns: int, seed: int, is_json: bool) -> None:
    """Attacks figures of invented towns as a reader would who has the file and this code.

    He subtracts, takes one table or period from another, solves all that is printed at once, looks
    for groups that are nearly all alike, and guesses about one newcomer while he knows everybody
    else. "ours" is the code behind `statistics protect`; beside it stand naive rules: to hide what
    is below 10, to round to the nearest 5, and none. No database is asked. The same seed gives the
    same figures.

    \b
    Exit codes: 0 done, 2 asked in a wrong way.

    \b
    Example:
      flask --app wsgi statistics attack
      flask --app wsgi statistics attack --towns 1000 --json | jq .rules.ours.year_worst
    """
    columns = TextColumn("{task.description}"), BarColumn(), TaskProgressColumn()
    with Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True)) as progress:
        found = {rule.name: _measured(rule, towns, seed, progress) for rule in RULES}
    if is_json:
        as_json(found, towns, seed, sys.stdout)
    else:
        as_table(found, sys.stdout)


def _measured(rule: Rule, towns: int, seed: int, progress: Progress) -> Measures:
    bar = progress.add_task(rule.name, total=len(ATTACKS))
    learnt: Measures = {}
    for measures in attacked(rule, towns, seed):
        learnt |= measures
        progress.advance(bar)
    return learnt
