"""0024 with data: facts keep what they say, and frozen figures what they are."""

from pathlib import Path

import pytest
from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError

from app.store.db import db
from tests.quarters import freeze, small_town
from tests.town import Town

FOLDER = str(Path(__file__).parents[2] / "migrations")
FACTS = "SELECT count(*) FROM facts WHERE {} = 'klussen'"


def one(question: str) -> object:
    with db.engine.connect() as connection:
        return connection.execute(text(question)).scalar()


def change() -> None:
    with db.engine.begin() as connection:
        connection.execute(text("UPDATE figures SET file = file"))


def test_down_and_up_with_data(town: Town) -> None:
    small_town(town)
    freeze(town)
    db.session.remove()
    before = one(FACTS.format("category")), one("SELECT file FROM figures")
    with pytest.raises(DBAPIError):
        change()
    downgrade(directory=FOLDER, revision="0023")
    assert "figure_rhythms" not in inspect(db.engine).get_table_names()
    assert (one(FACTS.format("theme")), one("SELECT file FROM figures")) == before
    change()
    upgrade(directory=FOLDER)
    assert (one(FACTS.format("category")), one("SELECT file FROM figures")) == before
    with pytest.raises(DBAPIError):
        change()
