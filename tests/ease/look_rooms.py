"""Colleagues who watch each other: looks drawn by lot in each state, one who was shut out, and
several reports of one person."""

from sqlalchemy import update

from app.actions.desk.tasks import open_task
from app.actions.people import staff
from app.domain.desk.tasks import TaskKind
from app.domain.ids import show_id
from app.domain.states import LookCheckState
from app.store.db import db
from app.store.tables import LookCheck, Task
from tests.ease.walk import Walk


def looks_and_reports(walk: Walk) -> None:
    town, people = walk.scene.town, walk.scene.people
    karin, official, now = people["karin"], people["official"], town.now
    for state in LookCheckState:
        db.session.add(
            LookCheck(
                community_id=town.community_id, person_id=people["bianca"].id, state=state,
                looked_by=official.id, looked_at=now, drawn_at=now,
                checked_by=karin.id, checked_at=now,
            )
        )  # fmt: skip
    for number in range(3):
        about = {"person_id": people["fatma"].id, "note": "Dit voelt niet goed."}
        open_task(town.by_house(), TaskKind.REPORT, f"of one {number}", now, **about)
    staff.stop_staff(town.moment(karin), official.id)
    db.session.commit()
    desk = walk.as_("karin")
    report = db.session.query(Task.id).filter_by(key="report:of one 0").scalar()
    for path in ("", "/nakijken", "/sleutels", f"/taak/{show_id(report)}"):
        desk.get(f"/bureau{path}")
    db.session.execute(update(Task).where(Task.key.like("report:of one %")).values(state="done"))
    staff.invite_staff(town.moment(karin), official.id)
    db.session.commit()
