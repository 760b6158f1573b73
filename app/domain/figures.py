"""Which figures exist, and how a quarter of them becomes a file that never changes again.

Fixed tables (SD-01): what is not named here is not counted, asked for or shown. A person counts in
at most MOST_FIGURES_A_PERSON of them, totals included (decision 20): asker, giver and helped are
three, and a split of the askers would be a fourth for who gives as well, so it leaves her out.
How a count is rounded or hidden lives in `disclosure/`, what a figure is called in `texts/`.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any

from app.domain.disclosure import Count, ProtectedTable, Reason, protect
from app.domain.facts import FactKind
from app.domain.themes import Theme

METHOD = 1
"""Stands in each file; a new way of counting gets a new number, so that old files stay readable."""

MOST_FIGURES_A_PERSON = 3
NOBODY = Count(0, 0)


class Total(StrEnum):
    """Distinct people in the quarter (SD-03)."""

    ASKERS = "askers"
    GIVERS = "givers"
    HELPED = "helped"


COUNTED_FROM: Mapping[Total, FactKind] = {
    Total.ASKERS: FactKind.ASKED,
    Total.GIVERS: FactKind.OFFERED,
    Total.HELPED: FactKind.HELPED,
}


@dataclass(frozen=True)
class Split:
    """The people of a total over categories, each of them in one category only.

    Who also has a fact of the kind `leaves_out` in the quarter is in none.
    """

    name: str
    of: Total
    categories: tuple[str, ...]
    leaves_out: FactKind


ASKERS_BY_THEME = Split("askers_by_theme", Total.ASKERS, tuple(Theme), FactKind.OFFERED)
SPLITS = (ASKERS_BY_THEME,)


@dataclass(frozen=True)
class Counted:
    """People as they were counted, before any protection; `splits` by name, then category."""

    totals: Mapping[Total, Count]
    splits: Mapping[str, Mapping[str, Count]]


@dataclass(frozen=True)
class FrozenSplit:
    cells: Mapping[str, int | None]
    hidden: Mapping[str, Reason]


@dataclass(frozen=True)
class FrozenFigures:
    """What may be printed of one quarter; None is a figure withheld."""

    period: str
    totals: Mapping[Total, int | None]
    splits: Mapping[str, FrozenSplit]


class FiguresTampered(Exception):
    """The file is not the one that was frozen. Its figures are shown to nobody."""


def frozen_file(period: str, counted: Counted, secret: bytes) -> str:
    """The same people give the same bytes, in whatever order they were counted."""
    totals = {name: protect({}, count, secret).total for name, count in counted.totals.items()}
    splits = {
        split.name: _frozen_split(counted.splits[split.name], counted.totals[split.of], secret)
        for split in SPLITS
    }
    content = {"method": METHOD, "period": period, "totals": totals, "splits": splits}
    return json.dumps(content, sort_keys=True, separators=(",", ":"))


def _frozen_split(
    cells: Mapping[str, Count], printed_total: Count, secret: bytes
) -> dict[str, Mapping[str, Any]]:
    """A split may hold fewer people than the total printed above it, so it must be safe beside
    both. Its own total is in no figure: it would tell how many people ask and give."""
    table = protect(cells, sum(cells.values(), NOBODY), secret)
    if not _is_withheld(table):
        table = protect(cells, printed_total, secret)
    return {"cells": table.cells, "hidden": table.hidden}


def _is_withheld(table: ProtectedTable) -> bool:
    return len(table.hidden) == len(table.cells)


def digest_of(file: str) -> str:
    return sha256(file.encode()).hexdigest()


def read_frozen(period: str, file: str, digest: str) -> FrozenFigures:
    """Raises FiguresTampered unless this is the file of that period, byte for byte."""
    if digest_of(file) != digest:
        raise FiguresTampered(period)
    content = json.loads(file)
    if content["period"] != period:
        raise FiguresTampered(period)
    return FrozenFigures(
        period,
        {Total(name): figure for name, figure in content["totals"].items()},
        {name: _read_split(split) for name, split in content["splits"].items()},
    )


def _read_split(split: Mapping[str, Any]) -> FrozenSplit:
    reasons = {name: Reason(reason) for name, reason in split["hidden"].items()}
    return FrozenSplit(split["cells"], reasons)
