"""`make failover`: some primaries killed under load, and a control that must lose.

python -m tests.failover --kills 3 --seed 7
"""

import json
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from rich.console import Console
from rich.table import Table

from tests.failover.course import Outcome, lived

COLUMNS = ("acknowledged", "afterwards", "lost", "seconds_to_promote", "seconds_without", "ok")
console = Console(width=110)


@click.command()
@click.option("--kills", default=3, show_default=True, help="Each of a primary of its own.")
@click.option("--seed", type=int, help="Of an earlier run.")
def main(kills: int, seed: int | None) -> None:
    """Kills primaries with -9 while people work, promotes their replicas, and counts."""
    seed = time.time_ns() % 1_000_000 if seed is None else seed
    sheet = Table("run", *COLUMNS, box=None, title=f"seed {seed}", title_justify="left")
    told = [_run(sheet, f"synchronous {number + 1}", seed + number) for number in range(kills)]
    told.append(_run(sheet, "control: replica held back", seed, synchronous=False))
    console.print(sheet)
    ok = all(one["ok"] for one in told)
    lost = sum(one["lost"] for one in told[:-1])
    line = {"name": "failover", "lost": lost, "control_lost": told[-1]["lost"], "ok": ok}
    click.echo(json.dumps(line))
    raise SystemExit(not ok)


def _run(sheet: Table, name: str, seed: int, synchronous: bool = True) -> dict[str, object]:
    with console.status(name), TemporaryDirectory() as folder:
        outcome: Outcome = lived(Path(folder), seed, synchronous)
    told = outcome.as_told(name, may_lose=not synchronous)
    sheet.add_row(name, *(_shown(told[column]) for column in COLUMNS))
    if synchronous:
        for fault in outcome.wrong:
            console.print(fault, style="red")
    return told


def _shown(value: object) -> str:
    return f"{value:.1f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    main()
