"""0025 with data: each community has a reading key of its own, and compares with nobody yet."""

from pathlib import Path

from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect, select

from app.store.db import db
from app.store.tables import Community
from app.store.wall.role import SCHEMA
from tests.neighbours import agree
from tests.store.wall.sides import behind_the_wall
from tests.town import Town

FOLDER = str(Path(__file__).parents[2] / "migrations")


def test_down_and_up_with_two_communities(town: Town) -> None:
    agree(town, Town.founded(town.app, 2, "elders.example"))
    db.session.remove()
    downgrade(directory=FOLDER, revision="0024")
    assert "reading_key" not in {
        one["name"] for one in inspect(db.engine).get_columns("communities")
    }
    assert SCHEMA not in inspect(db.engine).get_schema_names()
    upgrade(directory=FOLDER)
    found = db.session.execute(select(Community.reading_key, Community.compares)).all()
    assert len({row.reading_key for row in found}) == 2
    assert [row.compares for row in found] == [False, False]
    with behind_the_wall(town):
        assert db.session.scalars(select(Community.id)).all() == [1]
