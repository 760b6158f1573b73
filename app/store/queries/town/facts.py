"""People counted from facts, before any protection. Only `actions/town/figures.py` asks this;
nothing here may reach a page.

Counted by the database, set-wise and in one pass: all facts of a person become one life, and lives
that are alike become one row with their number and the sum of their record keys (R19). A
life is a number: a bit for each category of each kind, and one for a word that is none of them. So
one aggregate over bits is all that the pass needs; that, and not an aggregate a kind, is what keeps
it near a bare count.
"""

from collections.abc import Collection
from functools import reduce
from itertools import accumulate
from operator import or_

from sqlalchemy import (
    CTE,
    BigInteger,
    ColumnElement,
    Subquery,
    case,
    func,
    literal,
    select,
    union_all,
)

from app.domain.disclosure import Count
from app.domain.town.facts import CATEGORIES, NEVER_WRITTEN, FactKind
from app.domain.town.figures import Alike
from app.store.columns import all_bits
from app.store.db import AnySelect, db
from app.store.queries.town.effects import Asking, effects
from app.store.tables import Fact

Places = dict[FactKind, list[int]]
"""Of one life, in their order: what she did, and of which categories."""

LOTS = 12
"""Shared out alike among two, three, four or six categories; five in a quarter are few people's."""

ROOM = {kind: len(names) + 1 if names else 1 for kind, names in CATEGORIES.items()}
FIRST = dict(zip(ROOM, accumulate(ROOM.values(), initial=0), strict=False))
"""The first bit of each kind, and above it how many are its own."""
MEANS = {2 ** (FIRST[kind] + place): (kind, place) for kind in ROOM for place in range(ROOM[kind])}
"""What each bit says."""


def alike(community_id: int, quarters: Collection[str], asking: Asking) -> list[Alike]:
    """Everybody of these quarters, in groups of the same kinds and categories."""
    lives = _lives(community_id, quarters, asking)
    several = reduce(or_, (_is_several(lives.c.life, kind) for kind in FactKind if ROOM[kind] > 1))
    lot = case((several, lives.c.record_key % LOTS), else_=0)
    found = select(lives.c.life, lot, func.count(), func.sum(lives.c.record_key))
    rows = db.session.execute(found.group_by(lives.c.life, lot)).all()
    places = {life: _places(int(life)) for life in {row.life for row in rows}}
    return [
        Alike(_kinds(places[life], drawn), Count(people, int(key)))
        for life, drawn, people, key in rows
    ]


def _lives(community_id: int, quarters: Collection[str], asking: Asking) -> Subquery:
    told = effects(community_id, quarters, asking).cte("told")
    did = union_all(
        _facts(community_id, quarters), *(_told(kind, told) for kind in NEVER_WRITTEN)
    ).subquery()
    found = select(did.c.record_key, all_bits(did.c.bit).label("life"))
    return found.group_by(did.c.record_key).subquery()


def _facts(community_id: int, quarters: Collection[str]) -> AnySelect:
    bits = {kind: _bit_of(kind) for kind in FactKind}
    return select(Fact.record_key, case(bits, value=Fact.kind).label("bit")).where(
        Fact.community_id == community_id,
        Fact.period.in_(quarters),
        Fact.record_key.is_not(None),
    )


def _bit_of(kind: FactKind) -> ColumnElement[int]:
    names = CATEGORIES[kind]
    if not names:
        return _bit(kind)
    places = {name: _bit(kind, place) for place, name in enumerate(names)}
    return case(places, value=Fact.category, else_=_bit(kind, len(names)))


def _told(kind: FactKind, told: CTE) -> AnySelect:
    """What is not written is known by its place alone."""
    bits = {place: _bit(kind, place) for place in range(ROOM[kind])}
    return select(told.c.record_key, case(bits, value=told.c[kind])).where(
        told.c[kind].is_not(None)
    )


def _bit(kind: FactKind, place: int = 0) -> ColumnElement[int]:
    return literal(2 ** (FIRST[kind] + place), BigInteger)


def _is_several(life: ColumnElement[int], kind: FactKind) -> ColumnElement[bool]:
    """Whether more than one bit of the kind stands: taking one off leaves another."""
    hers = life.bitwise_and(literal((2 ** ROOM[kind] - 1) << FIRST[kind], BigInteger))
    return hers.bitwise_and(hers - 1) != 0


def _places(life: int) -> Places:
    """Bit by bit from the lowest: a life has a few of forty."""
    found: Places = {}
    while life:
        lowest = life & -life
        kind, place = MEANS[lowest]
        found.setdefault(kind, []).append(place)
        life -= lowest
    return found


def _kinds(places: Places, lot: int) -> dict[FactKind, str | None]:
    """Her lot chooses one of several categories of a kind: it is in no way tied to which of them
    came first, and hers is the same in each period."""
    return {kind: _name(kind, found[lot % len(found)]) for kind, found in places.items()}


def _name(kind: FactKind, place: int) -> str | None:
    names = CATEGORIES[kind]
    return names[place] if place < len(names) else None


def first_quarter(community_id: int) -> str | None:
    return db.session.scalar(select(func.min(Fact.period)).where(Fact.community_id == community_id))
