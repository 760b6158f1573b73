"""What was done last with a thing of the desk, and by whom: for anyone who comes second."""

from sqlalchemy import select

from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.tables import JournalLine, Person


def last(community_id: int, thing: str, thing_id: int) -> AnyRow | None:
    """verb, at and who, a first name; None where the house did it, or nobody anything."""
    found = (
        select(JournalLine.verb, JournalLine.at, Person.first_name.label("who"))
        .join(Person, leads_to(JournalLine.actor_id, Person))
        .where(
            JournalLine.community_id == community_id,
            JournalLine.thing == thing,
            JournalLine.thing_id == thing_id,
        )
        .order_by(JournalLine.at.desc(), JournalLine.id)
    )
    return db.session.execute(found.limit(1)).first()
