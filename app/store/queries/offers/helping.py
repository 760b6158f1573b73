"""Offers on a need, and a giver's own."""

from collections.abc import Sequence

from sqlalchemy import and_, or_, select

from app.domain.offers.kinds import COUNTED
from app.domain.states import OPEN_OFFERS, OfferState
from app.store.db import db
from app.store.tables import Need, Offer

COUNTS = and_(
    Offer.state.in_(OPEN_OFFERS),
    or_(Offer.state == OfferState.ACCEPTED, Offer.kind.in_(COUNTED)),
)
"""Towards the number that closes the pressing: whoever still finds out does not (R5)."""


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
