"""What may be wrong with a clock. Each of these the histories must find."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from app.actions.clock.followups import fire
from app.actions.offers import watching
from app.actions.people import leaving
from app.domain.letters import posting
from app.domain.moment import Moment
from app.jobs import sweeps
from app.jobs.committing import keep
from app.store.db import db
from app.store.tables import Followup

QUARTER = timedelta(minutes=15)


def fires_again(moment: Moment) -> None:
    """Does not keep that it fired."""
    sweeps.fire_followups(moment)
    mine = Followup.community_id == moment.community_id, Followup.done_at < moment.now
    db.session.execute(update(Followup).where(*mine).values(done_at=None))
    db.session.commit()


def forgets(moment: Moment) -> None:
    """As a timer in memory: what fell due while nobody ticked is gone."""
    mine = Followup.community_id == moment.community_id, Followup.done_at.is_(None)
    just_now = Followup.due_at.between(moment.now - QUARTER, moment.now)
    for row in db.session.query(Followup.id).filter(*mine, just_now).all():
        keep(fire, moment, row.id)


def only_says_so(moment: Moment) -> None:
    """Notes that it is done, and does nothing."""
    mine = Followup.community_id == moment.community_id, Followup.done_at.is_(None)
    due = Followup.due_at <= moment.now
    db.session.execute(update(Followup).where(*mine, due).values(done_at=moment.now))
    db.session.commit()


def writes_to_all(patched: pytest.MonkeyPatch) -> None:
    """Also to anyone who rests."""
    patched.setattr(posting, "_is_welcome", lambda standing: True)


def watches_once(patched: pytest.MonkeyPatch) -> None:
    """Over a need that lost its last offer nobody watches again."""
    patched.setattr(watching, "look_further", lambda moment, need: None)


def lets_loans_go(patched: pytest.MonkeyPatch) -> None:
    """What was lent by or to anyone who leaves for good is nobody's any more."""
    patched.setattr(leaving, "pass_on_loans_of", lambda moment, leaver_id: None)
