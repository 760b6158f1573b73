"""Ways to publish tables, and what everybody knows of each of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from app.cli.statistics.attacks.chances import Figures, certain, keyed, laplace
from app.cli.statistics.attacks.equations import MANY, Bounds
from app.domain.disclosure import (
    BASE,
    Count,
    Release,
    RoundedBy,
    keyed_rounding,
    laplace_rounding,
    protect,
    protect_tables,
)
from app.domain.town.figures import Counted, frozen_file, read_frozen, sealed

Lists = Mapping[str, Mapping[str, frozenset[str]]]
Counts = Mapping[str, Count]
Cells = Mapping[str, int | None]
File = Mapping[str, Cells]
Printed = tuple[int | None, ...]
"""The figures of one table, its total last."""

Rounding = Callable[[bytes, Count], int]
HIDE_BELOW: Final = 10


@dataclass(frozen=True)
class Rule:
    """What is printed of lists of people, of one table of counts, and of a period's fixed tables.

    `figures`: how likely each figure of so many people is. `rounds_by_less_than`: how far a figure
    is from the people behind it; MANY where noise sets no bound, so that nothing is certain of it.
    `hides_up_to`: the most people behind a hidden cell, or None where that is no fixed number.
    """

    name: str
    release: Callable[[Lists, bytes], Release]
    table: Callable[[Counts, Count, Rounding], Printed]
    file: Callable[[Counted, bytes], File]
    figures: Figures
    rounds_by_less_than: int
    hides_up_to: int | None

    def people_behind(self, figure: int) -> tuple[int, int]:
        away = self.rounds_by_less_than - 1
        return max(0, figure - away), figure + away

    def known(self, cells: Cells) -> Bounds:
        """The least and the most people of each cell of a table."""
        hidden = 0, self._most_hidden(cells)
        return {
            cell: hidden if figure is None else self.people_behind(figure)
            for cell, figure in cells.items()
        }

    def _most_hidden(self, cells: Cells) -> int:
        """By our rule a cell hidden for another's sake is the smallest that could be shown."""
        if self.hides_up_to is not None:
            return self.hides_up_to
        shown = [figure for figure in cells.values() if figure is not None]
        return self.people_behind(min(shown))[1] if shown else MANY


def _ours(counts: Counts, total: Count, rounding: Rounding) -> Printed:
    printed = protect(counts, total, b"", rounding)
    return (*printed.cells.values(), printed.total)


def _our_file(counted: Counted, secret: bytes, rounded_by: RoundedBy = RoundedBy.KEYED) -> File:
    file = frozen_file("2026Q2", counted, secret, rounded_by)
    frozen = read_frozen(sealed(1, "2026Q2", file, secret), secret)
    return {name: table.cells for name, table in frozen.tables.items()}


def _naive(name: str, figure: Callable[[int], int | None], away: int, most: int) -> Rule:
    """Each figure by itself, from nothing but its own number."""

    def release(lists: Lists, _: bytes) -> Release:
        return Release(
            {
                table: {cell: figure(len(people)) for cell, people in cells.items()}
                for table, cells in lists.items()
            },
            {table: figure(len(everybody(cells))) for table, cells in lists.items()},
        )

    def table(counts: Counts, total: Count, _: Rounding) -> Printed:
        return tuple(figure(count.people) for count in (*counts.values(), total))

    def file(counted: Counted, _: bytes) -> File:
        return {
            name: {cell: figure(count.people) for cell, count in cells.items()}
            for name, cells in counted.items()
        }

    return Rule(name, release, table, file, certain, away, most)


def everybody(cells: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*cells.values())


def _hidden_below(people: int) -> int | None:
    return people if people >= HIDE_BELOW else None


def _nearest(people: int) -> int:
    return (people + BASE // 2) // BASE * BASE


RULES: Final = (
    Rule(
        "ours", lambda lists, secret: protect_tables(lists, secret, keyed_rounding), _ours,
        _our_file, keyed, BASE, None,
    ),
    Rule(
        "laplace", lambda lists, secret: protect_tables(lists, secret, laplace_rounding), _ours,
        partial(_our_file, rounded_by=RoundedBy.LAPLACE), laplace, MANY, None,
    ),
    _naive("hide below 10", _hidden_below, 1, HIDE_BELOW - 1),
    _naive("nearest 5", _nearest, BASE // 2 + 1, 0),
    _naive("none", lambda people: people, 1, 0),
)  # fmt: skip
