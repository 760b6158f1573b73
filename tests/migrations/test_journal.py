"""0031 with data: lines that were there are sealed with the next, and stay when it goes down."""

from pathlib import Path

from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect, text

from app.store.db import db
from app.store.queries.clock import journal
from tests.actions.clock.test_sealing import deeds, holds, seal
from tests.town import Town

FOLDER = str(Path(__file__).parents[2] / "migrations")
LINES = text("SELECT id, at, verb, thing, thing_id, state FROM journal ORDER BY id")


def test_down_and_up_with_lines(town: Town) -> None:
    deeds(town, 2)
    seal(town)
    lines = db.session.execute(LINES).all()
    db.session.remove()
    downgrade(directory=FOLDER, revision="0030")
    assert "journal_seals" not in inspect(db.engine).get_table_names()
    assert db.session.execute(LINES).all() == lines
    db.session.execute(text("UPDATE journal SET actor_id = 1"))  # as it was before
    db.session.remove()
    upgrade(directory=FOLDER)
    assert journal.waiting(town.community_id) == len(lines)
    seal(town)
    assert holds(town) == 1
    assert db.session.execute(LINES).all() == lines
