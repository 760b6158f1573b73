"""How a period that is over becomes a file that never changes again, and how that is read.

Which tables there are: `fixed_tables.py`. How a count is rounded or hidden lives in `disclosure/`,
what a figure is called in `texts/`.
"""

import hmac
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, NamedTuple

from app.domain.disclosure import FLOOR, ROUNDINGS, Count, Reason, RoundedBy, Rounding, protect
from app.domain.town.facts import FactKind
from app.domain.town.fixed_tables import ALL, TABLES, Label, Table, Unit, tables_of

METHOD = 2
"""Stands in each file; a new way of counting gets a new number, so that old files stay readable."""

NOBODY = Count(0, 0)
Counted = Mapping[str, Mapping[str, Count]]
"""People as they were counted, before any protection: by table, then by cell."""


@dataclass(frozen=True)
class Alike:
    """People with facts of the same kinds and categories in the period; None: not divided."""

    kinds: Mapping[FactKind, str | None]
    people: Count


@dataclass(frozen=True)
class FrozenTable:
    """What may be printed of one table; None is a figure withheld, `hidden` says why.

    `shown_from` is the number below which TOO_FEW hides.
    """

    label: Label
    unit: Unit
    cells: Mapping[str, int | None]
    hidden: Mapping[str, Reason]
    shown_from: int = FLOOR

    @property
    def number(self) -> int | None:
        """The figure of a table that is not divided."""
        return self.cells[ALL]

    @property
    def is_withheld(self) -> bool:
        return len(self.hidden) == len(self.cells)


@dataclass(frozen=True)
class FrozenFigures:
    """What may be printed of one period, by the name of its table.

    An older file has fewer tables: ask with `in`.
    """

    period: str
    tables: Mapping[str, FrozenTable]


class Kept(NamedTuple):
    """A period's file; a row of the database has the same four."""

    community_id: int
    period: str
    file: str
    digest: str


class FiguresTampered(Exception):
    """The file is not the one that was frozen. Its figures are shown to nobody."""


def tabulated(people: Iterable[Alike]) -> Counted:
    """Each in one cell of three tables at most, whatever else she did (R20)."""
    counted = {table.name: dict.fromkeys(table.cells, NOBODY) for table in TABLES}
    for alike in people:
        for table in tables_of(alike.kinds):
            cell = alike.kinds[table.counts] if table.is_divided else ALL
            if cell in counted[table.name]:
                counted[table.name][cell] += alike.people
    return counted


def frozen_file(
    period: str, counted: Counted, secret: bytes, rounded_by: RoundedBy = RoundedBy.KEYED
) -> str:
    """The same people give the same bytes, in whatever order they were counted."""
    rounding = ROUNDINGS[rounded_by]
    tables = {table.name: _frozen(table, counted, secret, rounding) for table in TABLES}
    content = {"method": METHOD, "period": period, "rounding": rounded_by, "tables": tables}
    return json.dumps(content, sort_keys=True, separators=(",", ":"))


def _frozen(table: Table, counted: Counted, secret: bytes, rounding: Rounding) -> dict[str, Any]:
    cells, hidden = _protected(table, counted, secret, rounding)
    return {
        "label": table.label,
        "unit": table.unit,
        "shown_from": table.shown_from,
        "cells": cells,
        "hidden": hidden,
    }


def _protected(
    table: Table, counted: Counted, secret: bytes, rounding: Rounding
) -> tuple[Mapping[str, int | None], Mapping[str, Reason]]:
    """A split may hold fewer people than the total printed above it, so it must be safe beside
    both. Its own total is in no figure: it would tell how many people are left out of it."""
    cells = counted[table.name]
    own = sum(cells.values(), NOBODY)
    if rounding(secret, own) < table.shown_from:
        return dict.fromkeys(cells), dict.fromkeys(cells, Reason.TOO_FEW)
    if table.beside is None:
        shown = protect(cells, None, secret, rounding)
        return shown.cells, shown.hidden
    shown = protect(cells, own, secret, rounding)
    if len(shown.hidden) < len(cells):
        shown = protect(cells, counted[table.beside][ALL], secret, rounding)
    return shown.cells, shown.hidden


def sealed(community_id: int, period: str, file: str, secret: bytes) -> Kept:
    return Kept(community_id, period, file, digest_of(file, community_id, secret))


def digest_of(file: str, community_id: int, secret: bytes) -> str:
    """Keyed, so that whoever can write the database cannot make a file and its digest; and of one
    community, so that another's file is not hers."""
    about = f"frozen figures of {community_id}: "
    return hmac.digest(secret, about.encode() + file.encode(), sha256).hex()


def read_frozen(kept: Kept | Any, secret: bytes) -> FrozenFigures:
    """Raises FiguresTampered unless this is the file of that period, byte for byte."""
    digest = digest_of(kept.file, kept.community_id, secret)
    if not hmac.compare_digest(digest, kept.digest):
        raise FiguresTampered(kept.period)
    content = json.loads(kept.file)
    if content["period"] != kept.period:
        raise FiguresTampered(kept.period)
    return FrozenFigures(kept.period, READ[content["method"]](content))


UNITS_OF_FIRST = {
    "askers": Unit.ASKERS,
    "givers": Unit.GIVERS,
    "helped": Unit.ASKERS,
    "askers_by_theme": Unit.ASKERS,
}


def _read_first(content: Mapping[str, Any]) -> dict[str, FrozenTable]:
    """Three totals, and splits without a label."""
    totals = {name: {ALL: figure} for name, figure in content["totals"].items()}
    hidden = {
        name: {ALL: Reason.TOO_FEW} if cells[ALL] is None else {} for name, cells in totals.items()
    }
    for name, split in content["splits"].items():
        totals[name], hidden[name] = split["cells"], _reasons(split)
    return {
        name: FrozenTable(Label.COUNTED, UNITS_OF_FIRST[name], cells, hidden[name])
        for name, cells in totals.items()
    }


def _read_second(content: Mapping[str, Any]) -> dict[str, FrozenTable]:
    return {
        name: FrozenTable(
            Label(table["label"]),
            Unit(table["unit"]),
            table["cells"],
            _reasons(table),
            table["shown_from"],
        )
        for name, table in content["tables"].items()
    }


def _reasons(table: Mapping[str, Any]) -> dict[str, Reason]:
    return {name: Reason(reason) for name, reason in table["hidden"].items()}


READ = {1: _read_first, 2: _read_second}
"""By the method that stands in the file."""
