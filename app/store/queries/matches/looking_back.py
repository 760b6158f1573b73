"""An offer as either of its two people looks back on it, from a link in a letter."""

from sqlalchemy import case, or_, select

from app.domain.actor import Actor
from app.domain.states import TALKING
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.queries.people.blocks import not_blocked
from app.store.tables import Need, Offer, Person


def of_either(actor: Actor, offer_id: int) -> AnyRow | None:
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
            Offer.chosen_at,
            case((is_asker, Offer.asker_said), else_=Offer.giver_said).label("said"),
            Need.state.label("need_state"),
            case((or_(is_asker, Offer.state.in_(TALKING)), Need.card_words)).label("words"),
            Person.first_name.label("giver_name"),
        )
        .join(Need, leads_to(Offer.need_id, Need))
        .join(Person, leads_to(Offer.giver_id, Person))
        .where(Offer.community_id == actor.community_id, Offer.id == offer_id)
        .where(or_(is_asker, Offer.giver_id == actor.person_id))
        .where(not_blocked(Offer.asker_id, Offer.giver_id))
    )
    return db.session.execute(found).first()
