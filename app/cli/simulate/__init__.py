"""`flask simulate`: the rules of sending in an invented town, beside other rules.

`assumptions.toml` says what is taken for granted; `town.py`, `sending.py` and `gathered.py` are the
rules in numbers, for all givers at once; `year.py` lets people live by them. numpy and matplotlib
are asked for when the command runs: production does not carry them.
"""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from app.cli.simulate.assumptions import FILE, WrongAssumption, read_assumptions
from config.house_rules import read_house_rules

OPTIONAL = ("numpy", "matplotlib")
SHOWN = (".svg", ".png")


@click.command()
@click.option("--givers", type=click.IntRange(1, 1_000_000), default=130, show_default=True)
@click.option("--weeks", type=click.IntRange(1, 520), default=52, show_default=True)
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True)
@click.option(
    "--towns", type=click.IntRange(1, 1000), default=1, show_default=True,
    help="How many towns, each drawn anew: in a small one, chance weighs as much as rules.",
)  # fmt: skip
@click.option(
    "--assumptions", "file", type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=FILE, help="Another file than app/cli/simulate/assumptions.toml.",
)  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Instead of a table.")
@click.option("--plot", type=click.Path(dir_okay=False, path_type=Path), help="An .svg or .png.")
def simulate(
    givers: int, weeks: int, seed: int, towns: int, file: Path, as_json: bool, plot: Path | None
) -> None:
    """Lives through a year in an invented town by three sets of rules: ours; ours without the
    week's number, the day's one and quiet hours; and every need to every giver at once.

    Prints how many needs were answered, and what it asked of the givers. The same seed gives the
    same figures. Takes seconds with 130 givers, minutes with 100,000. Nothing is kept or sent.

    \b
    Example:
      flask --app wsgi simulate --towns 20 --plot simulation.svg
      flask --app wsgi simulate --givers 100000 --json > large.json
    """
    if plot is not None and plot.suffix not in SHOWN:
        raise click.UsageError(f"--plot makes {' or '.join(SHOWN)}.")
    told = _told(file)
    comparing = _tool("comparing")
    drawing = _tool("drawing") if plot is not None else None
    plan = comparing.Plan(givers, weeks, seed, towns, told, read_house_rules())
    found = _tool("watching").watched(plan)
    show = _tool("printing")
    (show.as_json if as_json else show.as_table)(plan, found, sys.stdout)
    if drawing is not None:
        drawing.draw(plan, found, plot)


def _told(file: Path) -> Any:
    try:
        return read_assumptions(file)
    except WrongAssumption as wrong:
        raise click.ClickException(f"The assumptions do not hold together: {wrong}.") from None


def _tool(name: str) -> Any:
    """A part that needs what production does not carry."""
    try:
        return import_module(f"{__name__}.{name}")
    except ModuleNotFoundError as error:
        if error.name not in OPTIONAL:
            raise
        raise click.ClickException(
            f"This needs {error.name}, which production does not carry. Where it was cloned,"
            " `make simulation` has it; else install config/requirements-simulation.txt."
        ) from None
