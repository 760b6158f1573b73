"""A row about somebody in every table, made from the tables alone, with a word of its own in every
column that holds words or bytes: a table made tomorrow is planted too."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    LargeBinary,
    String,
    Table,
    Time,
    insert,
    select,
    update,
)

from app.domain.actor import Hat
from app.domain.desk.tasks import TaskKind
from app.domain.needs.timings import CallTime
from app.domain.states import PersonState, TaskState
from app.store.columns import UTCDateTime
from app.store.db import Base, db
from app.store.queries.known.pointers import DONE_BY, PEOPLE, TABLE_OF, pointers
from app.store.sealing import seals
from app.store.tables import Neighbourhood, Person
from tests.town import Town

SEALED = "_sealed"
THING = "person"
OF_ITS_OWN = {"communities", "neighbourhoods"}
"""A town has one row of each already."""
ONE_OF_A_LIST = {
    "claims.thing": THING,
    "hats.hat": Hat.ASKER,
    "journal.thing": THING,
    "looked_at.thing": THING,
    "people.state": PersonState.HERE,
    "tasks.call_time": CallTime.ANY_TIME,
    "tasks.kind": TaskKind.REPORT,
    "tasks.state": TaskState.OPEN,
}
"""What is read as what it is while she leaves, or stays with a report, and holds no words."""


@dataclass
class Planting:
    """`words` are what was planted, by "table.column"; `bytes_kept` as the file holds them."""

    town: Town
    hers: Person
    by: Person  # which of us did what is done
    ids: dict[str, int] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    bytes_kept: dict[str, bytes] = field(default_factory=dict)
    but: frozenset[str] = frozenset()

    def plant(self, but: frozenset[str] = frozenset()) -> "Planting":
        """In every column but those named."""
        self.but = but
        self.ids = {table.name: at for at, table in enumerate(Base.metadata.sorted_tables, 7_000)}
        self.ids |= {PEOPLE: self.hers.id, "neighbourhoods": self._neighbourhood()}
        for table in Base.metadata.sorted_tables:  # some share the id of what they belong to
            owner = leading_from(table).get("id", table.name)
            self.ids[table.name] = self.ids[owner]
        for table in Base.metadata.sorted_tables:
            if table.name not in OF_ITS_OWN:
                self._plant(table)
        db.session.commit()
        db.session.expunge_all()
        return self

    def _neighbourhood(self) -> int:
        return int(db.session.scalars(select(Neighbourhood.id)).one())

    def _plant(self, table: Table) -> None:
        told = {name: value for name, value in self._row(table) if value is not None}
        if table.name == PEOPLE:
            mine = table.c.community_id == self.hers.community_id, table.c.id == self.hers.id
            words = {name: told[name] for name in told if f"people.{name}" in self.words}
            db.session.execute(update(table).where(*mine).values(words))
        else:
            db.session.execute(insert(table).values(told))

    def _row(self, table: Table) -> Iterator[tuple[str, Any]]:
        leads = leading_from(table)
        for column in table.c:
            yield column.name, self._value(table, column, leads)

    def _value(self, table: Table, column: "Column[Any]", leads: Mapping[str, str]) -> Any:
        if column.name == "community_id":
            return self.town.community_id
        if column.name == "id":
            return self.ids[table.name]
        if column.name in DONE_BY:
            return self.by.id
        if column.name in leads:
            return self.ids[leads[column.name]]
        if column.name == "thing_id":
            return self.ids[TABLE_OF[THING]]
        return self._told(table, column)

    def _told(self, table: Table, column: "Column[Any]") -> Any:
        if f"{table.name}.{column.name}" in self.but:
            return None
        if isinstance(column.type, String | LargeBinary):
            return self._word(table, column)
        if isinstance(column.type, UTCDateTime):
            return self.town.now
        if isinstance(column.type, Date):
            return self.town.now.date()
        if isinstance(column.type, Time):
            return self.town.now.time()
        return None if column.nullable else int(not isinstance(column.type, Boolean))

    def _word(self, table: Table, column: "Column[Any]") -> str | bytes:
        place = f"{table.name}.{column.name}"
        if place in ONE_OF_A_LIST:
            return ONE_OF_A_LIST[place]
        word = f"Kanarie{len(self.words):04d}e"
        self.words[place] = word
        kept: str | bytes = word
        if isinstance(column.type, LargeBinary):
            is_sealed = column.name.endswith(SEALED) or column.name == "sealed"
            kept = seals().seal(word) if is_sealed else word.encode()
        self.bytes_kept[place] = kept if isinstance(kept, bytes) else kept.encode()
        return kept


def leading_from(table: Table) -> dict[str, str]:
    """Its columns with an id, and the table that each leads to."""
    named = {each.column: each.leads_to for each in pointers() if each.table is table}
    checked = {
        column.name: key.referred_table.name
        for key in table.foreign_key_constraints
        for column in key.columns
        if column.name != "community_id"
    }
    return {**named, **checked}
