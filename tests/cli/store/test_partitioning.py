"""`flask store partition`: the same database, cut by community, which nobody at a door notices."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from click.testing import Result
from flask import Flask
from flask_migrate import downgrade, upgrade
from sqlalchemy import text

from app.cli.store import store
from app.store.compiled import Compiled
from app.store.db import Base, db
from app.store.moving.goods import travelling
from app.store.partitions.definitions import CONSTRAINTS, INDEXES, OF_COMMUNITIES, TRIGGERS
from tests.actions.history import History
from tests.store.moving.crowd import crowd, how_many
from tests.store.wall.sides import REFUSED, asked, behind_the_wall
from tests.town import Town
from tests.web.browser import Browser

PARTS = 3
WHERE = text("SELECT tableoid::regclass::text, count(*) FROM needs GROUP BY 1")


@pytest.fixture(autouse=True)
def postgresql_alone(database: str) -> None:
    if database.startswith("sqlite"):
        pytest.skip("SQLite has no parts: one town is one file")


def cuts(app: Flask) -> Result:
    db.session.remove()
    return app.test_cli_runner().invoke(store, ["partition", "--parts", str(PARTS)])


def catalogue() -> list[list[Any]]:
    """Keys, indexes and triggers of all tables, as the server knows them."""
    with db.engine.connect() as connection:
        tables = [name for name, _ in connection.execute(OF_COMMUNITIES)]
        told = {"tables": tables}
        found = (connection.execute(each, told).all() for each in (CONSTRAINTS, INDEXES, TRIGGERS))
        return [sorted(str(row).replace(" ON ONLY ", " ON ") for row in rows) for rows in found]


def test_everything_is_as_it_was_in_parts(app: Flask) -> None:
    crowd(2, Random(1))
    before = catalogue()
    done = cuts(app)
    assert done.exit_code == 0, done.output
    assert catalogue() == before
    for table in travelling():
        found = db.session.execute(text(f"SELECT count(*) FROM {table.name}")).scalar_one()
        assert found == 2 * how_many(table), table
    lie = {part for part, _ in db.session.execute(WHERE)}
    assert lie
    assert all(part.startswith("parts.needs_") for part in lie)


def test_a_town_lives_on_in_it(town: Town) -> None:
    assert cuts(town.app).exit_code == 0
    History(town, Random(1)).lives(60)
    with behind_the_wall(town):
        assert asked("SELECT town FROM communities") != REFUSED
        assert asked("SELECT first_name FROM public.people") == REFUSED
        assert asked("SELECT first_name FROM parts.people_0") == REFUSED


PLACE = re.compile(r"%\((\w+)\)s")
HOT = ("/", "/geef?over=alles", "/geef?over=maken&wanneer=this_week")


@contextmanager
def hot_questions(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, Any]]]:
    """What hot pages ask meanwhile, in their own words and with their values."""
    asked: list[tuple[str, Any]] = []
    sent = Compiled._sent

    def note(self: Compiled, values: Any) -> Any:
        told = sent(self, values)
        asked.append((self._words, told))
        return told

    with monkeypatch.context() as patched:
        patched.setattr(Compiled, "_sent", note)
        yield asked


def parts_read(words: str, told: Any) -> set[str]:
    """The numbers of the parts in which this looks, planned once for all towns as it is. A page
    that looks asks with numbered places and values in their order, a session by names."""
    if isinstance(told, dict):
        told = [told[name] for name in PLACE.findall(words)]
        numbered = iter(range(1, len(told) + 1))
        words = PLACE.sub(lambda _: f"${next(numbered)}", words).replace("%%", "%")
    prepared, values = words, ", ".join(f"'{one!s}'" for one in told)
    with db.engine.connect() as connection:
        for line in (
            "SET LOCAL plan_cache_mode = force_generic_plan",
            f"PREPARE hot AS {prepared}",
        ):
            connection.exec_driver_sql(line)
        plan = (
            connection.exec_driver_sql(f"EXPLAIN (ANALYZE) EXECUTE hot({values})").scalars().all()
        )
        connection.exec_driver_sql("DEALLOCATE hot")
    read = (line for line in plan if "never executed" not in line)
    return {part for line in read for part in re.findall(r" on (?:parts\.)?\w+?_(\d+) ", line)}


def test_a_hot_page_looks_in_the_part_of_its_town_alone(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    town.asks(town.asker())
    fatma = town.giver("Fatma", met_by=town.kwartiermaker())
    assert cuts(town.app).exit_code == 0
    with hot_questions(monkeypatch) as asked:
        as_fatma = Browser(town.app).sign_in(town, fatma)
        for path in HOT * 2:
            as_fatma.get(path)
    read = {words: parts_read(words, told) for words, told in asked}
    assert len(read) > len(HOT)
    assert {words: parts for words, parts in read.items() if len(parts) > 1} == {}
    assert parts_read("SELECT id FROM people WHERE id = %(one)s", {"one": 1}) == {"0", "1", "2"}


def test_later_versions_migrate_as_before(app: Flask) -> None:
    assert cuts(app).exit_code == 0
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differs = compare_metadata(context, Base.metadata)
        assert [one for one in differs if not is_of_a_part(*one)] == []
    db.session.remove()
    downgrade(revision="-1")
    upgrade()


def is_of_a_part(what: str, thing: Any, *_: Any) -> bool:
    """PostgreSQL writes down a key that leads to a whole for each of its parts as well."""
    return what == "remove_fk" and thing.referred_table.schema == "parts"


def test_it_is_not_cut_twice(app: Flask) -> None:
    assert cuts(app).exit_code == 0
    again = cuts(app)
    assert (again.exit_code, "cut into parts already" in again.output) == (1, True)


@contextmanager
def refusing(table: str) -> Iterator[None]:
    """A view of somebody else's hangs on that table: it cannot be dropped."""
    with db.engine.begin() as connection:
        connection.execute(text(f"CREATE VIEW of_another AS SELECT * FROM {table}"))
    try:
        yield
    finally:
        with db.engine.begin() as connection:
            connection.execute(text("DROP VIEW of_another"))


def test_all_tables_are_cut_or_none(app: Flask) -> None:
    before = catalogue()
    with refusing("tasks"):
        failed = cuts(app)
    assert failed.exit_code == 1
    assert catalogue() == before
    assert cuts(app).exit_code == 0
