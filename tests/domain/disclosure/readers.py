"""Readers who solve what is printed: rounded cells that add up to a rounded total.

Written apart from the domain's own arithmetic, by trying all sums, so that it can find it wrong.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_

from app.domain.disclosure import ProtectedTable, Reason
from tests.domain.disclosure.towns import Table, everybody, protected

Bands = Mapping[str, range]
"""For each cell the numbers of people it may hold, before the reader subtracts."""


@dataclass(frozen=True)
class Rule:
    """A way to publish, and what everybody knows of it."""

    publish: Callable[[Table], ProtectedTable]
    rounds_by_less_than: int
    hides_below: int

    def band(self, figure: int) -> range:
        return range(figure - self.rounds_by_less_than + 1, figure + self.rounds_by_less_than)


def numbers_left(rule: Rule, table: ProtectedTable, hidden: Bands) -> dict[str, set[int]]:
    """Solve `cells add up to the total` for each hidden cell."""
    assert table.total is not None
    bands = _bands(rule, table, hidden)
    totals = rule.band(table.total)
    return {
        name: {people for people in bands[name] if any(total - people in sums for total in totals)}
        for name in table.hidden
        for sums in [_sums([band for other, band in bands.items() if other != name])]
    }


def _bands(rule: Rule, table: ProtectedTable, hidden: Bands) -> Bands:
    return {
        name: hidden[name] if figure is None else rule.band(figure)
        for name, figure in table.cells.items()
    }


def _sums(bands: list[range]) -> set[int]:
    """Collect all sums of one number from each band, as the bits of one large integer."""
    bits = 1
    for band in bands:
        bits = reduce(or_, (bits << people for people in band))
    return {place for place in range(bits.bit_length()) if bits >> place & 1}


def numbers_left_if_shared(rule: Rule, table: ProtectedTable, hidden: Bands) -> dict[str, set[int]]:
    """Solve the same when people may be in several cells: largest cell <= total <= their sum."""
    assert table.total is not None
    bands = _bands(rule, table, hidden)
    totals = rule.band(table.total)
    return {
        name: {people for people in bands[name] if _shared(people, name, bands, totals)}
        for name in table.hidden
    }


def _shared(people: int, name: str, bands: Bands, totals: range) -> bool:
    others = [bands[other] for other in bands.keys() - {name}]
    largest = max([people, *(min(band) for band in others)])
    return any(
        largest <= total <= people + sum(min(max(band), total) for band in others)
        for total in totals
    )


def without_reasons(rule: Rule, table: ProtectedTable) -> Bands:
    """Know only that a hidden cell holds anything from nobody to everybody."""
    assert table.total is not None
    return {name: range(rule.band(table.total)[-1] + 1) for name in table.hidden}


def with_reasons(rule: Rule, table: ProtectedTable) -> Bands:
    """Know the rules too: what each reason says, and that the next smallest cell was hidden."""
    shown = [figure for figure in table.cells.values() if figure is not None]
    bands = dict(without_reasons(rule, table))
    for name, reason in table.hidden.items():
        if reason is Reason.TOO_FEW:
            bands[name] = range(rule.hides_below)
        elif reason is Reason.PROTECTS_ANOTHER:
            bands[name] = range(11, rule.band(min(shown))[-1] + 1)
    return bands


def _naive(round_figure: Callable[[int], int]) -> Callable[[Table], ProtectedTable]:
    def publish(table: Table) -> ProtectedTable:
        few = {name for name, count in table.items() if count.people < 10}
        figures = {name: round_figure(count.people) for name, count in table.items()}
        return ProtectedTable(
            {name: None if name in few else figure for name, figure in figures.items()},
            round_figure(everybody(table).people),
            dict.fromkeys(few, Reason.TOO_FEW),
        )

    return publish


def nearest_five(people: int) -> int:
    return (people + 2) // 5 * 5


OURS = Rule(protected, 5, 15)
EXACT = Rule(_naive(lambda people: people), 1, 10)
NEAREST = Rule(_naive(nearest_five), 3, 10)
