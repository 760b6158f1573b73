"""One need as the kwartiermaker reads it, and what hangs on it."""

from collections.abc import Sequence

from sqlalchemy import ScalarSelect, and_, case, func, select
from sqlalchemy.orm import aliased

from app.domain.desk.tasks import TaskKind
from app.domain.states import MessageState, TaskState
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.tables import (
    Decision,
    Giver,
    Message,
    Need,
    Neighbourhood,
    Offer,
    Organisation,
    Person,
    Photo,
    Task,
)

Beside = aliased(Person)
MOST_BESIDE = 50  # offers or decisions on one need: more than there ever are


def one(community_id: int, need_id: int) -> AnyRow | None:
    """The whole need, who asked it, her first name and channel, and that of whoever sat beside
    her; `call_id` is the task of calling her, while that is open."""
    found = (
        select(
            Need.community_id, Need.id, Need.asker_id, Need.state, Need.theme, Need.tier,
            Need.words, Need.language, Need.timing,
            Need.hands, Need.urgency, Need.posted_at, Need.promised_at, Need.answer_by,
            Need.seen_at, Beside.first_name.label("together_with"),
            Person.first_name, Person.channel,
            Neighbourhood.name.label("neighbourhood"), _call().label("call_id"),
            Photo.id.label("photo_id"), Photo.state.label("photo_state"),
        )
        .join(Person, leads_to(Need.asker_id, Person))
        .outerjoin(Beside, leads_to(Need.together_with, Beside))
        .outerjoin(Neighbourhood, leads_to(Need.neighbourhood_id, Neighbourhood))
        .outerjoin(Photo, leads_to(Photo.need_id, Need))
        .where(Need.community_id == community_id, Need.id == need_id)
    )  # fmt: skip
    return db.session.execute(found).first()


def offers_on(community_id: int, need_id: int) -> Sequence[AnyRow]:
    """id, giver_id, first_name, organisation, kind, word, state, made_at, back_because, and
    what the two said of how it went; the oldest first."""
    found = (
        select(
            Offer.id, Offer.giver_id, Person.first_name, Organisation.name.label("organisation"),
            Offer.kind, Offer.word, Offer.state, Offer.made_at,
            Offer.back_because, Offer.asker_said, Offer.giver_said,
        )
        .join(Giver, leads_to(Offer.giver_id, Giver))
        .join(Person, leads_to(Offer.giver_id, Person))
        .outerjoin(Organisation, leads_to(Giver.organisation_id, Organisation))
        .where(Offer.community_id == community_id, Offer.need_id == need_id)
        .order_by(Offer.made_at, Offer.id)
    )  # fmt: skip
    return db.session.execute(found.limit(MOST_BESIDE)).all()


def decisions_on(community_id: int, need_id: int) -> Sequence[AnyRow]:
    """verb, reason, told, at, undone_at and who, the newest first."""
    found = (
        select(
            Decision.verb, Decision.reason, Decision.told, Decision.at, Decision.undone_at,
            Person.first_name.label("who"),
        )
        .join(Person, leads_to(Decision.decided_by, Person))
        .where(Decision.community_id == community_id, Decision.need_id == need_id)
        .order_by(Decision.at.desc(), Decision.id)
    )  # fmt: skip
    return db.session.execute(found.limit(MOST_BESIDE)).all()


def held_message(community_id: int, message_id: int) -> AnyRow | None:
    """A message while it is held, and no other (R6): with its author's first name, and `to_whom`
    it would go."""
    other = case((Message.author_id == Offer.giver_id, Offer.asker_id), else_=Offer.giver_id)
    found = (
        select(
            Message.community_id, Message.id, Message.asker_id, Message.giver_id,
            Message.state, Message.words, Message.written_at, Message.answer_by,
            Message.need_id, Person.first_name, Beside.first_name.label("to_whom"),
            Need.card_words.label("need_words"),
        )
        .join(Person, leads_to(Message.author_id, Person))
        .join(Need, leads_to(Message.need_id, Need))
        .join(Offer, leads_to(Message.offer_id, Offer))
        .outerjoin(Beside, and_(Beside.community_id == Message.community_id, Beside.id == other))
        .where(Message.community_id == community_id, Message.id == message_id)
        .where(Message.state == MessageState.HELD)
    )  # fmt: skip
    return db.session.execute(found).first()


def need_of_message(community_id: int, message_id: int) -> int:
    found = select(Message.need_id).where(
        Message.community_id == community_id, Message.id == message_id
    )
    return db.session.scalars(found).one()


def _call() -> ScalarSelect[int]:
    return (
        select(func.min(Task.id))
        .where(Task.community_id == Need.community_id, Task.need_id == Need.id)
        .where(Task.person_id == Need.asker_id)
        .where(Task.kind == TaskKind.CALL, Task.state == TaskState.OPEN)
        .scalar_subquery()
    )
