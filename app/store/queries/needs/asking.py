"""What must be known about a community's needs before one is posted."""

from sqlalchemy import func, select

from app.domain.states import LIVE_NEEDS
from app.store.db import db
from app.store.tables import Community, Need


def moderation(community_id: int) -> str:
    return db.session.scalars(
        select(Community.moderation).where(Community.id == community_id)
    ).one()


def under_way(community_id: int, asker_id: int) -> int:
    found = select(func.count()).where(
        Need.community_id == community_id, Need.asker_id == asker_id, Need.state.in_(LIVE_NEEDS)
    )
    return db.session.scalar(found) or 0


def is_first(community_id: int, asker_id: int) -> bool:
    found = select(Need.id).where(Need.community_id == community_id, Need.asker_id == asker_id)
    return db.session.execute(found).first() is None
