"""What a fact needs that is written, and one that is told anew. Nothing counts here."""

from sqlalchemy import func, select

from app.domain.refusals import NotFound
from app.domain.town.facts import FactKind
from app.store import questions
from app.store.db import AnyRow, db
from app.store.queries.people.accounts import record_key
from app.store.tables import Fact, Figures, Person

_HERE = questions.value("community_id")
_NEWEST = select(func.max(Figures.period)).where(Figures.community_id == _HERE)
_TO_WRITE = select(Person.record_key, _NEWEST.scalar_subquery().label("newest_frozen")).where(
    Person.community_id == _HERE, Person.id == questions.value("person_id")
)


def to_write(community_id: int, person_id: int) -> AnyRow:
    """Her `record_key`, and the community's `newest_frozen` period or None. Raises NotFound for
    somebody who left."""
    found = questions.first(_TO_WRITE, community_id=community_id, person_id=person_id)
    if found is None:
        raise NotFound
    return found


def one(community_id: int, kind: FactKind, person_id: int, category: str) -> int | None:
    """Its id; of several any. Raises NotFound for somebody who left."""
    found = select(func.min(Fact.id)).where(
        Fact.community_id == community_id,
        Fact.kind == kind,
        Fact.category == category,
        Fact.record_key == record_key(community_id, person_id),
    )
    return db.session.scalar(found)
