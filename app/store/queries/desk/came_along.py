"""Who came along with a need, and whose need is over."""

from collections.abc import Sequence

from sqlalchemy import select

from app.domain.states import LIVE_NEEDS, NeedState
from app.store.columns import leads_to
from app.store.db import db
from app.store.tables import CameAlong, Need

OVER = frozenset(NeedState) - LIVE_NEEDS - {NeedState.TAKEN_OVER}


def of_need(community_id: int, need_id: int) -> CameAlong | None:
    found = select(CameAlong).where(
        CameAlong.community_id == community_id, CameAlong.need_id == need_id
    )
    return db.session.scalars(found).first()


def to_be_told(community_id: int) -> Sequence[int]:
    found = (
        select(CameAlong.id)
        .join(Need, leads_to(CameAlong.need_id, Need))
        .where(CameAlong.community_id == community_id, Need.state.in_(OVER))
    )
    return db.session.scalars(found).all()
