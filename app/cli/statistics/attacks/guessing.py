"""How often a reader guesses right between two towns, one of which is the real one.

What may be printed has a chance in each of them. Things printed whose chances are in the same
proportion tell the same, so only the proportions are kept; chances are exact fractions.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from fractions import Fraction
from functools import reduce

Chances = tuple[Fraction, Fraction]
"""In the one town and in the other."""

Evidence = Mapping[Fraction, Chances]
"""By the share of the first in their sum: from 0, it must be the other town, to 1, it must be
this one."""


def evidence(one: Counter[Hashable], other: Counter[Hashable]) -> Evidence:
    """From all that can be printed in each town, each as often as it is likely."""
    return _merged(
        (Fraction(one[printed], one.total()), Fraction(other[printed], other.total()))
        for printed in one.keys() | other.keys()
    )


def together(pieces: Iterable[Evidence]) -> Evidence:
    """All pieces at once, each printed by itself."""
    return reduce(_both, pieces)


def right(found: Evidence) -> float:
    """How often the best guess is right, from half (a coin) to always."""
    return float(sum(max(chances) for chances in found.values()) / 2)


def _both(first: Evidence, second: Evidence) -> Evidence:
    return _merged((a * c, b * d) for a, b in first.values() for c, d in second.values())


def _merged(pairs: Iterable[Chances]) -> Evidence:
    merged: defaultdict[Fraction, Chances] = defaultdict(lambda: (Fraction(0), Fraction(0)))
    for one, other in pairs:
        if one or other:
            had = merged[one / (one + other)]
            merged[one / (one + other)] = had[0] + one, had[1] + other
    return merged
