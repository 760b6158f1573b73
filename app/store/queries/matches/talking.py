"""The conversation of a match, as one of the two reads it."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, case, func, or_, select

from app.domain.states import MessageState
from app.domain.things import Thing
from app.domain.verbs import Verb
from app.store.db import AnyRow, db
from app.store.queries.people.blocks import not_blocked
from app.store.tables import JournalLine, Message, Offer


def conversation(community_id: int, offer_id: int, reader_id: int) -> Sequence[AnyRow]:
    """id, author_id, words, state, written_at and whether a person let it through; oldest first.

    A message that is held or stopped is read by its author alone: for the other its words are
    None. Nothing at all between two who want no contact.
    """
    readable = or_(Message.state == MessageState.SENT, Message.author_id == reader_id)
    found = (
        select(
            Message.id,
            Message.author_id,
            case((readable, Message.words)).label("words"),
            Message.state,
            Message.written_at,
            _was_held().label("was_held"),
        )
        .where(Message.community_id == community_id, Message.offer_id == offer_id)
        .where(not_blocked(Message.asker_id, Message.giver_id))
        .order_by(Message.written_at, Message.id)
    )
    return db.session.execute(found).all()


def _was_held() -> ColumnElement[bool]:
    return (
        select(JournalLine.id)
        .where(
            JournalLine.community_id == Message.community_id,
            JournalLine.thing == Thing.MESSAGE,
            JournalLine.thing_id == Message.id,
            JournalLine.verb == Verb.RELEASE_MESSAGE,
        )
        .exists()
    )


def arrived_between(offer: Offer) -> int:
    """How many messages of this pair arrived, whichever need they were about."""
    found = select(func.count()).where(
        Message.community_id == offer.community_id,
        Message.asker_id == offer.asker_id,
        Message.giver_id == offer.giver_id,
        Message.state == MessageState.SENT,
    )
    return db.session.scalar(found) or 0
