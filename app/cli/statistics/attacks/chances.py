"""How likely each figure of a group is, for anyone who knows its people and our code, and not the
key."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from math import exp
from typing import Final

from app.domain.disclosure import BASE
from app.domain.disclosure.laplace import EPSILON

Chance = Fraction | float
Likely = Mapping[int, Chance]
"""From a figure to its chance."""

Figures = Callable[[int], Likely]
"""From the number of people."""

FURTHEST: Final = 24
"""More noise comes in one figure of a hundred thousand: left out."""


def keyed(people: int) -> Likely:
    """A draw that only the secret tells: up with a chance of remainder / BASE."""
    up = Fraction(people % BASE, BASE)
    down = people - people % BASE
    return {down: 1 - up, down + BASE: up} if up else {down: Fraction(1)}


def laplace(people: int) -> Likely:
    """What rounding makes of the noisy number, for each noise. No fractions: e is none."""
    found: dict[int, float] = {}
    for noise in range(-FURTHEST, FURTHEST + 1):
        weight = exp(-float(EPSILON) * abs(noise))
        for figure, chance in keyed(people + noise).items():
            found[figure] = found.get(figure, 0) + weight * float(chance)
    total = sum(found.values())
    return {figure: weight / total for figure, weight in found.items()}


def certain(people: int) -> Likely:
    """What a rule without chance makes of it."""
    return {people: Fraction(1)}
