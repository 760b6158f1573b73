"""People counted from facts, before any protection. Only `actions/town/figures.py` asks this;
nothing here may reach a page.

Counted by the database, set-wise: facts become people in one pass, and people who are alike become
one row with their number and the sum of their record keys (decision 19).
"""

from collections.abc import Collection

from sqlalchemy import ColumnElement, Integer, Subquery, case, func, literal, select

from app.domain.disclosure import Count
from app.domain.facts import CATEGORIES, NEVER_WRITTEN, FactKind
from app.domain.figures import Alike
from app.store.db import AnyRow, AnySelect, db
from app.store.queries.town.effects import Asking, effects
from app.store.tables import Fact

WRITTEN = tuple(kind for kind in FactKind if kind not in NEVER_WRITTEN)
KINDS = tuple(FactKind)
Places = dict[FactKind, ColumnElement[int]]
PLACES = 16
"""More than any kind has categories: the last bits of a lot make room for the place of one."""


def alike(community_id: int, quarters: Collection[str], asking: Asking) -> list[Alike]:
    """Everybody of these quarters, in groups of the same kinds and categories."""
    people = _everybody(community_id, quarters, asking)
    places = [people.c[kind] for kind in KINDS]
    found = select(*places, func.count(), func.sum(people.c.record_key)).group_by(*places)
    return [_alike(row) for row in db.session.execute(found)]


def _alike(row: AnyRow) -> Alike:
    *places, people, key = row
    did = {kind: place for kind, place in zip(KINDS, places, strict=True) if place is not None}
    return Alike({kind: _name(kind, place) for kind, place in did.items()}, Count(people, int(key)))


def _name(kind: FactKind, place: int) -> str | None:
    names = CATEGORIES[kind]
    return names[place] if place < len(names) else None


def _everybody(community_id: int, quarters: Collection[str], asking: Asking) -> Subquery:
    """A row a person: the place of her category in each kind, NULL for what she did not do."""
    drawn = _drawn(community_id, quarters).subquery()
    told = effects(community_id, quarters, asking).subquery()
    did: Places = {kind: drawn.c[kind] % PLACES for kind in WRITTEN}
    did_nothing: Places = dict.fromkeys(WRITTEN, literal(None, Integer))
    said: Places = {kind: told.c[kind] for kind in NEVER_WRITTEN}
    both = select(drawn.c.record_key, *_columns(did | said)).outerjoin_from(
        drawn, told, told.c.record_key == drawn.c.record_key
    )
    said_only = (
        select(told.c.record_key, *_columns(did_nothing | said))
        .outerjoin_from(told, drawn, told.c.record_key == drawn.c.record_key)
        .where(drawn.c.record_key.is_(None))
    )
    return both.union_all(said_only).subquery()


def _columns(places: Places) -> list[ColumnElement[int]]:
    return [places[kind].label(kind) for kind in KINDS]


def _drawn(community_id: int, quarters: Collection[str]) -> AnySelect:
    """Of several facts of a kind the smallest random id decides: a lot, so that nothing shows
    which came first."""
    return (
        select(Fact.record_key, *(_lot(kind).label(kind) for kind in WRITTEN))
        .where(
            Fact.community_id == community_id,
            Fact.period.in_(quarters),
            Fact.record_key.is_not(None),
        )
        .group_by(Fact.record_key)
    )


def _lot(kind: FactKind) -> ColumnElement[int]:
    lot = Fact.id - Fact.id % PLACES + _place(kind)
    return func.min(case((Fact.kind == kind, lot)))


def _place(kind: FactKind) -> ColumnElement[int]:
    """Of the category in its kind; the one after the last for a word that is none of them."""
    names = CATEGORIES[kind]
    if not names:
        return literal(0, Integer)
    places = {name: place for place, name in enumerate(names)}
    return case(places, value=Fact.category, else_=len(names))


def first_quarter(community_id: int) -> str | None:
    return db.session.scalar(select(func.min(Fact.period)).where(Fact.community_id == community_id))
