"""The desk's other lists of needs: just sent, without an answer, in a kwartiermaker's own hands."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select

from app.domain.states import OPEN_OFFERS, NeedState
from app.store.columns import leads_to
from app.store.db import AnyRow, AnySelect, db
from app.store.tables import Need, Neighbourhood, Offer, Person


def just_sent(community_id: int, since: datetime, most: int) -> Sequence[AnyRow]:
    """Went out by themselves after `since` and were not seen yet, the newest first (R2)."""
    found = (
        _needs(community_id, NeedState.OPEN, NeedState.MATCHED)
        .where(Need.seen_at.is_(None), Need.out_at > since)
        .order_by(Need.out_at.desc(), Need.id)
    )
    return db.session.execute(found.limit(most)).all()


def unanswered(community_id: int, most: int, after: int | None = None) -> Sequence[AnyRow]:
    """Open and without an offer, the oldest first; from behind the need `after`."""
    found = _needs(community_id, NeedState.OPEN).where(~_has_offer())
    since = _posted_at(community_id, after) if after else None
    if since is not None:
        found = found.where(
            or_(Need.posted_at > since, and_(Need.posted_at == since, Need.id > after))
        )
    return db.session.execute(found.order_by(Need.posted_at, Need.id).limit(most)).all()


def taken_over(community_id: int, most: int) -> Sequence[AnyRow]:
    """A kwartiermaker helps in person: the oldest first."""
    found = _needs(community_id, NeedState.TAKEN_OVER).order_by(Need.posted_at, Need.id)
    return db.session.execute(found.limit(most)).all()


def _needs(community_id: int, *states: NeedState) -> AnySelect:
    """id, words, timing, posted_at, out_at, neighbourhood and first_name."""
    return (
        select(
            Need.id,
            Need.card_words.label("words"),
            Need.timing,
            Need.posted_at,
            Need.out_at,
            Neighbourhood.name.label("neighbourhood"),
            Person.first_name,
        )
        .join(Person, leads_to(Need.asker_id, Person))
        .outerjoin(Neighbourhood, leads_to(Need.neighbourhood_id, Neighbourhood))
        .where(Need.community_id == community_id, Need.state.in_(states))
    )


def _has_offer() -> ColumnElement[bool]:
    return (
        select(Offer.id)
        .where(Offer.community_id == Need.community_id, Offer.need_id == Need.id)
        .where(Offer.state.in_(OPEN_OFFERS))
        .exists()
    )


def _posted_at(community_id: int, need_id: int) -> datetime | None:
    found = select(Need.posted_at).where(Need.community_id == community_id, Need.id == need_id)
    return db.session.scalar(found)
