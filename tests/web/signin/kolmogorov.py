"""How far two lots of numbers lie apart: Kolmogorov and Smirnov's test, for large lots."""

from bisect import bisect_right
from collections.abc import Sequence
from math import exp, sqrt


def p_of_same(ones: Sequence[float], others: Sequence[float]) -> float:
    """The chance of a gap as wide as this between lots that come from one source."""
    one, other = sorted(ones), sorted(others)
    n, m = len(one), len(other)
    gap = max(abs(bisect_right(one, x) / n - bisect_right(other, x) / m) for x in [*one, *other])
    root = sqrt(n * m / (n + m))
    reach = (root + 0.12 + 0.11 / root) * gap
    if reach < 0.2:
        return 1.0  # the sum below does not settle there, and is 1 to a dozen digits
    terms = ((-1) ** (k - 1) * exp(-2 * (k * reach) ** 2) for k in range(1, 101))
    return min(1.0, max(0.0, 2 * sum(terms)))
