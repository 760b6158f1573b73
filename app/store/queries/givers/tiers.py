"""How far a giver may go, in SQL: what `Actor.highest_tier` says, for many givers at once."""

from typing import Any

from sqlalchemy import ColumnElement, and_, or_

from app.domain.needs.themes import Tier
from app.store.tables import Giver, Need


def may_go_so_far(now: Any, need: Any = Need) -> ColumnElement[bool]:
    """A giver and a need: T4 with a VOG that still holds, lower ones as it was set (R3).
    `need` may have places in place of columns."""
    return or_(
        and_(need.tier < Tier.T4, need.tier <= Giver.up_to),
        and_(need.tier == Tier.T4, Giver.up_to == Tier.T3, Giver.vog_ends_at > now),
    )
