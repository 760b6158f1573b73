"""`make soak`: as `test_killed.py`, for a night. On SQLite first, then on PostgreSQL.

python -m tests.fire.soak --kills 2000 --seed 7
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from rich.console import Console

from tests.conftest import DATABASES, migrate
from tests.engines import postgresql
from tests.fire.fire import Fire, lit

A_LINE_EACH = 25  # kills
console = Console(log_path=False)  # with the time of each line


@click.command()
@click.option("--kills", default=2000, show_default=True, help="On both databases together.")
@click.option("--seed", type=int, help="Of an earlier run, to live its moments again.")
def main(kills: int, seed: int | None) -> None:
    """Kills the web server and the clock while people work, and says what is lost."""
    seed = time.time_ns() % 1_000_000 if seed is None else seed
    console.print(f"once more: make soak SEED={seed}")
    found = [fault for name in DATABASES for fault in _burns(name, kills // len(DATABASES), seed)]
    for fault in found:
        console.print(fault, style="red")
    console.print("nothing was lost" if not found else f"once more: make soak SEED={seed}")
    raise SystemExit(bool(found))


def _burns(name: str, kills: int, seed: int) -> list[str]:
    with TemporaryDirectory() as folder, _database(name, Path(folder)) as url:
        migrate(url)
        with lit(url, Path(folder) / "log", seed) as fire:
            fire.burns(kills, seen=partial(_says_how_far, fire, name, count(1), kills))
            faults = fire.is_put_out()
            console.print(_told(name, fire))
    return faults


def _says_how_far(fire: Fire, name: str, kills: Iterator[int], of: int) -> None:
    """A line that stays: a night is read back in the morning, from a file."""
    number = next(kills)
    if number % A_LINE_EACH == 0:
        done = len(fire.folk.acknowledged)
        console.log(f"{name}: {number} of {of}, {done} acknowledged")


@contextmanager
def _database(name: str, folder: Path) -> Iterator[str]:
    if name == "sqlite":
        yield f"sqlite:///{folder / 'town.db'}"
        return
    with postgresql.running_postgresql(folder) as server:
        postgresql.drop_database(server, "soak")
        yield postgresql.create_database(server, "soak")
        postgresql.drop_database(server, "soak")


def _told(name: str, fire: Fire) -> str:
    killed = ", ".join(f"{times} × {what}" for what, times in fire.processes.killed.items())
    done, sent = len(fire.folk.acknowledged), fire.post.accepted
    twice = sum(times - 1 for times in sent.values())
    return f"{name}: killed {killed}; {done} acknowledged, {len(sent)} letters, {twice} twice"


if __name__ == "__main__":
    main()
