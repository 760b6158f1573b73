"""How often a reader guesses right between two towns, one of which is the real one.

What may be printed has a chance in each of them. Things printed whose chances are in the same
proportion tell the same, so only the proportions are kept. Chances of keyed rounding are exact
fractions; noise has so many proportions that those nearly alike are told as one (`FINEST`), which
changes no guess by a thousandth.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from fractions import Fraction
from functools import reduce
from typing import Final

from app.cli.statistics.attacks.chances import Chance

Chances = tuple[Chance, Chance]
"""In the one town and in the other."""

Evidence = Mapping[Chance, Chances]
"""By the share of the first in their sum: from 0, it must be the other town, to 1, it must be
this one."""

FINEST: Final = 200


def evidence(one: Mapping[Hashable, Chance], other: Mapping[Hashable, Chance]) -> Evidence:
    """From all that can be printed in each town, each as often as it is likely."""
    totals = sum(one.values()), sum(other.values())
    return _merged(
        (_part(one.get(printed, 0), totals[0]), _part(other.get(printed, 0), totals[1]))
        for printed in one.keys() | other.keys()
    )


def together(pieces: Iterable[Evidence]) -> Evidence:
    """All pieces at once, each printed by itself."""
    return reduce(_both, pieces)


def right(found: Evidence) -> float:
    """How often the best guess is right, from half (a coin) to always."""
    return float(sum(max(chances) for chances in found.values()) / 2)


def _part(weight: Chance, total: Chance) -> Chance:
    return weight / total if isinstance(total, float) else Fraction(weight) / total


def _both(first: Evidence, second: Evidence) -> Evidence:
    return _merged((a * c, b * d) for a, b in first.values() for c, d in second.values())


def _merged(pairs: Iterable[Chances]) -> Evidence:
    merged: defaultdict[Chance, Chances] = defaultdict(lambda: (0, 0))
    for one, other in pairs:
        if one or other:
            share = _share(one, one + other)
            had = merged[share]
            merged[share] = had[0] + one, had[1] + other
    return merged


def _share(one: Chance, both: Chance) -> Chance:
    share = one / both
    return round(share * FINEST) / FINEST if isinstance(share, float) else share
