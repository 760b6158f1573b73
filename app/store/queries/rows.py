"""One row by its key, for an action that will change it. Locked until the transaction ends."""

from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Select, select

from app.domain.refusals import NotFound
from app.store import questions
from app.store.columns import OfCommunity
from app.store.db import db
from app.store.tables import Message, Need, Offer

Row = TypeVar("Row", bound=OfCommunity)


def one(kind: type[Row], community_id: int, row_id: int) -> Row:
    """Raises NotFound. On SQLite the whole write transaction is the lock already."""
    row = maybe(kind, community_id, row_id)
    if row is None:
        raise NotFound
    return row


def maybe(kind: type[Row], community_id: int, row_id: int | None) -> Row | None:
    key = {"community_id": community_id, "row_id": row_id}
    return db.session.scalars(_with_key(kind), key).first()  # type: ignore[arg-type]


@cache
def _with_key(kind: Any) -> Select[Any]:
    found = select(kind).where(
        kind.community_id == questions.value("community_id"), kind.id == questions.value("row_id")
    )
    return found.with_for_update()


def message_and_need(community_id: int, message_id: int) -> tuple[Message, Need]:
    """As `offer_and_need`."""
    here = Message.community_id == community_id, Message.id == message_id
    need_id = db.session.scalars(select(Message.need_id).where(*here)).first()
    if need_id is None:
        raise NotFound
    need = one(Need, community_id, need_id)
    return one(Message, community_id, message_id), need


def offer_and_need(community_id: int, offer_id: int) -> tuple[Offer, Need]:
    """The need is locked first, so that two deeds about one need never wait for each other."""
    found = select(Offer.need_id).where(Offer.community_id == community_id, Offer.id == offer_id)
    need_id = db.session.scalars(found).first()
    if need_id is None:
        raise NotFound
    need = one(Need, community_id, need_id)
    return one(Offer, community_id, offer_id), need
