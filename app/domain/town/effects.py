"""What may be said of an effect: how many answered twice, how many did not, and an interval.

Everything comes from figures that are printed already, so that nothing more is told by it. Those
who answered after three and after six months differ from those who did not, and much else changes
in half a year: this says that heads were emptier, never by what.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor, sqrt

from app.domain.disclosure import BASE, FLOOR
from app.domain.town.facts import Change
from app.domain.town.figures import FrozenFigures, FrozenTable
from app.domain.town.fixed_tables import ENOUGH_PAIRS

SURE = 1.96
"""Ninety-five of a hundred such intervals hold the real share, where the answers are a fair sample.
They are not quite: that is why the silent are named beside it."""
TENTHS = 10


@dataclass(frozen=True)
class Effect:
    """What moved for those who answered twice. `changed` in tenths of them, from and to, None where
    its figure is withheld; `fewest` and `most` are how many answered twice, for all that rounding
    and withholding leave open; `silent` as printed."""

    fewest: int
    most: int
    silent: int | None
    changed: Mapping[Change, tuple[int, int] | None]


def effect_of(frozen: FrozenFigures) -> Effect | None:
    """None below ENOUGH_PAIRS, and of a file that was made before there were effects."""
    table = frozen.tables.get("effect")
    if table is None or table.is_withheld:
        return None
    ranges = {change: _people_behind(table.cells[change]) for change in Change}
    fewest = max(ENOUGH_PAIRS - BASE + 1, sum(least for least, _ in ranges.values()))
    most = max(fewest, sum(largest for _, largest in ranges.values()))
    return Effect(
        fewest, most, _silent(frozen), {change: _tenths(table, change, ranges) for change in Change}
    )


def _silent(frozen: FrozenFigures) -> int | None:
    return frozen.tables["effect_silent"].number


def _people_behind(figure: int | None) -> tuple[int, int]:
    return (0, FLOOR - 1) if figure is None else (figure - BASE + 1, figure + BASE - 1)


def _tenths(
    table: FrozenTable, change: Change, ranges: Mapping[Change, tuple[int, int]]
) -> tuple[int, int] | None:
    """Wide enough for the chance in who answered and for what rounding and withholding hide."""
    if table.cells[change] is None:
        return None
    least, largest = ranges[change]
    others = [people for other, people in ranges.items() if other is not change]
    low = _interval(least, least + sum(most for _, most in others))[0]
    high = _interval(largest, largest + sum(fewest for fewest, _ in others))[1]
    return floor(low * TENTHS), min(TENTHS, floor(high * TENTHS) + 1)


def _interval(part: int, whole: int) -> tuple[float, float]:
    """Wilson's, for a share."""
    share, square = part / whole, SURE**2
    middle = (share + square / (2 * whole)) / (1 + square / whole)
    spread = sqrt(share * (1 - share) / whole + square / (4 * whole**2))
    reach = SURE * spread / (1 + square / whole)
    return middle - reach, middle + reach
