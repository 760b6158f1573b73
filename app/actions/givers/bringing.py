"""A volunteer platform says that somebody wants to give. Nothing is made of her here: she gets one
letter, and comes in herself, by her own code, or does not."""

from sqlalchemy import delete

from app.domain.moment import Moment
from app.store.db import db
from app.store.tables import BroughtGiver


def forget_old_brought(moment: Moment) -> None:
    here = BroughtGiver.community_id == moment.community_id
    db.session.execute(delete(BroughtGiver).where(here, BroughtGiver.ends_at <= moment.now))
