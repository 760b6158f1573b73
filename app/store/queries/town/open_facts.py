"""A fact of somebody's that no period froze yet, found to be told anew. Nothing counts here."""

from sqlalchemy import func, select

from app.domain.town.facts import FactKind
from app.store.db import db
from app.store.queries.people.accounts import record_key
from app.store.tables import Fact


def one(community_id: int, kind: FactKind, person_id: int, category: str) -> int | None:
    """Its id; of several any. Raises NotFound for somebody who left."""
    found = select(func.min(Fact.id)).where(
        Fact.community_id == community_id,
        Fact.kind == kind,
        Fact.category == category,
        Fact.record_key == record_key(community_id, person_id),
    )
    return db.session.scalar(found)
