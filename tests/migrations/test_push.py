"""0013 with data: which phones take notifications goes with the step, the givers stay."""

from pathlib import Path

from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect

from app.store.db import db
from app.store.tables import Giver, PushPhone
from tests.phones import a_phone, takes_notices
from tests.town import Town

FOLDER = str(Path(__file__).parents[2] / "migrations")


def test_down_and_up_with_data(town: Town) -> None:
    fatma = town.giver(met_by=town.kwartiermaker())
    takes_notices(town, fatma, a_phone())
    db.session.remove()
    downgrade(directory=FOLDER, revision="0012")
    assert "push_phones" not in inspect(db.engine).get_table_names()
    upgrade(directory=FOLDER)
    assert (db.session.query(Giver).count(), db.session.query(PushPhone).count()) == (1, 0)
