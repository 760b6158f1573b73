"""0004 with data: a call that was taken back is done to the code before it, and stays so."""

from pathlib import Path

from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect, text

from app.actions.needs import calls, examples
from app.actions.needs.examples import Place
from app.domain.needs.themes import Tile
from app.domain.needs.timings import CallTime
from app.store.db import db
from tests.town import Town

FOLDER = str(Path(__file__).parents[2] / "migrations")


def test_down_and_up_with_data(town: Town) -> None:
    karin, bianca = town.moment(town.kwartiermaker()), town.moment(town.asker())
    examples.add_example(karin, Place("huis", Tile.REPAIR, "Wie gaat mee naar het Repair Café?"))
    calls.ask_call(bianca, CallTime.MORNING)
    calls.take_back_call(bianca)
    db.session.commit()
    db.session.remove()
    downgrade(directory=FOLDER, revision="0003")
    assert "own_examples" not in inspect(db.engine).get_table_names()
    assert states() == ["done"]
    upgrade(directory=FOLDER)
    assert states() == ["done"]


def states() -> list[str]:
    found = list(db.session.scalars(text("SELECT state FROM tasks")))
    db.session.remove()
    return found
