"""One table of counts in, one table that may be printed out."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.disclosure.rounding import Count, Rounding, keyed_rounding
from app.domain.disclosure.suppression import FLOOR, Reason, too_few, withheld

RECORD_KEYS = 2**32


@dataclass(frozen=True)
class ProtectedTable:
    """What may be printed: None is a figure withheld, and `hidden` says why.

    The total is None when it is below FLOOR (every cell then is too), or when none was asked for.
    """

    cells: Mapping[str, int | None]
    total: int | None
    hidden: Mapping[str, Reason]


def protect(
    table: Mapping[str, Count],
    total: Count | None,
    secret: bytes,
    rounding: Rounding = keyed_rounding,
) -> ProtectedTable:
    """Round a table of categories and withhold what a reader could use to pick people out.

    `total` counts the distinct people of the whole table, also when somebody is in two categories;
    it is rounded by itself, never added up from cells, so that printed cells need not sum to it.
    Give None only when no table of the period prints that total. A table of one category has no
    split, so that figure is printed beside its total.

    Raises ValueError when a category holds more people than the total.
    """
    figures = {name: rounding(secret, count) for name, count in table.items()}
    if total is None:
        return _printed(figures, None, too_few(figures))
    _refuse_more_than(total, table)
    whole = rounding(secret, total)
    return _printed(figures, whole, withheld(figures, whole, _lots(table)))


def _refuse_more_than(total: Count, table: Mapping[str, Count]) -> None:
    if any(count.people > total.people for count in table.values()):
        raise ValueError("A category holds more people than the total of its table.")


def _lots(table: Mapping[str, Count]) -> dict[str, int]:
    """Draw from the keys: modulo 2**32 their sum is random, however many people it sums."""
    return {name: count.key % RECORD_KEYS for name, count in table.items()}


def _printed(
    figures: Mapping[str, int], whole: int | None, hidden: Mapping[str, Reason]
) -> ProtectedTable:
    return ProtectedTable(
        cells={name: None if name in hidden else figure for name, figure in figures.items()},
        total=whole if whole is not None and whole >= FLOOR else None,
        hidden=hidden,
    )
