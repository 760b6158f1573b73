"""Offers on a need, and a giver's own."""

from collections.abc import Sequence

from sqlalchemy import func, select

from app.domain.states import OPEN_OFFERS, OfferState
from app.store.db import db
from app.store.tables import Need, Offer


def has_open(need: Need) -> bool:
    return bool(with_state(need, *OPEN_OFFERS))


def of_giver(need: Need, giver_id: int) -> Offer | None:
    found = select(Offer).where(
        Offer.community_id == need.community_id,
        Offer.need_id == need.id,
        Offer.giver_id == giver_id,
    )
    return db.session.scalars(found).first()


def with_state(need: Need, *states: OfferState) -> Sequence[Offer]:
    found = select(Offer).where(
        Offer.community_id == need.community_id,
        Offer.need_id == need.id,
        Offer.state.in_(states),
    )
    return db.session.scalars(found.order_by(Offer.made_at)).all()


def open_promises(community_id: int, giver_id: int) -> int:
    """How many matches of this giver are under way."""
    found = select(func.count()).where(
        Offer.community_id == community_id,
        Offer.giver_id == giver_id,
        Offer.state == OfferState.ACCEPTED,
    )
    return db.session.scalar(found) or 0
