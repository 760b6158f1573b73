"""`make bench`: each goal beside its bar; a table, then a line of JSON for each."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from time import perf_counter

import click
from rich.table import Table

from bench.drawing import draw
from bench.goals import Goal, Outcome
from bench.ground import LARGE, LARGE_ENOUGH, Ground
from bench.screen import SCREEN
from bench.table import GOALS

MILLIONS = 10_000_000
FACTS = 300_000


def take(goals: Sequence[Goal], ground: Ground) -> Iterable[Outcome]:
    for number, goal in enumerate(goals, 1):
        began = perf_counter()
        SCREEN.print(f"{number}/{len(goals)} {goal.name} …")
        outcome = Outcome(goal, goal.measure(ground) if goal.measure else None)
        ratio = f"{outcome.found.ratio:.2f}, " if outcome.found else ""
        said = f"    {ratio}{outcome.said}, {perf_counter() - began:.0f} s"
        SCREEN.print(said, style="dim")
        yield outcome


def shown(outcomes: Sequence[Outcome]) -> Table:
    table = Table(title="Goals as ratios, both sides in one run")
    for heading in ("goal", "measured", "bar", "", "sides"):
        table.add_column(heading, justify="right" if heading in ("measured", "bar") else "left")
    for one in outcomes:
        ratio = f"{one.found.ratio:.2f}" if one.found else "–"
        sides = one.found.sides if one.found else ""
        table.add_row(one.goal.name, ratio, one.goal.wanted, one.said, sides)
    return table


def _chosen(only: Sequence[str]) -> list[Goal]:
    found = [goal for goal in GOALS if not only or any(part in goal.name for part in only)]
    if not found:
        raise click.BadParameter("no goal is called so", param_hint="--only")
    return found


@click.command()
@click.option("--only", multiple=True, help="Goals in whose name this stands.")
@click.option("--large", is_flag=True, help="Millions of rows; an hour.")
@click.option("--plot", type=click.Path(path_type=Path), help="Draws the ratios beside their bars.")
def main(only: tuple[str, ...], large: bool, plot: Path | None) -> None:
    """Measures the house against its limits. Ends with 1 where a goal is not met that was measured.

    \b
    Example:
      .venv/bin/python -m bench
      .venv/bin/python -m bench --only "giver's list" --plot var/bench.svg
    """
    size, facts = (LARGE, MILLIONS) if large else (LARGE_ENOUGH, FACTS)
    with Ground(size, facts) as ground:
        outcomes = list(take(_chosen(only), ground))
    SCREEN.print(shown(outcomes))
    if plot:
        draw(outcomes, plot)
    for outcome in outcomes:
        click.echo(outcome.as_json())
    sys.exit(any(outcome.ok is False for outcome in outcomes))


if __name__ == "__main__":
    main()
