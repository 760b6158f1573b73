"""What follows from all equations that are printed: for each number its least and its most.

Each equation says that numbers add up to another one. Passing bounds along from one to the next
until none of them moves gives what linear programming over whole numbers gives, as long as no two
equations share more than one number and none stand in a ring: then every bound that is left is
reached by some town. The tables of `towns` are of that kind, and the tests try all towns.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Bounds = dict[str, tuple[int, int]]
MANY = 10**9


@dataclass(frozen=True)
class AddsUp:
    parts: Sequence[str]
    whole: str


def narrowed(known: Mapping[str, tuple[int, int]], equations: Iterable[AddsUp]) -> Bounds:
    """The tightest bounds. Raises ValueError when no town at all fits what was known."""
    bounds, before, sums = dict(known), Bounds(), list(equations)
    while bounds != before:
        before = dict(bounds)
        for equation in sums:
            _pass_along(bounds, equation)
        if any(least > most for least, most in bounds.values()):
            raise ValueError("There is no such town.")
    return bounds


def _pass_along(bounds: Bounds, equation: AddsUp) -> None:
    least = sum(bounds[part][0] for part in equation.parts)
    most = sum(bounds[part][1] for part in equation.parts)
    whole = bounds[equation.whole]
    bounds[equation.whole] = max(whole[0], least), min(whole[1], most)
    for part in equation.parts:
        low, high = bounds[part]
        bounds[part] = max(low, whole[0] - (most - high)), min(high, whole[1] - (least - low))


def room(bounds: tuple[int, int]) -> int:
    """How many numbers are left."""
    return bounds[1] - bounds[0] + 1
