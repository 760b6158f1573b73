"""0017 with data: whoever was here before is found by her name, and kinds that came with it go."""

from pathlib import Path

from flask_migrate import downgrade, upgrade
from sqlalchemy import text

from app.actions.desk import evenings
from app.actions.people import notes, standing
from app.store.db import db
from tests.town import Town

FOLDER = str(Path(__file__).parents[2] / "migrations")


def test_down_and_up_with_data(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker("Bïanca-Maria")
    town.kwartiermaker("Sam", turn="deputy")
    notes.write_note(town.moment(karin), bianca.id, "Belt liever.")
    standing.pause_person(town.moment(karin), bianca.id, "omdat", "Wij bellen je.")
    evenings.open_evening(town.moment(karin))
    db.session.commit()
    db.session.remove()
    downgrade(directory=FOLDER, revision="0016")
    assert not {"from_us", "evening_opened"} & set(kept("SELECT kind FROM letters"))
    upgrade(directory=FOLDER)
    assert "biancamaria" in kept("SELECT name_key FROM people")
    assert set(kept("SELECT state FROM people")) == {"here"}
    assert kept("SELECT id FROM notes") == []


def kept(question: str) -> list[object]:
    with db.engine.connect() as connection:
        return list(connection.execute(text(question)).scalars())
