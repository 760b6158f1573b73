"""What no longer serves goes: spent codes, ended sessions, and what was reported long ago."""

from datetime import timedelta

from sqlalchemy import delete, update

from app.domain.moment import Moment
from app.domain.states import TaskState
from app.domain.tasks import TaskKind
from app.store.db import db
from app.store.tables import Code, Session, Task

COUNTED = timedelta(days=1)  # the limits on codes look back no further (rule 4.5)


def forget_old_codes(moment: Moment) -> None:
    mine, oldest = Code.community_id == moment.community_id, moment.now - COUNTED
    db.session.execute(delete(Code).where(mine, Code.made_at <= oldest))


def forget_ended_sessions(moment: Moment) -> None:
    mine = Session.community_id == moment.community_id
    db.session.execute(delete(Session).where(mine, Session.ends_at <= moment.now))


def forget_networks_of_reports(moment: Moment) -> None:
    """Kept only while reports are counted together."""
    oldest = moment.now - timedelta(days=moment.rules.reports.count_days)
    mine = Task.community_id == moment.community_id, Task.reporter_network.is_not(None)
    none = {"reporter_network": None}
    db.session.execute(update(Task).where(*mine, Task.opened_at <= oldest).values(none))


def forget_old_reports(moment: Moment) -> None:
    """That there was one stays. One that still waits for a person stays whole."""
    oldest = moment.now - timedelta(days=moment.rules.leaving.incident_days)
    mine = Task.community_id == moment.community_id, Task.kind == TaskKind.REPORT
    old = Task.opened_at <= oldest, Task.state != TaskState.OPEN
    nothing = {"reported_name": None, "reported_fingerprint": None, "note": "", "reason": ""}
    db.session.execute(update(Task).where(*mine, *old).values(nothing))
