"""Whether a giver gets letters about needs."""

from sqlalchemy import select

from app.domain.givers.rhythm import Rhythm
from app.store.db import db
from app.store.tables import GiverSettings


def only_inside(community_id: int, giver_id: int) -> bool:
    found = select(GiverSettings.id).where(
        GiverSettings.community_id == community_id,
        GiverSettings.id == giver_id,
        GiverSettings.rhythm == Rhythm.INSIDE,
    )
    return db.session.scalars(found).first() is not None
