"""An offer as either of its two people looks back on it, from a link in a letter."""

from typing import Any

from sqlalchemy import Row, and_, case, or_, select

from app.domain.actor import Actor
from app.domain.states import TALKING
from app.store.db import db
from app.store.tables import Need, Offer, Person


def of_either(actor: Actor, offer_id: int) -> Row[*tuple[Any, ...]] | None:
    """None when the actor is neither of the two. The only name is the giver's; the giver reads the
    words no longer than the match lasts."""
    is_asker = Offer.asker_id == actor.person_id
    found = (
        select(
            Offer.id,
            Offer.need_id,
            is_asker.label("is_asker"),
            Offer.state,
            Offer.thanks,
            Offer.contact_kept,
            Need.state.label("need_state"),
            case((or_(is_asker, Offer.state.in_(TALKING)), Need.card_words)).label("words"),
            Person.first_name.label("giver_name"),
        )
        .join(Need, and_(Need.community_id == Offer.community_id, Need.id == Offer.need_id))
        .join(Person, and_(Person.community_id == Offer.community_id, Person.id == Offer.giver_id))
        .where(Offer.community_id == actor.community_id, Offer.id == offer_id)
        .where(or_(is_asker, Offer.giver_id == actor.person_id))
    )
    return db.session.execute(found).first()
