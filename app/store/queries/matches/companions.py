"""Until when a maatje comes, for the two of it alone."""

from datetime import datetime

from sqlalchemy import or_, select

from app.domain.actor import Actor
from app.store.db import db
from app.store.tables import Offer


def until(actor: Actor, offer_id: int) -> datetime | None:
    """None when no last day was agreed on, or between others."""
    found = select(Offer.until_at).where(
        Offer.community_id == actor.community_id,
        Offer.id == offer_id,
        or_(Offer.asker_id == actor.person_id, Offer.giver_id == actor.person_id),
    )
    return db.session.scalars(found).first()
