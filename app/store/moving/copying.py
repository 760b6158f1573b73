"""Adds to the target what it has not yet, some rows at a time, each step kept at once."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Table, bindparam, insert, update

from app.store.db import AnyRow
from app.store.moving.goods import AFTERWARDS, key_of
from app.store.moving.rows import in_steps, keyed, same_keys
from app.store.moving.sides import Sides


def copied(sides: Sides, table: Table, ids: Collection[int]) -> Iterator[int]:
    """After each step how many rows it looked at; what was there already is passed by."""
    for rows in in_steps(sides.source, table, ids):
        with sides.target.begin() as target:
            there = same_keys(target, table, rows)
            _add(target, table, [row for key, row in keyed(table, rows) if key not in there])
        yield len(rows)


def _add(target: Connection, table: Table, rows: Sequence[AnyRow]) -> None:
    if not rows:
        return
    later = AFTERWARDS.get(table.name, ())
    told = [row._asdict() for row in rows]
    target.execute(insert(table), [row | dict.fromkeys(later) for row in told])
    for name in later:
        _complete(target, table, name, [row for row in told if row[name] is not None])


def _complete(target: Connection, table: Table, name: str, told: list[dict[str, Any]]) -> None:
    """Under other names, because those of columns are taken by what an update writes."""
    same = (column == bindparam(f"its_{column.name}") for column in key_of(table))
    order = update(table).where(*same).values({name: bindparam(f"its_{name}")})
    if told:
        target.execute(order, [{f"its_{key}": value for key, value in row.items()} for row in told])
