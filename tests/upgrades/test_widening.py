"""The tables of this release can be used by the one before it: they were widened, not narrowed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask_migrate import upgrade
from sqlalchemy import Connection, create_engine, text

from app.store.db import db
from app.store.migrated import Tables as Standing
from app.store.migrated import tables as standing
from tests.upgrades.releases import leaving, parsed, previous
from tests.upgrades.tables import Tables, narrowed, read


def seen() -> Tables:
    with db.engine.connect() as connection:
        return read(connection)


@pytest.fixture
def before_and_now(tmp_path: Path, open_app: Callable[..., Any]) -> tuple[Tables, Tables]:
    """On SQLite alone: the migrations are the same."""
    with open_app(f"sqlite:///{tmp_path}/town.db"):
        upgrade(revision=previous().head)
        before = seen()
        upgrade()
        return before, seen()


def test_the_release_before_goes_on_with_these_tables(
    before_and_now: tuple[Tables, Tables],
) -> None:
    before, now = before_and_now
    assert before
    assert list(narrowed(before, now, leaving(previous()))) == []


NEEDS = "CREATE TABLE needs (id INTEGER PRIMARY KEY, words TEXT NOT NULL, said VARCHAR(40))"
CHANGES = [
    ("ALTER TABLE needs ADD COLUMN more TEXT", []),
    ("ALTER TABLE needs ADD COLUMN more TEXT NOT NULL DEFAULT ''", []),
    ("CREATE TABLE other (id INTEGER PRIMARY KEY)", []),
    ("DROP TABLE needs", ["needs is gone"]),
    ("ALTER TABLE needs DROP COLUMN said", ["needs.said is gone"]),
    ("ALTER TABLE needs RENAME COLUMN words TO text", ["needs.words is gone",
                                                       "needs.text is new and must be told"]),
    ("ALTER TABLE needs RENAME TO questions", ["needs is gone"]),
    ("CREATE UNIQUE INDEX once ON needs (said)", ["needs: said must differ from now on"]),
    (f"DROP TABLE needs; {NEEDS.replace('VARCHAR(40)', 'TEXT')}",
     ["needs.said was VARCHAR(40) and is TEXT"]),
    (f"DROP TABLE needs; {NEEDS.replace('VARCHAR(40)', 'VARCHAR(40) NOT NULL')}",
     ["needs.said may not be empty any more", "needs.said may not be left out any more"]),
    (f"DROP TABLE needs; {NEEDS.replace('said VARCHAR(40)', 'said VARCHAR(40), n INT NOT NULL')}",
     ["needs.n is new and must be told"]),
]  # fmt: skip


def after(connection: Connection, orders: str) -> Tables:
    for order in orders.split("; "):
        connection.execute(text(order))
    return read(connection)


@pytest.mark.parametrize(("orders", "said"), CHANGES, ids=[orders[:60] for orders, _ in CHANGES])
def test_what_narrows_them_is_found(orders: str, said: list[str]) -> None:
    """The control."""
    with create_engine("sqlite://").connect() as connection:
        before = after(connection, NEEDS)
        assert list(narrowed(before, after(connection, orders), set())) == said


@pytest.mark.parametrize(
    ("told", "orders"),
    [
        ('[[leaving]]\ntable = "needs"\ncolumn = "said"', "ALTER TABLE needs DROP COLUMN said"),
        ('[[leaving]]\ntable = "needs"', "DROP TABLE needs"),
    ],
)
def test_what_the_release_before_gave_up_may_go(told: str, orders: str) -> None:
    with create_engine("sqlite://").connect() as connection:
        before = after(connection, NEEDS)
        assert list(narrowed(before, after(connection, orders), parsed(told))) == []


@pytest.mark.parametrize(
    ("head", "found"),
    [(None, Standing.OK), ("9999", Standing.NEWER), ("0001", Standing.OTHER), ("", Standing.OTHER)],
)
def test_code_knows_tables_that_are_ahead_of_it(
    app: Any, head: str | None, found: Standing
) -> None:
    if head is not None:
        db.session.execute(text("DELETE FROM alembic_version"))
    if head:
        db.session.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": head})
    assert standing() is found
    db.session.rollback()
