"""What stands on the one screen "Dit weten wij van jou": herself, how much there is, who looked."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    and_,
    case,
    func,
    literal,
    or_,
    select,
    union_all,
)

from app.domain.actor import Actor
from app.domain.desk.lateness import Looked
from app.domain.desk.tasks import TaskKind
from app.domain.states import PaperCodeState, PersonState, TaskState
from app.domain.verbs import Verb
from app.store.columns import leads_to
from app.store.db import AnyRow, AnySelect, db
from app.store.queries.known.telling import ABOUT_A_TALK
from app.store.tables import (
    Decision,
    Duty,
    LookedAt,
    Measure,
    Message,
    Need,
    Neighbourhood,
    Note,
    Offer,
    PaperCode,
    Person,
    Photo,
    Task,
)


def person(actor: Actor) -> AnyRow:
    """Herself, the neighbourhood she told last, and how many needs, offers and messages."""
    found = select(
        Person.first_name, Person.channel, Person.reach_sealed, Person.language, Person.joined_at,
        _last_neighbourhood(actor).label("neighbourhood"),
        _code_word(actor).label("code_word"),
        _count(Need.asker_id, actor).label("needs"),
        _count(Offer.giver_id, actor).label("offers"),
        _count(Message.author_id, actor).label("messages"),
    ).where(Person.community_id == actor.community_id, Person.id == actor.person_id)  # fmt: skip
    return db.session.execute(found).one()


def _count(column: Any, actor: Actor) -> ScalarSelect[int]:
    table = column.class_
    mine = table.community_id == actor.community_id, column == actor.person_id
    return select(func.count()).select_from(table).where(*mine).scalar_subquery()


def _code_word(actor: Actor) -> ScalarSelect[str]:
    return (
        select(PaperCode.code_word)
        .where(
            PaperCode.community_id == actor.community_id,
            PaperCode.person_id == actor.person_id,
            PaperCode.state == PaperCodeState.WORKS,
        )
        .limit(1)
        .scalar_subquery()
    )


def _last_neighbourhood(actor: Actor) -> ScalarSelect[str]:
    return (
        select(Neighbourhood.name)
        .join(Need, leads_to(Need.neighbourhood_id, Neighbourhood))
        .where(Need.community_id == actor.community_id, Need.asker_id == actor.person_id)
        .order_by(Need.posted_at.desc())
        .limit(1)
        .scalar_subquery()
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


def notes(actor: Actor) -> Sequence[AnyRow]:
    """id, who, words, her answer and at: the newest first."""
    found = (
        select(Note.id, Person.first_name.label("who"), Note.words, Note.answer, Note.at)
        .join(Person, leads_to(Note.written_by, Person))
        .where(Note.community_id == actor.community_id, Note.person_id == actor.person_id)
    )
    return db.session.execute(found.order_by(Note.at.desc(), Note.id)).all()


def has_words_about(actor: Actor) -> bool:
    """Notes, or what she was told about taking part."""
    hers = (
        select(table.id).where(
            table.community_id == actor.community_id, table.person_id == actor.person_id
        )
        for table in (Note, Measure)
    )
    return bool(db.session.scalar(select(or_(*(found.exists() for found in hers)))))


def last_measure(actor: Actor) -> AnyRow | None:
    """verb, told and at of what was last decided about her taking part."""
    found = select(Measure.verb, Measure.told, Measure.at).where(
        Measure.community_id == actor.community_id, Measure.person_id == actor.person_id
    )
    return db.session.execute(found.order_by(Measure.at.desc()).limit(1)).first()


def told_to_stay_out(community_id: int, person_id: int) -> str | None:
    """What somebody reads who was suspended; None for everybody else."""
    suspended = select(Person.id).where(
        Person.community_id == community_id,
        Person.id == person_id,
        Person.state == PersonState.SUSPENDED,
    )
    if db.session.execute(suspended).first() is None:
        return None
    last = last_measure(Actor(community_id, person_id))
    return last.told if last else ""


def has_open_report(actor: Actor) -> bool:
    """Whether something that she reported still waits for a person."""
    found = select(Task.id).where(
        Task.community_id == actor.community_id,
        Task.person_id == actor.person_id,
        Task.kind == TaskKind.REPORT,
        Task.state == TaskState.OPEN,
    )
    return db.session.execute(found).first() is not None


def is_on_duty(actor: Actor) -> bool:
    found = select(Duty.id).where(
        Duty.community_id == actor.community_id, Duty.id == actor.person_id
    )
    return db.session.execute(found).first() is not None
