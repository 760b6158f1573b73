"""Whose data something touched within a window of time, for the notice after a leak (art. 33, 34).

Read from what was written down while it happened: which of us looked, what was done, which sessions
were open, what left by letter. Where a thing leads is read from the tables themselves, so that a
table made tomorrow is followed as well. What was erased since leads to nobody any more.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, Table, and_, func, literal, or_, select, union_all

from app.domain.desk.lateness import Looked
from app.store.db import db
from app.store.queries.known.pointers import PEOPLE, TABLE_OF, pointers, tables
from app.store.tables import (
    Code,
    Giver,
    JournalLine,
    Letter,
    LookedAt,
    Need,
    Person,
    Session,
)

Rows = Select[*tuple[Any, ...]]


class How(StrEnum):
    LOOKED = "looked"  # one of us opened it
    DONE = "done"  # somebody did something with it
    WAS_INSIDE = "was_inside"  # a session that was open: all of her own
    WROTE_TO = "wrote_to"  # a letter left to her
    WROTE_ABOUT = "wrote_about"  # a letter left to somebody else about her need
    ASKED_CODE = "asked_code"  # a code went to her number or address


@dataclass(frozen=True)
class Window:
    """From the first moment to the last, both within; `by` is one account that was misused."""

    since: datetime
    until: datetime
    by: int | None = None


@dataclass(frozen=True)
class Touched:
    """So many times; `thing` says what kind of data."""

    community_id: int
    person_id: int
    how: How
    thing: str
    times: int


def touched(window: Window) -> list[Touched]:
    """In a settled order."""
    found = union_all(*_parts(window)).subquery()
    columns = found.c.community_id, found.c.person_id, found.c.how, found.c.thing
    times = func.count(found.c.written_down.distinct())
    counted = select(*columns, times).where(found.c.person_id.is_not(None))
    rows = db.session.execute(counted.group_by(*columns).order_by(*columns))
    return [Touched(row[0], row[1], How(row[2]), row[3], row[4]) for row in rows]


def searches(window: Window) -> int:
    """Lists of first names that one of us saw; whose names, is not kept."""
    found = select(func.count()).where(
        LookedAt.thing == Looked.SEARCH, *_within(LookedAt, LookedAt.at, window)
    )
    return db.session.scalar(found) or 0


def of_what_is_gone(window: Window) -> int:
    """Times that a thing was touched that is no more: of whom it was, nobody knows any more."""
    return sum(
        db.session.scalar(
            select(func.count()).where(
                table.thing.in_(TABLE_OF), *_within(table, table.at, window), ~_is_there(table)
            )
        )
        or 0
        for table in (LookedAt, JournalLine)
    )


def _parts(window: Window) -> Iterator[Rows]:
    for thing, column in _people_of_things():
        for table, how in ((LookedAt, How.LOOKED), (JournalLine, How.DONE)):
            yield _of_thing(table, how, thing, column, window)
    if window.by is None:
        yield from _without_an_account(window)


def _people_of_things() -> Iterator[tuple[str, Any]]:
    """Each kind of thing, with each column of its table that leads to a person."""
    by_name = {table.name: table for table in tables()}
    for thing, name in TABLE_OF.items():
        yield from ((thing, column) for column in _people_of(by_name[name]))


def _people_of(table: Table) -> Iterator[Any]:
    """A giver's key is her own as a person."""
    if table.name == PEOPLE:
        yield table.c.id
        return
    for pointer in pointers():
        if pointer.table is table and pointer.leads_to in (PEOPLE, Giver.__tablename__):
            yield table.c[pointer.column]


def _of_thing(table: Any, how: How, thing: str, person: Any, window: Window) -> Rows:
    owns = person.table
    there = and_(owns.c.community_id == table.community_id, owns.c.id == table.thing_id)
    found = _rows(table, person, how, thing).join(owns, there)
    return found.where(table.thing == thing, *_within(table, table.at, window))


def _within(table: Any, at: Any, window: Window) -> list[Any]:
    here = [at >= window.since, at <= window.until]
    return here if window.by is None else [*here, table.actor_id == window.by]


def _without_an_account(window: Window) -> Iterator[Rows]:
    inside = Session.begun_at <= window.until, Session.used_at >= window.since
    yield _rows(Session, Session.person_id, How.WAS_INSIDE, "person").where(*inside)
    left = Letter.sent_at >= window.since, Letter.sent_at <= window.until
    yield _rows(Letter, Letter.person_id, How.WROTE_TO, "person").where(*left)
    yield (
        _rows(Letter, Need.asker_id, How.WROTE_ABOUT, "need")
        .join(Need, and_(Need.community_id == Letter.community_id, Need.id == Letter.need_id))
        .where(*left, Letter.person_id != Need.asker_id)
    )
    known = Person.reach_fingerprint == Code.reach_fingerprint
    yield (
        _rows(Code, Person.id, How.ASKED_CODE, "person")
        .join(Person, and_(Person.community_id == Code.community_id, known))
        .where(Code.made_at >= window.since, Code.made_at <= window.until)
    )


def _rows(table: Any, person: Any, how: How, thing: str) -> Rows:
    return select(
        table.community_id.label("community_id"),
        table.id.label("written_down"),
        person.label("person_id"),
        literal(how.value).label("how"),
        literal(thing).label("thing"),
    ).select_from(table)


def _is_there(table: Any) -> Any:
    by_name = {each.name: each for each in tables()}
    there = (
        select(by_name[name].c.id)
        .where(
            table.thing == thing,
            by_name[name].c.community_id == table.community_id,
            by_name[name].c.id == table.thing_id,
        )
        .exists()
        for thing, name in TABLE_OF.items()
    )
    return or_(*there)
