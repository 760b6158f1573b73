"""The conversation of a match at the desk, and whether there is a reason to read it (R6)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import aliased

from app.domain.actor import Actor
from app.domain.desk.tasks import TaskKind
from app.domain.states import TaskState
from app.domain.things import Thing
from app.domain.verbs import Verb
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.tables import JournalLine, Message, Need, Offer, Person, Task

A_REASON_HOLDS = timedelta(hours=1)


def one(community_id: int, offer_id: int) -> AnyRow | None:
    """id, need_id, state, the words on the card, and the first names of the two."""
    asker, giver = aliased(Person), aliased(Person)
    found = (
        select(
            Offer.community_id,
            Offer.id,
            Offer.asker_id,
            Offer.giver_id,
            Offer.need_id,
            Offer.state,
            Need.card_words.label("need_words"),
            asker.first_name.label("asker"),
            giver.first_name.label("giver"),
        )
        .join(Need, leads_to(Offer.need_id, Need))
        .join(asker, leads_to(Offer.asker_id, asker))
        .join(giver, leads_to(Offer.giver_id, giver))
        .where(Offer.community_id == community_id, Offer.id == offer_id)
    )
    return db.session.execute(found).first()


def may_read(actor: Actor, offer_id: int, now: datetime) -> bool:
    """Somebody reported it and waits for an answer, or this kwartiermaker just said why."""
    reported = select(Task.id).where(
        Task.community_id == actor.community_id,
        Task.offer_id == offer_id,
        Task.kind == TaskKind.REPORT,
        Task.state == TaskState.OPEN,
    )
    said_why = select(JournalLine.id).where(
        JournalLine.community_id == actor.community_id,
        JournalLine.thing == Thing.OFFER,
        JournalLine.thing_id == offer_id,
        JournalLine.verb == Verb.READ_TALK,
        JournalLine.actor_id == actor.person_id,
        JournalLine.at > now - A_REASON_HOLDS,
    )
    return bool(db.session.scalar(select(or_(reported.exists(), said_why.exists()))))


def messages(community_id: int, offer_id: int) -> Sequence[AnyRow]:
    """author, words and written_at; the oldest first."""
    found = (
        select(Person.first_name.label("author"), Message.words, Message.written_at)
        .join(Person, leads_to(Message.author_id, Person))
        .where(Message.community_id == community_id, Message.offer_id == offer_id)
        .order_by(Message.written_at, Message.id)
    )
    return db.session.execute(found).all()
