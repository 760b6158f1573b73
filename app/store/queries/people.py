"""People and their hats."""

from sqlalchemy import select

from app.store.db import db
from app.store.tables import HatOf, Person


def record_key(community_id: int, person_id: int) -> int:
    found = select(Person.record_key).where(
        Person.community_id == community_id, Person.id == person_id
    )
    return db.session.scalars(found).one()


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


def one(community_id: int, person_id: int) -> Person:
    return db.session.scalars(
        select(Person).where(Person.community_id == community_id, Person.id == person_id)
    ).one()
