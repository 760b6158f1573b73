"""0040 with data: on SQLite a person's row lies where her key is found, whole as it was."""

from pathlib import Path

import pytest
from flask import Flask
from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect, select

from app.store.db import Base, db
from app.store.tables import Giver, GiverSettings, Need, Person
from tests.actions.letters.test_rounds_settings import chooses
from tests.town import Town

FOLDER = str(Path(__file__).parents[2] / "migrations")
MADE_ANEW = (Person, Giver, GiverSettings)


@pytest.fixture(autouse=True)
def _on_sqlite(app: Flask) -> None:
    if db.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL has no such choice")


def under_their_key() -> set[str]:
    told = inspect(db.engine).get_multi_table_options()
    return {name for (_, name), options in told.items() if "sqlite_with_rowid" in options}


def told_so() -> set[str]:
    return {
        table.name
        for table in Base.metadata.sorted_tables
        if not table.dialect_options["sqlite"]["with_rowid"]
    }


def test_those_lie_there_of_which_the_tables_say_so(town: Town) -> None:
    assert under_their_key() == told_so() == {table.__tablename__ for table in MADE_ANEW}


def test_down_and_up_with_data(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker("Bianca")
    fatma = town.giver("Fatma", met_by=karin)
    chooses(town, fatma)
    need, asker = town.asks(bianca).id, bianca.id
    before = kept()
    assert all(before.values())
    db.session.remove()
    downgrade(directory=FOLDER, revision="0039")
    assert not under_their_key()
    assert kept() == before
    upgrade(directory=FOLDER)
    assert kept() == before
    assert db.session.get_one(Need, (1, need)).asker_id == asker


def kept() -> dict[str, list[tuple[object, ...]]]:
    with db.engine.connect() as connection:
        return {
            table.__tablename__: [
                tuple(row) for row in connection.execute(select(table.__table__).order_by("id"))
            ]
            for table in MADE_ANEW
        }
