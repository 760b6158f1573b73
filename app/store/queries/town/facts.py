"""People counted from facts, before any protection. Only `actions/town/figures.py` asks this;
nothing here may reach a page.

Counted by the database, set-wise: the facts of each kind become one row a person, these become one
life a person, and lives that are alike become one row with their number and the sum of their record
keys (decision 19). A life is a number: four bits for each kind, 0 for what she did not do.
"""

from collections.abc import Collection, Iterator

from sqlalchemy import BigInteger, ColumnElement, case, cast, func, literal, select, union_all

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
    parts = [
        _one_each(kind, community_id, quarters) for kind in FactKind if kind not in NEVER_WRITTEN
    ]
    told = effects(community_id, quarters, asking).subquery()
    parts += [_told(kind, told.c[kind], told.c.record_key) for kind in NEVER_WRITTEN]
    did = union_all(*parts).subquery()
    lives = (
        select(did.c.record_key, cast(func.sum(did.c.part), BigInteger).label("life"))
        .group_by(did.c.record_key)
        .subquery()
    )
    found = select(lives.c.life, func.count(), func.sum(lives.c.record_key))
    return [
        Alike(dict(_kinds(int(life))), Count(people, int(key)))
        for life, people, key in db.session.execute(found.group_by(lives.c.life))
    ]


def _one_each(kind: FactKind, community_id: int, quarters: Collection[str]) -> AnySelect:
    """Of several facts of a kind the smallest random id decides: a lot, so that nothing shows
    which came first. Its last bits make room for what the fact says."""
    lot = func.min(Fact.id - Fact.id % PLACES + _place(kind))
    return (
        select(Fact.record_key, _part(kind, lot % PLACES))
        .where(
            Fact.community_id == community_id,
            Fact.period.in_(quarters),
            Fact.kind == kind,
            Fact.record_key.is_not(None),
        )
        .group_by(Fact.record_key)
    )


def _told(kind: FactKind, place: ColumnElement[int], key: ColumnElement[int]) -> AnySelect:
    return select(key, _part(kind, place)).where(place.is_not(None))


def _part(kind: FactKind, place: ColumnElement[int]) -> ColumnElement[int]:
    return (cast(place + 1, BigInteger) * AT[kind]).label("part")


def _place(kind: FactKind) -> ColumnElement[int]:
    """Of the category in its kind; the one after the last for a word that is none of them."""
    names = CATEGORIES[kind]
    if not names:
        return literal(0)
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
