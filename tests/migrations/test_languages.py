"""0002: what was there before was written in Dutch, by people who never chose."""

from flask_migrate import downgrade, upgrade
from sqlalchemy import text

from app.store.db import db
from tests.migrations.test_migrations import FOLDER
from tests.town import Town


def kept(question: str) -> list[object]:
    with db.engine.connect() as connection:
        return list(connection.execute(text(question)).scalars())


def test_old_questions_are_dutch_and_old_people_never_chose(town: Town) -> None:
    bianca = town.asker()
    town.asks(bianca, "Bisikletimi kim tamir edebilir?")
    assert kept("SELECT language FROM needs") == ["tr"]
    db.session.remove()
    downgrade(directory=str(FOLDER), revision="0001")
    assert kept("SELECT words FROM needs") == ["Bisikletimi kim tamir edebilir?"]
    upgrade(directory=str(FOLDER))
    assert kept("SELECT language FROM needs") == ["nl"]
    assert kept("SELECT language FROM people") == [None]
