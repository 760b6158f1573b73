"""Tables of people whose shape nobody planned: nobody counts in more than three shown figures.

The fixed tables keep R20 by their definition, which leaves people out. Here a figure is
always that of all the people listed, so what would count somebody a fourth time is withheld. The
tables take their turn in the order of their names, so that the order of a file chooses nothing:
of each first the total, then its split, whole or not at all; a table of one cell in one turn, for
its total is that cell. One edge is left by that, and cannot be rounded away: whether anybody at all
is in too many of the tables.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from typing import Final

from app.domain.disclosure.protection import protect
from app.domain.disclosure.rounding import Count, Rounding, keyed_rounding, record_key

MOST_FIGURES_A_PERSON: Final = 3
"""In which one person counts, totals included (R20)."""

People = Set[str]
Table = Mapping[str, People]
Cells = Mapping[str, int | None]


@dataclass(frozen=True)
class Release:
    """What may be printed of tables, cells by table and then the totals; None is withheld."""

    tables: Mapping[str, Cells]
    totals: Mapping[str, int | None]


def protect_tables(
    tables: Mapping[str, Table], secret: bytes, rounding: Rounding = keyed_rounding
) -> Release:
    """Protect each table beside its total: the distinct people of all its cells."""
    gate = _Gate(secret, rounding)
    printed = {name: gate.printed(tables[name]) for name in sorted(tables)}
    return Release(
        {name: printed[name][0] for name in tables}, {name: printed[name][1] for name in tables}
    )


class _Gate:
    """Through which one table goes after the other."""

    def __init__(self, secret: bytes, rounding: Rounding) -> None:
        self._secret, self._rounding = secret, rounding
        self._keys: dict[str, int] = {}
        self._figures_of: Counter[str] = Counter()

    def printed(self, table: Table) -> tuple[Cells, int | None]:
        """Judge the split beside its total also where the total itself is withheld: another table
        may print it."""
        everybody = frozenset[str]().union(*table.values())
        counts = {cell: self._count(people) for cell, people in table.items()}
        safe = protect(counts, self._count(everybody), self._secret, self._rounding)
        total_of = everybody if safe.total else ()
        split_of = [who for cell in table if safe.cells[cell] is not None for who in table[cell]]
        if len(table) == 1:
            shows_total = shows_split = self._admits([*total_of, *split_of])
        else:
            shows_total, shows_split = self._admits(total_of), self._admits(split_of)
        cells = safe.cells if shows_split else dict.fromkeys(table)
        return cells, safe.total if shows_total else None

    def _admits(self, people: Iterable[str]) -> bool:
        """Count everybody once more, unless somebody would be counted too often."""
        more = Counter(people)
        if any(
            self._figures_of[person] + times > MOST_FIGURES_A_PERSON
            for person, times in more.items()
        ):
            return False
        self._figures_of.update(more)
        return True

    def _count(self, people: People) -> Count:
        return Count(len(people), sum(self._key(person) for person in people))

    def _key(self, person: str) -> int:
        if person not in self._keys:
            self._keys[person] = record_key(self._secret, person)
        return self._keys[person]
