"""0009 with data: what is lent goes with the step, what was asked and offered stays."""

from pathlib import Path

from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect, text

from app.actions.matches import companions, lending
from app.actions.needs import sharing
from app.domain.matches.companions import StaysFor
from app.domain.matches.lending import LentFor
from app.store.db import db
from tests.town import Town

FOLDER = str(Path(__file__).parents[2] / "migrations")
AFTER_0008 = ("loan", "companion", "offer_waits")


def test_down_and_up_with_data(town: Town) -> None:
    bianca, fatma = town.asker(), town.giver(met_by=town.kwartiermaker())
    need = town.asks(bianca)
    sharing.share_need(town.moment(bianca), need.id)
    offer = town.chooses(bianca, town.offers(fatma, need))
    lending.lend_thing(town.moment(fatma), offer.id, "Boor", LentFor.ONE_WEEK)
    companions.become_companion(town.moment(fatma), offer.id, StaysFor.SIX_WEEKS)
    db.session.commit()
    before = planned()
    db.session.remove()
    downgrade(directory=FOLDER, revision="0008")
    assert "loans" not in inspect(db.engine).get_table_names()
    assert planned() == {kind for kind in before if not kind.startswith(AFTER_0008)}
    upgrade(directory=FOLDER)
    assert kept("SELECT state FROM offers") == ["accepted"]
    assert kept("SELECT until_at FROM offers") == [None]
    assert kept("SELECT share_id FROM needs") == [None]


def planned() -> set[object]:
    return set(kept("SELECT kind FROM followups"))


def kept(question: str) -> list[object]:
    with db.engine.connect() as connection:
        return list(connection.execute(text(question)).scalars())
