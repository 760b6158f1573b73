"""The talk of a match, as one of the two reads it."""

from collections.abc import Sequence

from sqlalchemy import select

from app.domain.states import MessageState
from app.store.db import AnyRow, db
from app.store.tables import Message


def conversation(community_id: int, offer_id: int, reader_id: int) -> Sequence[AnyRow]:
    """author_id, words, state and written_at, oldest first. A message that is held or stopped is
    seen by its author alone."""
    found = (
        select(Message.id, Message.author_id, Message.words, Message.state, Message.written_at)
        .where(Message.community_id == community_id, Message.offer_id == offer_id)
        .where((Message.state == MessageState.SENT) | (Message.author_id == reader_id))
        .order_by(Message.written_at, Message.id)
    )
    return db.session.execute(found).all()
