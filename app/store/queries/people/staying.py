"""Whether somebody said that she stays."""

from sqlalchemy import select

from app.store.db import db
from app.store.tables import Person


def said_so(community_id: int, person_id: int) -> bool:
    """Since she was last asked."""
    found = select(Person.id).where(
        Person.community_id == community_id,
        Person.id == person_id,
        Person.stays_at >= Person.asked_to_stay_at,
    )
    return db.session.scalar(found) is not None
