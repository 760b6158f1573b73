"""What a release may do to the tables of the one before it, which still writes to them.

Tables are widened first and narrowed a release later (docs/upgrades.md). So nothing goes but what
the release before said it does not use any more, and what is new can be left out of an INSERT.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, inspect


@dataclass(frozen=True)
class Column:
    kind: str
    may_be_left_out: bool
    may_be_null: bool


@dataclass(frozen=True)
class Table:
    columns: dict[str, Column]
    unique: frozenset[tuple[str, ...]]


Tables = dict[str, Table]


def read(connection: Connection) -> Tables:
    seen = inspect(connection)
    names = set(seen.get_table_names()) - {"alembic_version"}
    return {
        name: Table(
            {
                each["name"]: Column(
                    str(each["type"]),
                    bool(each["nullable"] or each.get("default") is not None),
                    bool(each["nullable"]),
                )
                for each in seen.get_columns(name)
            },
            frozenset(
                tuple(sorted(one["column_names"])) for one in seen.get_unique_constraints(name)
            )
            | frozenset(
                tuple(sorted(filter(None, one["column_names"])))
                for one in seen.get_indexes(name)
                if one["unique"]
            ),
        )
        for name in names
    }


def narrowed(old: Tables, new: Tables, leaving: set[tuple[str, str]]) -> Iterator[str]:
    """Each change that the old code would meet, in words."""
    for name, table in sorted(old.items()):
        if name in new:
            yield from _in_table(name, table, new[name], leaving)
        elif (name, "") not in leaving:
            yield f"{name} is gone"


def _in_table(name: str, old: Table, new: Table, leaving: set[tuple[str, str]]) -> Iterator[str]:
    for column in sorted(old.columns.keys() - new.columns.keys()):
        if (name, column) not in leaving:
            yield f"{name}.{column} is gone"
    for column in sorted(new.columns.keys() - old.columns.keys()):
        if not new.columns[column].may_be_left_out:
            yield f"{name}.{column} is new and must be told"
    for column in sorted(old.columns.keys() & new.columns.keys()):
        yield from _in_column(f"{name}.{column}", old.columns[column], new.columns[column])
    for columns in sorted(new.unique - old.unique):
        if set(columns) <= old.columns.keys():
            yield f"{name}: {', '.join(columns)} must differ from now on"


def _in_column(name: str, old: Column, new: Column) -> Iterator[str]:
    if old.kind != new.kind:
        yield f"{name} was {old.kind} and is {new.kind}"
    if old.may_be_null and not new.may_be_null:
        yield f"{name} may not be empty any more"
    if old.may_be_left_out and not new.may_be_left_out:
        yield f"{name} may not be left out any more"
