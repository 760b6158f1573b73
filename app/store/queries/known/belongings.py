"""Every row that is a person's own, and every row of somebody else that points at one of hers."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, Table, and_, or_, select

from app.store.db import db
from app.store.queries.known.pointers import PEOPLE, TABLE_OF, Pointer, leading_to, tables
from app.store.tables import JournalLine, Person

Ids = dict[str, set[int]]
OWN_DEEDS = JournalLine.__tablename__


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
        for pointer in leading_to(name):
            new = _follow(found, pointer, community_id, person_id, ids)
            if new:
                ahead.append((pointer.table.name, new))
    for table, holds in (*_by_reach(community_id, person_id), *_about(found, person_id)):
        new = _ids(table, community_id, holds)
        if new:
            found.hers.setdefault(table.name, set()).update(new)
    return found


def _follow(
    found: Belongings, pointer: Pointer, community_id: int, person_id: int, ids: set[int]
) -> set[int]:
    """The rows that are new, and hers."""
    table, column = pointer.table, pointer.table.c[pointer.column]
    somebody_elses = _somebody_elses(pointer, person_id)
    others = (
        set()
        if somebody_elses is None
        else _ids(table, community_id, and_(column.in_(ids), somebody_elses))
    )
    hers = _ids(table, community_id, column.in_(ids)) - others
    if others:
        found.of_others.setdefault(table.name, set()).update(others)
    new = hers - found.hers.get(table.name, set())
    if new:
        found.hers.setdefault(table.name, set()).update(new)
    return new


def _somebody_elses(pointer: Pointer, person_id: int) -> ColumnElement[bool] | None:
    """Whether a row is another's: it names a person of its own, and can stand without the pointer.
    None where that cannot be."""
    columns = pointer.table.c
    owner = columns.id if pointer.table.name == PEOPLE else columns.get("person_id")
    if owner is None or not columns[pointer.column].nullable:
        return None
    return and_(owner.is_not(None), owner != person_id)


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
