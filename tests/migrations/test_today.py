"""0015 with data: who had what in hand and who is away go with the step, what was held stays."""

from datetime import date
from pathlib import Path

from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect, text

from app.actions.desk.absences import plan_absence
from app.actions.desk.claims import claim_item
from app.domain.desk.lateness import Looked
from app.store.db import db
from tests.town import Town

FOLDER = str(Path(__file__).parents[2] / "migrations")


def test_down_and_up_with_data(town: Town) -> None:
    karin = town.kwartiermaker()
    need = town.asks(town.asker(), "Wie kan mij geld lenen?")
    claim_item(town.moment(karin), Looked.NEED, need.id)
    plan_absence(town.moment(karin), karin.id, date(2026, 5, 14), date(2026, 5, 15))
    db.session.commit()
    db.session.remove()
    downgrade(directory=FOLDER, revision="0014")
    assert {"claims", "absences"}.isdisjoint(inspect(db.engine).get_table_names())
    assert kept("SELECT verb FROM journal WHERE thing IN ('claim', 'absence')") == []
    upgrade(directory=FOLDER)
    assert kept("SELECT state FROM needs") == ["held"]
    assert kept("SELECT promised_at FROM needs") == [None]


def kept(question: str) -> list[object]:
    with db.engine.connect() as connection:
        return list(connection.execute(text(question)).scalars())
