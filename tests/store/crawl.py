"""Looks for somebody in every column of every table, without knowing what any of them is for."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from cryptography.fernet import InvalidToken
from sqlalchemy import CompoundSelect, Select, Text, exists, literal_column, select, union_all

from app.store.db import Base, db
from app.store.sealing import seals

Row = dict[str, Any]


def rows() -> Iterator[tuple[str, Row]]:
    for (name,) in db.session.execute(_which_hold_rows()).all():
        for row in db.session.execute(_all_of()[name]).mappings():
            yield name, dict(row)


@cache
def _which_hold_rows() -> CompoundSelect[str]:
    """Most of a hundred tables are empty: asked one by one they were most of a crawl."""
    names = (
        select(literal_column(f"'{table.name}'", Text)).where(exists().select_from(table))
        for table in Base.metadata.sorted_tables
    )
    return union_all(*names)


@cache
def _all_of() -> dict[str, Select[Any]]:
    return {table.name: select(table) for table in Base.metadata.sorted_tables}


def opened(value: Any) -> str:
    """A value as text; a sealed one as it was before it was sealed."""
    if not isinstance(value, bytes):
        return str(value)
    try:
        return seals().unseal(value)
    except InvalidToken:
        return value.decode("latin-1")


def places_of(words: Iterable[str]) -> set[str]:
    """The columns, as "table.column", in which one of these words stands."""
    sought = set(words)
    return {
        f"{table}.{column}"
        for table, row in rows()
        for column, value in row.items()
        if value is not None and _holds_one(opened(value), sought)
    }


def _holds_one(told: str, sought: set[str]) -> bool:
    return any(word in told for word in sought)


def all_about(person_id: int, fingerprint: str) -> list[tuple[str, Row]]:
    """Every row with her id in it, or the id of a row found so: by value alone, in any column."""
    known: set[Any] = {person_id, fingerprint}
    found: dict[tuple[str, Any], Row] = {}
    everything = list(rows())
    while True:
        new = {
            (table, row["id"], row.get("hat"), row.get("theme")): row
            for table, row in everything
            if "id" in row and known & set(row.values())
        }
        if len(new) == len(found):
            return [(table, row) for (table, *_), row in new.items()]
        found = new
        known |= {row["id"] for row in new.values()}
