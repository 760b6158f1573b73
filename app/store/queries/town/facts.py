"""People counted from facts, before any protection. Only `actions/town/figures.py` asks this;
nothing here may reach a page.

Counted by the database, set-wise and in one pass: all facts of a person become one life, and lives
that are alike become one row with their number and the sum of their record keys (decision 19). A
life is a number: four bits for each kind, 0 for what she did not do.
"""

from collections.abc import Collection, Iterator, Sequence
from functools import reduce
from operator import add
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, case, func, literal, select, union_all

from app.domain.disclosure import Count
from app.domain.facts import CATEGORIES, NEVER_WRITTEN, FactKind
from app.domain.figures import Alike
from app.store.db import AnySelect, db
from app.store.queries.town.effects import Asking, effects
from app.store.tables import Fact

PLACES = 16
"""Enough for the places of every kind's categories, one for a word that is none of them, and 0."""

AT = {kind: PLACES**number for number, kind in enumerate(FactKind)}


def alike(community_id: int, quarters: Collection[str], asking: Asking) -> list[Alike]:
    """Everybody of these quarters, in groups of the same kinds and categories."""
    told = effects(community_id, quarters, asking).cte("told")
    did = union_all(
        _facts(community_id, quarters), *(_told(kind, told.c) for kind in NEVER_WRITTEN)
    ).subquery()
    lives = (
        select(did.c.record_key, _life(did.c).label("life")).group_by(did.c.record_key).subquery()
    )
    found = select(lives.c.life, func.count(), func.sum(lives.c.record_key))
    return [
        Alike(dict(_kinds(int(life))), Count(people, int(key)))
        for life, people, key in db.session.execute(found.group_by(lives.c.life))
    ]


def _facts(community_id: int, quarters: Collection[str]) -> AnySelect:
    """The random id of a fact is its lot. Its last bits make room for what the fact says."""
    return select(
        Fact.record_key, Fact.kind, (Fact.id - Fact.id % PLACES + _place()).label("lot")
    ).where(
        Fact.community_id == community_id,
        Fact.period.in_(quarters),
        Fact.record_key.is_not(None),
    )


def _told(kind: FactKind, told: Any) -> AnySelect:
    return select(told.record_key, literal(kind.value), told[kind]).where(told[kind].is_not(None))


def _life(did: Any) -> ColumnElement[int]:
    return reduce(add, (_part(kind, did) for kind in FactKind))


def _part(kind: FactKind, did: Any) -> ColumnElement[int]:
    """Of several facts of a kind the smallest lot decides: so nothing shows which came first."""
    lot = func.min(did.lot).filter(did.kind == kind)
    return func.coalesce((lot % PLACES + 1) * literal(AT[kind], BigInteger), 0)


def _place() -> ColumnElement[int]:
    """Of a category in its kind; the one after the last for a word that is none of them."""
    return case(
        {kind: _place_in(names) for kind, names in CATEGORIES.items() if names},
        value=Fact.kind,
        else_=0,
    )


def _place_in(names: Sequence[str]) -> ColumnElement[int]:
    places = {name: place for place, name in enumerate(names)}
    return case(places, value=Fact.category, else_=len(names))


def _kinds(life: int) -> Iterator[tuple[FactKind, str | None]]:
    for kind in FactKind:
        place = life // AT[kind] % PLACES
        if place:
            yield kind, _name(kind, place - 1)


def _name(kind: FactKind, place: int) -> str | None:
    names = CATEGORIES[kind]
    return names[place] if place < len(names) else None


def first_quarter(community_id: int) -> str | None:
    return db.session.scalar(select(func.min(Fact.period)).where(Fact.community_id == community_id))
