"""The offers on an asker's own need, as she reads them: who, a word, and who met them."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from app.domain.actor import Actor
from app.domain.states import OPEN_OFFERS, TALKING
from app.store.columns import leads_to
from app.store.db import AnyRow, AnySelect, db
from app.store.queries.givers.vog_first import is_looked_at
from app.store.queries.needs.own import visible_to
from app.store.queries.people.blocks import not_blocked
from app.store.tables import Giver, Need, Offer, Organisation, Person

KNOWN = OPEN_OFFERS | TALKING
"""Offers that let go of each other, on either side, are no longer shown."""
_GIVER, _MET_BY = aliased(Person), aliased(Person)
_ANSWERS = (
    select(
        Offer.id,
        Offer.need_id,
        Offer.giver_id,
        Offer.state,
        Offer.kind,
        Offer.word,
        Offer.suits_on,
        Offer.suits_part,
        Offer.find_out_by,
        Offer.thanks,
        Offer.contact_kept,
        Offer.until_at,
        Organisation.name.label("organisation"),
        Organisation.why,
        func.coalesce(Organisation.condition, Giver.condition).label("condition"),
        _GIVER.first_name.label("name"),
        _GIVER.paused_since.is_not(None).label("rests"),
        _MET_BY.first_name.label("introduced_by"),
        is_looked_at().label("is_looked_at"),
    )
    .join(Need, leads_to(Offer.need_id, Need))
    .join(Giver, leads_to(Offer.giver_id, Giver))
    .join(_GIVER, leads_to(Giver.id, _GIVER))
    .outerjoin(Organisation, leads_to(Giver.organisation_id, Organisation))
    .outerjoin(_MET_BY, leads_to(Giver.introduced_by, _MET_BY))
    .where(not_blocked(Need.asker_id, Giver.id))
)
"""Made once: making it for each page cost more than asking it."""


def to_need(actor: Actor, need_id: int) -> Sequence[AnyRow]:
    """Oldest first: the order says nothing about anybody."""
    found = _answers(actor).where(Offer.need_id == need_id, Offer.state.in_(KNOWN))
    return db.session.execute(found.order_by(Offer.made_at, Offer.id)).all()


def one(actor: Actor, need_id: int, offer_id: int) -> AnyRow | None:
    found = _answers(actor).where(Offer.need_id == need_id, Offer.id == offer_id)
    return db.session.execute(found).first()


def _answers(actor: Actor) -> AnySelect:
    return _ANSWERS.where(visible_to(actor))
