"""People counted from facts, before any protection. Only `actions/town/figures.py` asks this;
nothing here may reach a page.

Counted by the database, set-wise: distinct record keys and their sum (decision 19).
"""

from sqlalchemy import ColumnElement, func, select

from app.domain.disclosure import Count
from app.domain.figures import COUNTED_FROM, NOBODY, SPLITS, Counted, Split
from app.store.db import AnySelect, db
from app.store.tables import Fact


def counted(community_id: int, period: str) -> Counted:
    here = (
        Fact.community_id == community_id,
        Fact.period == period,
        Fact.record_key.is_not(None),
    )
    by_kind = _counts(_people_by_kind(*here))
    return Counted(
        totals={total: by_kind.get(kind, NOBODY) for total, kind in COUNTED_FROM.items()},
        splits={split.name: _split(split, *here) for split in SPLITS},
    )


def _people_by_kind(*here: ColumnElement[bool]) -> AnySelect:
    people = select(Fact.kind, Fact.record_key).where(*here).distinct().subquery()
    return select(people.c.kind, func.count(), func.sum(people.c.record_key)).group_by(
        people.c.kind
    )


def _split(split: Split, *here: ColumnElement[bool]) -> dict[str, Count]:
    found = _counts(_people_by_category(split, *here))
    return {category: found.get(category, NOBODY) for category in split.categories}


def _people_by_category(split: Split, *here: ColumnElement[bool]) -> AnySelect:
    """Each person stands in the category of one of her facts: the first by its random id, so that
    a lot decides and nothing shows which came first."""
    left_out = select(Fact.record_key).where(*here, Fact.kind == split.leaves_out)
    one_each = (
        select(func.min(Fact.id))
        .where(*here, Fact.kind == COUNTED_FROM[split.of], Fact.record_key.not_in(left_out))
        .group_by(Fact.record_key)
    )
    return (
        select(Fact.theme, func.count(), func.sum(Fact.record_key))
        .where(*here, Fact.id.in_(one_each))
        .group_by(Fact.theme)
    )


def _counts(found: AnySelect) -> dict[str, Count]:
    return {name: Count(people, int(key)) for name, people, key in db.session.execute(found)}


def first_period(community_id: int) -> str | None:
    return db.session.scalar(select(func.min(Fact.period)).where(Fact.community_id == community_id))
