"""Towns of any size, made by the database itself. Ids lie scattered, as the house's own do."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from rich.progress import track
from sqlalchemy import text

from app.store.db import db
from bench.numbers import NUMBERS, parts
from bench.screen import SCREEN

OPEN_EACH = 60  # one need in so many is open: a month of five years
LEAST_OPEN = 60  # a first page and more, in the smallest town as well
NEEDS_EACH = 5  # of an asker
GIVER, ASKER = 0, 1  # so that no two ids are the same
ID = "((i * 2654435761 + {lot}) % 4294967296 * 536870912 + {lot} + 1)"
THEME = "CASE {i} % 3 WHEN 0 THEN 'klussen' WHEN 1 THEN 'spullen' ELSE 'taal-en-lezen' END"
WORDS = "'Wie kan mij helpen met mijn fiets? Hij staat al ' || i || ' dagen stil. Dat is lastig.'"
AT = {
    "sqlite": "strftime('%Y-%m-%d %H:%M:%S.000000', :now, '-' || (:rows - i) || ' seconds')",
    "postgresql": "CAST(:now AS timestamp) - make_interval(secs => CAST(:rows AS bigint) - i)",
}
PEOPLE = """
INSERT INTO people (community_id, id, state, first_name, name_key, channel, reach_fingerprint,
    joined_at, seen_at, reached_at, wrong_names, record_key)
SELECT 1, {id}, 'here', 'Sam', 'sam', 'email', '{hat}' || i, :now, :now, :now, 0, i
FROM {numbers}"""
HATS = (
    "INSERT INTO hats (community_id, id, hat, since) SELECT 1, {id}, '{hat}', :now FROM {numbers}"
)
GIVERS = """
INSERT INTO givers (community_id, id, state, kind, condition, introduced_at, up_to)
SELECT 1, {id}, 'introduced', 'resident', '', :now, 3 FROM {numbers}"""
GIVER_THEMES = """
INSERT INTO giver_themes (community_id, id, theme) SELECT 1, {id}, {theme} FROM {numbers}"""
NEEDS = """
INSERT INTO needs (community_id, id, asker_id, state, theme, tier, hands, words, card_words,
    language, timing, posted_at, out_at, ended_at)
SELECT 1, {id}, {asker}, CASE WHEN i > :closed THEN 'open' ELSE 'solved' END,
    {theme}, 1, 1, {words}, {words}, 'nl', 'this_week', {at}, {at},
    CASE WHEN i > :closed THEN NULL ELSE {at} END
FROM {numbers}"""


@dataclass(frozen=True)
class Size:
    givers: int
    needs: int

    @property
    def open(self) -> int:
        return max(LEAST_OPEN, self.needs // OPEN_EACH)

    @property
    def askers(self) -> int:
        return -(-self.needs // NEEDS_EACH)


def giver_id(number: int) -> int:
    return _id(number, GIVER)


def asker_id(number: int) -> int:
    return _id(number, ASKER)


def need_id(number: int) -> int:
    """Needs and askers lie in tables of their own, and so may have the same ids."""
    return _id(number, ASKER)


def _id(number: int, lot: int) -> int:
    """As the statements make it."""
    return (number * 2654435761 + lot) % 4294967296 * 536870912 + lot + 1


def fill(size: Size) -> None:
    """Givers whom we met, askers, and needs of which some are open, on a town that was founded."""
    engine = db.engine.dialect.name
    told = {"now": datetime.now(UTC).replace(tzinfo=None, microsecond=0)}
    statements = list(_statements(engine, size))
    for statement, some in track(statements, f"filling {engine}", console=SCREEN, transient=True):
        db.session.execute(text(statement), told | some)
        db.session.commit()
    learn_sizes()


def learn_sizes() -> None:
    """As a server does by itself, and the server of the tests does not. In a file nobody does, in
    the house neither: SQLite goes by the words of a question alone."""
    if db.engine.dialect.name == "postgresql":
        with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("ANALYZE"))


def _statements(engine: str, size: Size) -> Iterator[tuple[str, dict[str, Any]]]:
    for form, hat, lot, rows in (
        (PEOPLE, "giver", GIVER, size.givers),
        (HATS, "giver", GIVER, size.givers),
        (GIVERS, "giver", GIVER, size.givers),
        (GIVER_THEMES, "giver", GIVER, size.givers),
        (PEOPLE, "asker", ASKER, size.askers),
        (HATS, "asker", ASKER, size.askers),
        (NEEDS, "asker", ASKER, size.needs),
    ):
        written = _written(engine, form, hat, lot)
        more = {"rows": rows, "closed": rows - size.open} if form is NEEDS else {}
        for first, last in parts(rows):
            yield written, {"first": first, "last": last, **more}


def _written(engine: str, form: str, hat: str, lot: int) -> str:
    an_asker = ID.replace("i *", f"((i - 1) / {NEEDS_EACH} + 1) *").format(lot=ASKER)
    return form.format(
        id=ID.format(lot=lot), hat=hat, asker=an_asker, theme=THEME.format(i="i"),
        words=WORDS, at=AT[engine], numbers=NUMBERS[engine],
    )  # fmt: skip
