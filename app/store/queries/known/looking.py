"""Which of us looked at what is hers, or decided about it, as she reads it."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    and_,
    case,
    literal,
    or_,
    select,
    union_all,
)

from app.domain.actor import Actor
from app.domain.desk.lateness import Looked
from app.domain.verbs import Verb
from app.store.columns import leads_to
from app.store.db import AnyRow, AnySelect, db
from app.store.queries.known.telling import ABOUT_A_TALK
from app.store.tables import (
    Decision,
    LookedAt,
    Measure,
    Message,
    Need,
    Note,
    Offer,
    PaperCode,
    Person,
    Photo,
    Task,
)

LOOKED = "looked"


def by_us(actor: Actor, most: int) -> Sequence[AnyRow]:
    """who, did (a verb, or LOOKED) and at: the newest first."""
    parts = (_looks, _decisions, _written, _measured, _papers)
    done = union_all(*(part(actor) for part in parts)).subquery()
    found = select(done).order_by(done.c.at.desc()).limit(most)
    return db.session.execute(found).all()


def _looks(actor: Actor) -> AnySelect:
    return (
        select(
            Person.first_name.label("who"),
            case((LookedAt.thing == Looked.TALK, Verb.READ_TALK.value), else_=LOOKED).label("did"),
            LookedAt.at,
        )
        .join(Person, leads_to(LookedAt.actor_id, Person))
        .where(
            LookedAt.community_id == actor.community_id,
            or_(
                and_(LookedAt.thing == Looked.PERSON, LookedAt.thing_id == actor.person_id),
                _at(Looked.NEED, Need.id, Need.asker_id, actor),
                _at(Looked.MESSAGE, Message.id, Message.author_id, actor),
                _at(Looked.TALK, Offer.id, Offer.asker_id, actor),
                _at(Looked.TALK, Offer.id, Offer.giver_id, actor),
                _at(Looked.PHOTO, Photo.id, Photo.asker_id, actor),
                _at(Looked.TASK, Task.id, Task.person_id, actor),
            ),
        )
    )


def _at(thing: Looked, key: Any, owner: Any, actor: Actor) -> ColumnElement[bool]:
    here = key.class_.community_id == actor.community_id
    hers = select(key).where(here, owner == actor.person_id)
    return and_(LookedAt.thing == thing, LookedAt.thing_id.in_(hers))


def _decisions(actor: Actor) -> AnySelect:
    return (
        select(Person.first_name, Decision.verb, Decision.at)
        .join(Need, leads_to(Decision.need_id, Need))
        .join(Person, leads_to(Decision.decided_by, Person))
        .where(Need.community_id == actor.community_id, Need.asker_id == actor.person_id)
        .where(Decision.verb.not_in(ABOUT_A_TALK))
    )


def _written(actor: Actor) -> AnySelect:
    return (
        select(Person.first_name, literal(Verb.WRITE_NOTE.value), Note.at)
        .join(Person, leads_to(Note.written_by, Person))
        .where(Note.community_id == actor.community_id, Note.person_id == actor.person_id)
    )


def _measured(actor: Actor) -> AnySelect:
    """What the house did by itself has no name to it, and stands in all that is told."""
    return (
        select(Person.first_name, Measure.verb, Measure.at)
        .join(Person, leads_to(Measure.decided_by, Person))
        .where(Measure.community_id == actor.community_id, Measure.person_id == actor.person_id)
    )


def _papers(actor: Actor) -> AnySelect:
    """Who made what lets somebody in as her."""
    return (
        select(Person.first_name, literal(Verb.MAKE_PAPER_CODE.value), PaperCode.made_at)
        .join(Person, leads_to(PaperCode.made_by, Person))
        .where(PaperCode.community_id == actor.community_id, PaperCode.person_id == actor.person_id)
    )
