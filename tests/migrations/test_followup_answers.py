"""0020 with data: what the two said goes with the step, the match and what was planned stay."""

from pathlib import Path

from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect, text

from app.actions.clock.followups import fire
from app.actions.matches import outcomes
from app.domain.matches.outcomes import Said
from app.store.db import db
from app.store.queries.clock import followups
from tests.town import Town

FOLDER = str(Path(__file__).parents[2] / "migrations")


def test_down_and_up_with_data(town: Town) -> None:
    bianca, fatma = town.asker(), town.giver(met_by=town.kwartiermaker())
    offer = town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    outcomes.say_how_it_went(town.moment(bianca), offer.id, Said.NO)
    db.session.commit()
    for row in followups.due_ids(town.community_id, town.later(days=3).now, 100):
        fire(town.by_house(), row)
    db.session.commit()
    assert "said_no" in kept("SELECT kind FROM tasks")
    db.session.remove()
    downgrade(directory=FOLDER, revision="0019")
    columns = {column["name"] for column in inspect(db.engine).get_columns("offers")}
    assert not {"asker_said", "giver_said_at"} & columns
    assert "said_no" not in kept("SELECT kind FROM tasks")
    assert {"talk", "how_it_went"} <= set(kept("SELECT kind FROM followups"))
    assert "say_how_it_went" not in kept("SELECT verb FROM journal")
    upgrade(directory=FOLDER)
    assert kept("SELECT state FROM offers") == ["accepted"]
    assert kept("SELECT asker_said FROM offers") == [None]


def kept(question: str) -> list[object]:
    with db.engine.connect() as connection:
        return list(connection.execute(text(question)).scalars())
