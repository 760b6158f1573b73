"""What goes along, in which order, and whose it is."""

from collections.abc import Collection

from sqlalchemy import Column, ColumnElement, Table

from app.store import tables  # noqa: F401 - so that the metadata is whole
from app.store.db import Base

STAYS = {"slots": "the clock of each deployment has its own; its work may be done twice"}
"""Tables that are not copied, each with the reason."""

AFTERWARDS = {"journal": ("batch",)}
"""Columns that a row has not yet when it is added: the database takes no line that says it is
sealed, and lets it be sealed once (migration 0031)."""


def travelling() -> list[Table]:
    """What is pointed at comes before what points at it."""
    return [table for table in Base.metadata.sorted_tables if table.name not in STAYS]


def key_of(table: Table) -> list[Column[object]]:
    return list(table.primary_key)


def town_of(table: Table) -> Column[int]:
    return table.c.id if table.name == "communities" else table.c.community_id


def of_towns(table: Table, ids: Collection[int]) -> ColumnElement[bool]:
    return town_of(table).in_(ids)
