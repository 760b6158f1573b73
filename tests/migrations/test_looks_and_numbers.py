"""0034 with data: whoever was here last is taken to have been here by the number she has."""

from datetime import timedelta
from pathlib import Path

from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect

from app.actions.people.sessions import begin_session
from app.actions.people.staff import stop_staff
from app.domain.people.passkeys import CameBy
from app.store.db import db
from app.store.tables import LookCheck, Person, Session, StaffInvitation
from tests.town import Town

FOLDER = str(Path(__file__).parents[2] / "migrations")


def test_down_and_up_with_data(town: Town) -> None:
    karin, sam = town.kwartiermaker(), town.kwartiermaker("Sam", turn="deputy")
    bianca = town.asker()
    bianca.reached_at = bianca.seen_at - timedelta(days=80)
    moment = town.moment(bianca)
    begin_session(moment, bianca.id, moment.actor.hats, came_by=CameBy.PAPER)
    stop_staff(town.moment(karin), sam.id)
    now = town.now
    db.session.add(
        LookCheck(
            community_id=town.community_id, person_id=bianca.id, looked_by=karin.id,
            looked_at=now, drawn_at=now, state="waiting",
        )
    )  # fmt: skip
    db.session.commit()
    key = town.community_id, bianca.id
    db.session.remove()
    downgrade(directory=FOLDER, revision="0033")
    assert "look_checks" not in inspect(db.engine).get_table_names()
    upgrade(directory=FOLDER)
    found = db.session.get_one(Person, key)
    assert (found.reached_at, found.named_at) == (found.seen_at, None)
    assert db.session.query(Session.came_by).scalar() == CameBy.CODE
    assert db.session.query(StaffInvitation.state).scalar() == "used"
    assert db.session.query(LookCheck).count() == 0
