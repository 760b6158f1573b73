"""0022 and 0038 with data: the clocks of anyone who rests stand still, all others go on."""

from datetime import datetime
from pathlib import Path

from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect

from app.actions.offers import helping
from app.actions.people import resting
from app.domain.offers.kinds import FindOutIn, OfferKind
from app.store.db import db
from app.store.tables import Followup
from tests.town import Town

FOLDER = str(Path(__file__).parents[2] / "migrations")


def test_down_and_up_with_data(town: Town) -> None:
    """What she finds out waits for a giver who rests; how it went is asked meanwhile."""
    karin = town.kwartiermaker()
    for name in ("Fatma", "Piet"):
        giver, asker = town.giver(name, met_by=karin), town.asker(f"Asker {name}")
        town.chooses(asker, town.offers(giver, town.asks(asker)))
    found_out = town.asks(asker).id, OfferKind.FIND_OUT
    helping.make_offer(town.moment(giver), *found_out, find_out_in=FindOutIn.SOON)
    resting.take_rest(town.moment(giver), None)
    db.session.commit()
    before = standing()
    assert [key.split(":")[0] for key, _ in before] == ["find_out_day"]
    db.session.remove()
    downgrade(directory=FOLDER, revision="0021")
    columns = {column["name"] for column in inspect(db.engine).get_columns("followups")}
    assert "stands_since" not in columns
    upgrade(directory=FOLDER)
    assert standing() == before


def test_what_stood_for_a_giver_goes_on_and_what_stands_for_the_asker_does_not(town: Town) -> None:
    karin = town.kwartiermaker()
    for name in ("Fatma", "Piet"):
        giver, asker = town.giver(name, met_by=karin), town.asker(f"Asker {name}")
        offer = town.chooses(asker, town.offers(giver, town.asks(asker)))
    resting.take_rest(town.moment(asker), None)
    db.session.query(Followup).filter(Followup.kind == "how_it_went").update(
        {Followup.stands_since: town.now}
    )
    db.session.commit()
    (kept,) = {row.key for row in db.session.query(Followup) if is_asked_of(row, offer.id)}
    db.session.remove()
    downgrade(directory=FOLDER, revision="0037")
    upgrade(directory=FOLDER)
    assert [key for key, _ in standing() if key.startswith("how_it_went")] == [kept]


def is_asked_of(row: Followup, offer_id: int) -> bool:
    return row.kind == "how_it_went" and row.offer_id == offer_id


def standing() -> list[tuple[str, datetime | None]]:
    found = db.session.query(Followup.key, Followup.stands_since)
    return sorted(
        (row.key, row.stands_since) for row in found.filter(Followup.stands_since.is_not(None))
    )
