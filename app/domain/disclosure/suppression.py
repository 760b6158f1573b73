"""Which figures beside a printed total are withheld, and why.

Every decision here is taken on rounded figures, never on the real counts: a rule on a real count
has an edge, and at that edge one person more or less shows in what is printed.

The rules as first agreed (hide below the floor, never one cell alone) are not enough. Two cells
"fewer than 15" under a total of 30 hold 12 to 14 people each; and a reader who knows these rules
also learns from which cells we chose to hide. So a split that leaves any hidden cell fewer than
LEAST_OPEN possible values is withheld whole. Hiding one more cell instead was tried and gave the
first one away: the reader sees that it was needed. For the same reason a withheld split carries
one reason, whether one category holds nearly all or the rest could be worked out.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from app.domain.disclosure.rounding import BASE

FLOOR: Final = 15
"""SD-04: the smallest figure ever printed. At least 11 people stand behind it."""

LARGEST_SHARE: Final = 0.9
"""SD-09: from this share of the total up, one category holds nearly all."""

LEAST_OPEN: Final = 10
"""How many numbers of people a hidden cell must be able to hold for a reader who subtracts."""


class Reason(StrEnum):
    """Why a figure is not printed (SD-12 has the page say so)."""

    TOO_FEW = "too_few"
    """Its figure is below FLOOR; nobody at all reads the same (SD-04)."""
    PROTECTS_ANOTHER = "protects_another"
    """It could be printed, but would give away the one cell that cannot (SD-06)."""
    NEARLY_ALL = "nearly_all"
    """The split is withheld whole: one category holds, or may hold, nearly all of the total
    (SD-09), or the figures leave so little room that the hidden ones could be worked out."""


def too_few(figures: Mapping[str, int]) -> dict[str, Reason]:
    return {name: Reason.TOO_FEW for name, figure in figures.items() if figure < FLOOR}


def withheld(figures: Mapping[str, int], total: int, lots: Mapping[str, int]) -> dict[str, Reason]:
    """Name the cells that are not printed in one table with a total.

    `lots` are random numbers that choose between equal figures: by name, a reader could tell
    which of them was larger.
    """
    if total < FLOOR:
        return dict.fromkeys(figures, Reason.TOO_FEW)
    hidden = too_few(figures)
    if len(figures) < 2:
        return hidden
    if len(hidden) == 1:
        hidden[_next_smallest(figures, lots)] = Reason.PROTECTS_ANOTHER
    if _may_hold_nearly_all(figures, total) or not _leaves_room(figures, hidden, total):
        return dict.fromkeys(figures, Reason.NEARLY_ALL)
    return hidden


def _next_smallest(figures: Mapping[str, int], lots: Mapping[str, int]) -> str:
    printable = (name for name, figure in figures.items() if figure >= FLOOR)
    return min(printable, key=lambda name: (figures[name], lots[name], name))


def _may_hold_nearly_all(figures: Mapping[str, int], total: int) -> bool:
    """Tell whether the real share can be LARGEST_SHARE or more, for all that rounding shows."""
    largest = max(figures.values())
    fewest_in_total = _people_behind(total)[0]
    return largest >= FLOOR and _people_behind(largest)[-1] >= LARGEST_SHARE * fewest_in_total


def _leaves_room(figures: Mapping[str, int], hidden: Mapping[str, Reason], total: int) -> bool:
    shown = [figure for name, figure in figures.items() if name not in hidden]
    if not shown and Reason.PROTECTS_ANOTHER in hidden.values():
        return False
    possible = {
        name: _people_hidden(hidden[name], shown) if name in hidden else _people_behind(figure)
        for name, figure in figures.items()
    }
    left = _subtracted(possible, _people_behind(total))
    return all(len(left[name]) >= LEAST_OPEN for name in hidden)


def _people_behind(figure: int) -> range:
    return range(figure - BASE + 1, figure + BASE)


def _people_hidden(reason: Reason, shown: list[int]) -> range:
    """Give what the reason alone tells; whoever protects another is the smallest that has a
    figure."""
    if reason is Reason.TOO_FEW:
        return range(FLOOR)
    return range(_people_behind(FLOOR)[0], _people_behind(min(shown))[-1] + 1)


def _subtracted(possible: Mapping[str, range], total: range) -> dict[str, range]:
    """Narrow each cell by the total minus all others.

    Where the cells cannot add up to the total, people are in several cells or in none, the reader
    cannot subtract, and nothing is narrowed.
    """
    fewest = sum(people[0] for people in possible.values())
    most = sum(people[-1] for people in possible.values())
    if fewest > total[-1] or most < total[0]:
        return dict(possible)
    return {
        name: range(
            max(people[0], total[0] - (most - people[-1])),
            min(people[-1], total[-1] - (fewest - people[0])) + 1,
        )
        for name, people in possible.items()
    }
