"""What closing a quarter costs over many facts, beside what counting costs at least: the database's
own SELECT count(DISTINCT …) over the same rows, of each kind and category as the file tells them.

Of the kinds alone it would be half of that on PostgreSQL: an index has them in their order, and
nothing of what the file says by theme would be counted. Who did two things of one kind is counted
twice by it all the same, and no sum of keys is made, so it still asks less than a file needs.

Counting is what is compared. Forgetting whose facts they were is a write to every row, and is
printed beside it: nothing that keeps the facts goes without.
"""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from time import perf_counter

import click
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from sqlalchemy import make_url, text

from app.actions.town import figures
from app.actions.town.facts import forget_keys
from app.domain.calendar import quarter_end
from app.domain.moment import Moment
from app.domain.town.figures import frozen_file, tabulated
from app.factory import create_app
from app.store.db import db
from app.store.figures_key import figures_key
from bench.databases import database
from bench.filling import learn_sizes
from bench.numbers import NUMBERS, parts
from tests.conftest import opened, settings
from tests.quarters import QUARTER
from tests.town import Town

FACTS_EACH = 3
BAR = 2.0  # times the raw count
SCREEN = Console(width=100)

RAW = (
    "SELECT kind, category, count(DISTINCT record_key) FROM facts"
    " WHERE community_id = 1 AND period = :period GROUP BY kind, category"
)
FACTS = """
INSERT INTO facts (community_id, id, period, kind, category, record_key)
SELECT 1, i * 4000000037 + {id_lot}, :period,
    CASE WHEN i % 30 < 10 THEN 'asked' WHEN i % 30 < 18 THEN 'offered'
        WHEN i % 30 < 24 THEN 'helped' WHEN i % 30 < 26 THEN 'went'
        WHEN i % 30 < 28 THEN 'unanswered' ELSE 'met' END,
    CASE WHEN i % 30 IN (24, 25) THEN 'worked' WHEN i % 30 > 27 THEN 'asker'
        WHEN i % 7 < 3 THEN 'klussen' WHEN i % 7 < 5 THEN 'spullen' ELSE 'taal-en-lezen' END,
    ({person} * 2654435761) % 4294967296
FROM {numbers}
"""
LOT = {
    "sqlite": "(abs(random()) % {})",
    "postgresql": "floor(random() * {})::bigint",
}


@dataclass(frozen=True)
class Measured:
    """Seconds. `counting` is all that the quarter's file needs."""

    database: str
    facts: int
    raw: float
    counting: float
    forgetting: float

    @property
    def ratio(self) -> float:
        return self.counting / self.raw

    def row(self) -> list[str]:
        told = (self.raw, self.counting, self.forgetting)
        a_second = (self.facts / self.raw, self.facts / self.counting)
        return [
            self.database, f"{self.facts:,}", *(f"{seconds:.2f}" for seconds in told),
            *(f"{rows:,.0f}" for rows in a_second), f"{self.ratio:.2f}",
        ]  # fmt: skip


def measure(url: str, facts: int, runs: int) -> Measured:
    """On a migrated, empty database. The two are counted in turns, and the quicker of each told."""
    with opened(create_app(settings(url))) as app:
        town = Town.founded(app)
        db.session.commit()
        engine = make_url(url).get_backend_name()
        _fill(engine, facts)
        town.now = quarter_end(QUARTER) + timedelta(days=20)
        moment = town.by_house()
        told = [(_timed(_raw), _timed(lambda: _count(moment))) for _ in range(runs)]
        forgetting = _timed(lambda: forget_keys(moment, (QUARTER,)))
        db.session.rollback()
    raw, counting = (min(seconds) for seconds in zip(*told, strict=True))
    return Measured(engine, facts, raw, counting, forgetting)


def _raw() -> None:
    db.session.execute(text(RAW), {"period": QUARTER}).all()


def _count(moment: Moment) -> None:
    people = figures.people_in(moment, QUARTER)
    frozen_file(QUARTER, tabulated(people), figures_key())


def _timed(deed: Callable[[], None]) -> float:
    began = perf_counter()
    deed()
    return perf_counter() - began


def _fill(engine: str, facts: int) -> None:
    """In every thirty facts: 10 asked, 8 offered, 6 helped, and two each of how it went, of two
    days without an offer and of people met. Made by the database itself."""
    statement = text(_insert(engine, people=facts // FACTS_EACH))
    with Progress(console=SCREEN, transient=True) as progress:
        for first, last in progress.track(list(parts(facts)), description=f"filling {engine}"):
            db.session.execute(statement, {"first": first, "last": last, "period": QUARTER})
            db.session.commit()
    learn_sizes()


def _insert(engine: str, people: int) -> str:
    return FACTS.format(
        id_lot=LOT[engine].format(4000000000),
        person=LOT[engine].format(people),
        numbers=NUMBERS[engine],
    )


def shown(measured: Sequence[Measured]) -> Table:
    table = Table(title="Closing a quarter: seconds, and rows a second")
    for heading in (
        "database", "facts", "raw count", "counting", "forgetting", "raw rows/s", "rows/s", "ratio",
    ):  # fmt: skip
        table.add_column(heading, justify="left" if heading == "database" else "right")
    for one in measured:
        table.add_row(*one.row())
    return table


@click.command()
@click.option("--facts", default=1_000_000, show_default=True, help="How many to count.")
@click.option("--runs", default=3, show_default=True, help="The quickest of so many is told.")
@click.option("--engine", "engines", multiple=True, type=click.Choice(["sqlite", "postgresql"]))
def main(facts: int, runs: int, engines: tuple[str, ...]) -> None:
    """Counts a quarter of that many facts; a table, then one line of JSON.

    \b
    Example:
      .venv/bin/python -m bench.quarter
      .venv/bin/python -m bench.quarter --facts 10000000 --engine postgresql
    """
    measured = []
    for engine in engines or ("sqlite", "postgresql"):
        with database(engine) as url:
            measured.append(measure(url, facts, runs))
    SCREEN.print(shown(measured))
    ratio = max(one.ratio for one in measured)
    told = {"name": "closing a quarter", "ratio": round(ratio, 2), "bar": BAR, "ok": ratio <= BAR}
    click.echo(json.dumps(told))
    sys.exit(not told["ok"])


if __name__ == "__main__":
    main()
