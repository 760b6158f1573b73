"""What must be known about a community's needs before one is posted."""

from sqlalchemy import case, func, select

from app.domain.house_rules.asking import Moderation
from app.domain.states import LIVE_NEEDS
from app.store import questions
from app.store.db import AnyRow
from app.store.tables import Community, Need

_HERE = questions.value("community_id")
_MODERATION = select(Community.moderation).where(Community.id == _HERE)
_EARLIER = select(
    func.count(case((Need.state.in_(LIVE_NEEDS), Need.id))).label("under_way"),
    func.count().label("in_all"),
    _MODERATION.scalar_subquery().label("moderation"),
).where(Need.community_id == _HERE, Need.asker_id == questions.value("asker_id"))


def moderation(community_id: int) -> Moderation:
    ((chosen,),) = questions.rows_without_flush(_MODERATION, community_id=community_id)
    return Moderation(chosen)


def earlier(community_id: int, asker_id: int) -> AnyRow:
    """How many needs of hers are `under_way`, and how many she ever posted `in_all`; beside that
    the community's choice of `moderation`."""
    (hers,) = questions.rows(_EARLIER, community_id=community_id, asker_id=asker_id)
    return hers


def under_way(community_id: int, asker_id: int) -> int:
    needs: int = earlier(community_id, asker_id).under_way
    return needs
