"""What lies on the doorstep goes when it no longer serves: spent codes and ended sessions."""

from datetime import timedelta

from sqlalchemy import delete

from app.domain.moment import Moment
from app.store.db import db
from app.store.tables import Code, Session

COUNTED = timedelta(days=1)  # the limits on codes look back no further (rule 4.5)


def forget_old_codes(moment: Moment) -> None:
    mine, oldest = Code.community_id == moment.community_id, moment.now - COUNTED
    db.session.execute(delete(Code).where(mine, Code.made_at <= oldest))


def forget_ended_sessions(moment: Moment) -> None:
    mine = Session.community_id == moment.community_id
    db.session.execute(delete(Session).where(mine, Session.ends_at <= moment.now))
