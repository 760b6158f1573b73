"""Who stays behind: was there somebody who is gone now?"""

from sqlalchemy import select

from app.domain.actor import Actor
from app.domain.refusals import NotFound, OtherLeft, Refusal
from app.store.db import AnyRow, db
from app.store.tables import Parting


def why_gone(actor: Actor, offer_id: int) -> Refusal:
    """Why there is no such offer: she reads that the other left, and a stranger reads nothing."""
    return OtherLeft() if was_told(actor, offer_id) else NotFound()


def was_told(actor: Actor, offer_id: int) -> bool:
    """Whether she was the one of the two who stayed."""
    found = select(Parting.id).where(
        Parting.community_id == actor.community_id,
        Parting.id == offer_id,
        Parting.person_id == actor.person_id,
    )
    return db.session.execute(found).first() is not None


def somebody_left(community_id: int, need: AnyRow) -> bool:
    """Whether somebody who wanted to help with it left since givers see it as it is now."""
    if need.out_at is None:
        return False
    found = select(Parting.id).where(
        Parting.community_id == community_id,
        Parting.need_id == need.id,
        Parting.at >= need.out_at,
    )
    return db.session.execute(found).first() is not None
