"""0028 with data: whoever was inside stays inside, as by a code; passkeys are made anew."""

from pathlib import Path

from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect

from app.actions.people.sessions import begin_session
from app.actions.people.staff import invite_staff
from app.domain.people.passkeys import CameBy
from app.store.db import db
from app.store.tables import Passkey, Session, StaffInvitation
from tests.town import Town

FOLDER = str(Path(__file__).parents[2] / "migrations")


def test_down_and_up_with_data(town: Town) -> None:
    karin = town.kwartiermaker()
    invite_staff(town.by_house(), karin.id)
    moment = town.moment(karin)
    begin_session(moment, karin.id, moment.actor.hats, came_by=CameBy.PASSKEY, touched_from="x")
    town_id, person_id = town.community_id, karin.id
    db.session.add(
        Passkey(
            community_id=town_id, person_id=person_id, state="works", name="Laptop",
            credential=b"\x00\xff", public_key=b"\xa5", sign_count=2**32 - 1, made_at=town.now,
        )
    )  # fmt: skip
    db.session.commit()
    db.session.remove()
    downgrade(directory=FOLDER, revision="0027")
    assert not {"passkeys", "challenges", "staff_invitations"} & set(
        inspect(db.engine).get_table_names()
    )
    upgrade(directory=FOLDER)
    inside = db.session.query(Session).one()
    assert (inside.person_id, inside.came_by) == (person_id, CameBy.CODE)
    assert inside.touched_at is None
    assert db.session.query(Passkey).count() == db.session.query(StaffInvitation).count() == 0
