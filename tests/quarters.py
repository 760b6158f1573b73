"""A quarter's facts, many at once, for people whose record keys are ours to choose."""

import random
from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import cycle

from sqlalchemy import insert, text

from app.actions.town.figures import freeze_period
from app.domain.calendar import quarter_end
from app.domain.needs.themes import Theme
from app.domain.town.facts import FactKind
from app.store.db import db
from app.store.tables import Fact
from tests.town import Town

QUARTER = "2026Q2"  # the town's own START lies in it
WEEKS_LATER = timedelta(days=20)

LARGE_TOWN = {
    Theme.KLUSSEN: 6,
    Theme.SPULLEN: 5,
    Theme.KLEDING: 2,
    Theme.KIND_EN_SCHOOL: 3,
    Theme.ETEN_EN_KOKEN: 3,
    Theme.TAAL_EN_LEZEN: 3,
    Theme.PAPIEREN_EN_DIGITAAL: 3,
    Theme.VERVOER_EN_BOODSCHAPPEN: 2,
    Theme.GEZELSCHAP_EN_MEEDOEN: 1,
    Theme.TUIN_EN_DIER: 1,
    Theme.IETS_ANDERS: 1,
}
"""How many of thirty people who ask, ask about this."""


def record_keys(number: int, seed: int = 2026) -> list[int]:
    """The keys of so many people, the same ones each time."""
    return random.Random(seed).sample(range(2**32), number)


def add_facts(
    town: Town,
    kind: FactKind,
    people: Iterable[int],
    categories: Sequence[str | None] = (Theme.KLUSSEN,),
    period: str = QUARTER,
) -> None:
    """A fact for each record key, with the categories in turn."""
    rows = [
        {"period": period, "kind": kind, "category": category, "record_key": key}
        for key, category in zip(people, cycle(categories), strict=False)
    ]
    db.session.execute(insert(Fact).values(community_id=town.community_id), rows)


def small_town(town: Town) -> None:
    """As large as Meppel at its beginning: 22 askers, of whom 20 chose a giver (R22)."""
    askers = record_keys(22)
    add_facts(town, FactKind.ASKED, askers, list(Theme)[:5])
    add_facts(town, FactKind.OFFERED, record_keys(30, seed=1))
    add_facts(town, FactKind.HELPED, askers[:20])


def large_town(town: Town) -> None:
    """300 askers: three themes have ten of them each, the others enough to show."""
    askers = record_keys(300)
    themes = [theme for theme, share in LARGE_TOWN.items() for _ in range(share)]
    add_facts(town, FactKind.ASKED, askers, themes)
    add_facts(town, FactKind.OFFERED, record_keys(130, seed=1))
    add_facts(town, FactKind.HELPED, askers[:200])


def open_the_lock() -> None:
    """Takes away what keeps frozen figures from being changed, as an owner of the database could;
    only this test's database."""
    on = "" if db.engine.dialect.name == "sqlite" else " ON figures"
    for trigger in ("figures_stay", "figures_remain"):
        db.session.execute(text(f"DROP TRIGGER IF EXISTS {trigger}{on}"))
    db.session.commit()


def freeze(town: Town, period: str = QUARTER) -> None:
    """Weeks have passed since the quarter, and the clock has counted it."""
    town.now = max(town.now, quarter_end(period) + WEEKS_LATER)
    freeze_period(town.by_house(), period)
    db.session.commit()
