"""Offers that a person looks at before they can be chosen, or go on."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, select

from app.domain.desk.tasks import TaskKind
from app.domain.states import GiverState, OfferState, TaskState
from app.store.db import db
from app.store.queries.givers.tiers import may_go_so_far
from app.store.tables import Giver, Need, Offer, Task

IS_LOOKED_AT = and_(
    Task.community_id == Offer.community_id,
    Task.offer_id == Offer.id,
    Task.kind == TaskKind.VOG_FIRST,
    Task.state == TaskState.OPEN,
)


def is_looked_at() -> ColumnElement[bool]:
    """Whether an `Offer` of the question at hand is looked at."""
    return select(Task.id).where(IS_LOOKED_AT).correlate(Offer).exists()


def task_of(offer: Offer) -> int | None:
    found = select(Task.id).join(Offer, IS_LOOKED_AT)
    return db.session.scalars(
        found.where(Offer.community_id == offer.community_id, Offer.id == offer.id)
    ).first()


def may_meet(offer: Offer, at: datetime) -> bool:
    """Whether its giver may go so far then as its need asks now."""
    found = (
        select(Giver.id)
        .join(Need, and_(Need.community_id == Giver.community_id, Need.id == offer.need_id))
        .where(Giver.community_id == offer.community_id, Giver.id == offer.giver_id)
        .where(Giver.state == GiverState.INTRODUCED, may_go_so_far(at))
    )
    return db.session.scalars(found).first() is not None


def offers_of(giver: Giver, *states: OfferState) -> Sequence[Offer]:
    found = select(Offer).where(
        Offer.community_id == giver.community_id,
        Offer.giver_id == giver.id,
        Offer.state.in_(states),
    )
    return db.session.scalars(found.order_by(Offer.id)).all()
