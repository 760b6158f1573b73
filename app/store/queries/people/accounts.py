"""People and their hats."""

from datetime import datetime

from sqlalchemy import select

from app.domain.refusals import NotFound
from app.store import questions
from app.store.db import db
from app.store.tables import HatOf, Person

_RECORD_KEY = select(Person.record_key).where(
    Person.community_id == questions.value("community_id"),
    Person.id == questions.value("person_id"),
)


def record_key(community_id: int, person_id: int) -> int:
    """Raises NotFound for somebody who left."""
    found = questions.first(_RECORD_KEY, community_id=community_id, person_id=person_id)
    if found is None:
        raise NotFound
    return found.record_key


def by_fingerprint(community_id: int, fingerprint: str) -> Person | None:
    found = select(Person).where(
        Person.community_id == community_id, Person.reach_fingerprint == fingerprint
    )
    return db.session.scalars(found).first()


def wears(community_id: int, person_id: int, hat: str) -> bool:
    found = select(HatOf.id).where(
        HatOf.community_id == community_id, HatOf.id == person_id, HatOf.hat == hat
    )
    return db.session.execute(found).first() is not None


def hats(community_id: int, person_id: int) -> frozenset[str]:
    found = select(HatOf.hat).where(HatOf.community_id == community_id, HatOf.id == person_id)
    return frozenset(db.session.scalars(found))


def reached_at(community_id: int, person_id: int) -> datetime | None:
    """As `Person.surely_reached_at`; None for nobody."""
    found = select(Person.surely_reached_at).where(
        Person.community_id == community_id, Person.id == person_id
    )
    return db.session.scalars(found).first()


def one(community_id: int, person_id: int) -> Person:
    """Raises NotFound for somebody who left."""
    person = db.session.scalars(
        select(Person).where(Person.community_id == community_id, Person.id == person_id)
    ).first()
    if person is None:
        raise NotFound
    return person
