"""Every row that is a person's own, and every row of somebody else that points at one of hers."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from sqlalchemy import (
    Boolean,
    ColumnElement,
    CompoundSelect,
    Select,
    Table,
    Text,
    and_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    union_all,
)

from app.store.db import db
from app.store.queries.known.pointers import PEOPLE, TABLE_OF, Pointer, leading_to, tables
from app.store.tables import JournalLine, Person

Ids = dict[str, set[int]]
OWN_DEEDS = JournalLine.__tablename__
AT_ONCE = 200  # ids: a database takes some thousands in a question, and each stands there often


@dataclass
class Belongings:
    """Ids by table. `of_others` stays when she goes: a letter to somebody else about her need.

    Of the journal, which stays as well, `hers` holds what she did herself.
    """

    hers: Ids = field(default_factory=dict)
    of_others: Ids = field(default_factory=dict)


def belongings(community_id: int, person_id: int) -> Belongings:
    found = Belongings(hers={PEOPLE: {person_id}})
    ahead = [(PEOPLE, {person_id})]
    while ahead:
        name, ids = ahead.pop()
        for table, its_ids, is_anothers in _pointing(name, community_id, person_id, ids):
            of = found.of_others if is_anothers else found.hers
            new = its_ids - of.get(table, set())
            if new:
                of.setdefault(table, set()).update(new)
            if new and not is_anothers:
                ahead.append((table, new))
    for told, holds in (*_by_reach(community_id, person_id), *_about(found, person_id)):
        more = _ids(told, community_id, holds)
        if more:
            found.hers.setdefault(told.name, set()).update(more)
    return found


Pointing = tuple[str, set[int], bool]


def _pointing(name: str, community_id: int, person_id: int, ids: set[int]) -> list[Pointing]:
    """The rows that point at these, by their table, and whether they are somebody else's."""
    asked = _all_pointing_at(name)
    if asked is None:
        return []
    rows: dict[tuple[str, bool], set[int]] = {}
    known = sorted(ids)
    for start in range(0, len(known), AT_ONCE):
        told = {"place": community_id, "who": person_id, "ids": known[start : start + AT_ONCE]}
        for table, row_id, is_anothers in db.session.execute(asked, told):
            rows.setdefault((table, bool(is_anothers)), set()).add(row_id)
    return [(table, found, is_anothers) for (table, is_anothers), found in rows.items()]


@cache
def _all_pointing_at(name: str) -> CompoundSelect[str, int, bool] | None:
    """One question for every column that leads there: a question each was most of what it took to
    forget somebody. Made once, for SQLAlchemy knows its own statement again."""
    asked = [_pointing_by(pointer) for pointer in leading_to(name)]
    return union_all(*asked) if asked else None


def _pointing_by(pointer: Pointer) -> Select[str, int, bool]:
    columns = pointer.table.c
    return select(
        literal_column(f"'{pointer.table.name}'", Text), columns.id, _is_anothers(pointer)
    ).where(
        columns.community_id == bindparam("place"),
        columns[pointer.column].in_(bindparam("ids", expanding=True)),
    )


def _is_anothers(pointer: Pointer) -> ColumnElement[bool]:
    """Whether a row is another's: it names a person of its own, and can stand without the
    pointer."""
    columns = pointer.table.c
    owner = columns.id if pointer.table.name == PEOPLE else columns.get("person_id")
    if owner is None or not columns[pointer.column].nullable:
        return literal_column("false", Boolean)
    return func.coalesce(owner != bindparam("who"), literal_column("false", Boolean))


def _by_reach(community_id: int, person_id: int) -> Iterator[tuple[Table, ColumnElement[bool]]]:
    """Rows that know her number or address, and not yet her."""
    hers = select(Person.reach_fingerprint).where(
        Person.community_id == community_id, Person.id == person_id
    )
    for table in tables():
        if "reach_fingerprint" in table.c and table.name != PEOPLE:
            yield table, table.c.reach_fingerprint == hers.scalar_subquery()


def _about(found: Belongings, person_id: int) -> Iterator[tuple[Table, ColumnElement[bool]]]:
    """Who looked at her and at what is hers; and what she did."""
    for table in tables():
        if table.name == OWN_DEEDS:
            yield table, table.c.actor_id == person_id
        elif "thing_id" in table.c:
            yield (
                table,
                or_(
                    *(
                        and_(
                            table.c.thing == thing,
                            table.c.thing_id.in_(found.hers.get(name, set())),
                        )
                        for thing, name in TABLE_OF.items()
                    )
                ),
            )


def _ids(table: Table, community_id: int, holds: ColumnElement[bool]) -> set[int]:
    found = select(table.c.id).where(table.c.community_id == community_id, holds)
    return set(db.session.scalars(found))
