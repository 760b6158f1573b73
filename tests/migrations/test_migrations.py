"""Migrations are linear, arrive at the tables as they are, and carry data up and down."""

from pathlib import Path
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from flask_migrate import downgrade, upgrade
from sqlalchemy import Column, MetaData, String, Table, inspect, select

from app.actions.matches.talking import report_offer
from app.store import tables
from app.store.db import Base, db
from app.store.tables import Person, Task
from tests.town import Town
from tests.upgrades.releases import parsed

FOLDER = Path(__file__).parents[2] / "migrations"
LEAVING = parsed((FOLDER / "leaving.toml").read_text())


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
        found = compare_metadata(context, Base.metadata)
    assert [change for change in found if gone(change) not in LEAVING] == []


def gone(change: Any) -> tuple[str, str] | None:
    """A name that only the tables still have: what the next release takes away may stay until
    then."""
    if not isinstance(change, tuple):
        return None
    what, *about = change
    if what == "remove_table":
        return about[0].name, ""
    return (about[1], about[2].name) if what == "remove_column" else None


def test_what_only_the_tables_have_is_named() -> None:
    """The control."""
    table = Table("left", MetaData(), Column("word", String))
    assert gone(("remove_column", None, "left", table.c.word)) == ("left", "word")
    assert gone(("remove_table", table)) == ("left", "")
    assert gone(("add_column", None, "left", table.c.word)) is None


def test_down_to_nothing_and_up_again(town: Town) -> None:
    bianca, fatma = town.asker(), town.giver(met_by=town.kwartiermaker())
    town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    db.session.remove()
    downgrade(directory=str(FOLDER), revision="base")
    assert set(inspect(db.engine).get_table_names()) <= {"alembic_version"}
    upgrade(directory=str(FOLDER))
    assert Town.founded(town.app).asker().id


def test_who_was_here_before_0005_is_seen_then_and_a_freed_number_stays_free(town: Town) -> None:
    bianca, els = town.asker("Bianca"), town.asker("Els")
    els.reach_sealed = els.reach_fingerprint = None
    db.session.commit()
    ids = bianca.id, els.id
    db.session.remove()
    downgrade(directory=str(FOLDER), revision="0004")
    upgrade(directory=str(FOLDER))
    bianca, els = (db.session.get_one(Person, (town.community_id, one)) for one in ids)
    assert bianca.seen_at == bianca.joined_at
    assert bianca.reach_fingerprint is not None
    assert (els.reach_sealed, els.reach_fingerprint) == (None, None)


def test_a_report_from_before_0006_is_about_whoever_it_was(town: Town) -> None:
    bianca, fatma = town.asker(), town.giver(met_by=town.kwartiermaker())
    offer = town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    for reporter in (bianca, fatma):
        report_offer(town.moment(reporter), offer.id, "Dit voelt niet goed")
    db.session.commit()
    told = said_of_reports()
    assert {name for name, _ in told} == {"Bianca", "Fatma", None}
    db.session.remove()
    downgrade(directory=str(FOLDER), revision="0005")
    upgrade(directory=str(FOLDER))
    assert said_of_reports() == told


def said_of_reports() -> set[tuple[str | None, str | None]]:
    found = db.session.execute(select(Task.reported_name, Task.reported_fingerprint))
    return {(row.reported_name, row.reported_fingerprint) for row in found}
