"""What we wrote about somebody and decided about her taking part, as she reads it."""

from collections.abc import Sequence

from sqlalchemy import (
    or_,
    select,
)

from app.domain.actor import Actor
from app.domain.states import PersonState
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.tables import (
    Measure,
    Note,
    Person,
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
    """What somebody who was suspended reads; None for everybody else."""
    suspended = select(Person.id).where(
        Person.community_id == community_id,
        Person.id == person_id,
        Person.state == PersonState.SUSPENDED,
    )
    if db.session.execute(suspended).first() is None:
        return None
    last = last_measure(Actor(community_id, person_id))
    return last.told if last else ""
