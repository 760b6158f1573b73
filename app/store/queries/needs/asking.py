"""What must be known about a community's needs before one is posted."""

from sqlalchemy import func, select

from app.domain.states import LIVE_NEEDS
from app.store import asking
from app.store.tables import Community, Need

_HERE = asking.told("community_id")
_MODERATION = select(Community.moderation).where(Community.id == _HERE)
_HERS = Need.community_id == _HERE, Need.asker_id == asking.told("asker_id")
_UNDER_WAY = select(func.count()).where(*_HERS, Need.state.in_(LIVE_NEEDS))
_ANY = select(Need.id).where(*_HERS).limit(1)


def moderation(community_id: int) -> str:
    ((chosen,),) = asking.rows(_MODERATION, community_id=community_id)
    return chosen


def under_way(community_id: int, asker_id: int) -> int:
    ((needs,),) = asking.rows(_UNDER_WAY, community_id=community_id, asker_id=asker_id)
    return needs


def is_first(community_id: int, asker_id: int) -> bool:
    return asking.first(_ANY, community_id=community_id, asker_id=asker_id) is None
