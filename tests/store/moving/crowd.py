"""Rows in every table, made from what the tables say of their columns; nobody lived them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    Time,
    UniqueConstraint,
    insert,
)

from app.store.columns import UTCDateTime
from app.store.db import Base, db
from app.store.moving.goods import AFTERWARDS
from app.store.sealing import seals
from app.store.tables import Community

LETTERS = "abcxyzABC éßŁ€漢\U0001f6b2'\"\\\n%"
EACH = 3
Made = dict[str, Any]


def crowd(towns: int, chance: Random) -> None:
    """So many communities with some rows in each table, kept at once."""
    made: dict[tuple[str, int], list[Made]] = defaultdict(list)
    for table in Base.metadata.sorted_tables:
        for town in range(1, towns + 1):
            for number in range(how_many(table)):
                row = _row(table, town, number, made, chance)
                made[table.name, town].append(row)
                db.session.execute(insert(table).values(row))
    db.session.commit()


def how_many(table: Table) -> int:
    """Rows a town."""
    alone = any(
        [column.name for column in key.columns] == ["community_id"] for key in _unique(table)
    )
    return 1 if alone or table.name == Community.__tablename__ else EACH


def _unique(table: Table) -> list[UniqueConstraint]:
    return [one for one in table.constraints if isinstance(one, UniqueConstraint)]


def _row(
    table: Table, town: int, number: int, made: dict[tuple[str, int], list[Made]], chance: Random
) -> Made:
    row = {column.name: _value(column, chance) for column in table.c}
    row |= dict.fromkeys(AFTERWARDS.get(table.name, ()))
    if table.name == Community.__tablename__:
        row["id"] = town
    for key in table.foreign_keys:
        parent, points = key.column, key.parent.name
        row[points] = (
            town
            if parent.table.name == Community.__tablename__
            else made[parent.table.name, town][number][parent.name]
        )
    if {"reach_sealed", "reach_fingerprint"} <= row.keys():
        address = f"{chance.random()}@voorbeeld.example"
        row["reach_sealed"] = seals().seal(address)
        row["reach_fingerprint"] = seals().fingerprint(address)
    return row


def _value(column: Column[Any], chance: Random) -> Any:
    if column.nullable and not chance.randrange(3):
        return None
    if isinstance(column.type, LargeBinary) and column.name.endswith("sealed"):
        return seals().seal("x")
    kind = next(kind for kind in VALUES if isinstance(column.type, kind))
    return VALUES[kind](column, chance)


def _words(column: Column[Any], chance: Random) -> str:
    longest = getattr(column.type, "length", None) or 200
    return "".join(chance.choices(LETTERS, k=min(longest, 30)))


def _moment(column: Column[Any], chance: Random) -> datetime:
    return datetime(2026, 1, 1, tzinfo=UTC) + timedelta(microseconds=chance.getrandbits(45))


VALUES: dict[Any, Callable[[Column[Any], Random], Any]] = {
    BigInteger: lambda column, chance: chance.getrandbits(62),
    Integer: lambda column, chance: chance.getrandbits(30),
    Boolean: lambda column, chance: bool(chance.getrandbits(1)),
    Text: _words,
    String: _words,
    UTCDateTime: _moment,
    Date: lambda column, chance: date(2026, 1, 1) + timedelta(days=chance.randrange(900)),
    Time: lambda column, chance: time(chance.randrange(24), chance.randrange(60)),
    LargeBinary: lambda column, chance: chance.randbytes(40),
}
