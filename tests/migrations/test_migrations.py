"""Migrations are linear, arrive at the tables as they are, and carry data up and down."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect

from app.store import tables
from app.store.db import Base, db
from tests.town import Town

FOLDER = Path(__file__).parents[2] / "migrations"


def scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    return ScriptDirectory.from_config(config)


def test_one_line_from_the_first_to_the_head() -> None:
    steps = [step.revision for step in scripts().walk_revisions()]
    assert steps == sorted(steps, reverse=True)
    assert len(scripts().get_heads()) == 1


def test_the_head_is_what_the_tables_say(app: Flask) -> None:
    assert tables.__all__
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_down_to_nothing_and_up_again(town: Town) -> None:
    bianca, fatma = town.asker(), town.giver(met_by=town.kwartiermaker())
    town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    db.session.remove()
    downgrade(directory=str(FOLDER), revision="base")
    assert set(inspect(db.engine).get_table_names()) <= {"alembic_version"}
    upgrade(directory=str(FOLDER))
    assert Town.founded(town.app).asker().id
