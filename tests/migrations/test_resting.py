"""0022 with data: the clocks of a giver who rests stand still, all others go on."""

from datetime import datetime
from pathlib import Path

from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect

from app.actions.people import resting
from app.store.db import db
from app.store.tables import Followup
from tests.town import Town

FOLDER = str(Path(__file__).parents[2] / "migrations")


def test_down_and_up_with_data(town: Town) -> None:
    karin = town.kwartiermaker()
    for name in ("Fatma", "Piet"):
        giver, asker = town.giver(name, met_by=karin), town.asker(f"Asker {name}")
        town.chooses(asker, town.offers(giver, town.asks(asker)))
    resting.take_rest(town.moment(giver), None)
    db.session.commit()
    before = standing()
    assert [key.split(":")[0] for key, _ in before] == ["how_it_went"]
    db.session.remove()
    downgrade(directory=FOLDER, revision="0021")
    columns = {column["name"] for column in inspect(db.engine).get_columns("followups")}
    assert "stands_since" not in columns
    upgrade(directory=FOLDER)
    assert standing() == before


def standing() -> list[tuple[str, datetime | None]]:
    found = db.session.query(Followup.key, Followup.stands_since)
    return sorted(
        (row.key, row.stands_since) for row in found.filter(Followup.stands_since.is_not(None))
    )
