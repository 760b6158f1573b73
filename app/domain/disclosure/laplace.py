"""Another rounding: noise whose guarantee adds up in a way that can be proven.

Discrete Laplace noise (differential privacy), then a figure of BASE as everywhere, so that a page
reads the same whichever rounding made it. Off by default: `figures.rounding` in the house rules.
What keyed rounding promises and this does not: a figure may be further than BASE from the people
behind it, and a shown one may stand on fewer than 11 of them, though seldom.
"""

from fractions import Fraction
from typing import Final

from app.domain.disclosure.chance import Dice
from app.domain.disclosure.rounding import BASE, Count

EPSILON: Final = Fraction(1, 2)
"""For one figure: one person more makes no print more than e ** EPSILON times as likely, so a guess
about her is right at most 62 times in 100; in three figures (R20), at most 82."""


def laplace_rounding(secret: bytes, count: Count) -> int:
    """Add the noise, then round up with a chance of remainder / BASE: right on average.

    The group's own key decides, as in keyed rounding. The figure of a few people may be negative;
    what is below the floor is never printed.
    """
    dice = Dice(secret, b"laplace" + count.key.to_bytes(8, "big"))
    noisy = count.people + laplace(dice, EPSILON)
    remainder = noisy % BASE
    return noisy - remainder + (BASE if dice.happens(Fraction(remainder, BASE)) else 0)


def laplace(dice: Dice, epsilon: Fraction) -> int:
    """Draw a whole number k with a chance in proportion to e ** (-epsilon * |k|).

    Exact sampling after Canonne, Kamath and Steinke, "The Discrete Gaussian for Differential
    Privacy" (2020), algorithm 2.
    """
    while True:
        size = _geometric(dice, epsilon)
        is_negative = dice.happens(Fraction(1, 2))
        if size or not is_negative:
            return -size if is_negative else size


def _geometric(dice: Dice, epsilon: Fraction) -> int:
    scale = epsilon.denominator
    while True:
        start = dice.below(scale)
        if dice.happens_exp(Fraction(start, scale)):
            break
    rounds = 0
    while dice.happens_exp(Fraction(1)):
        rounds += 1
    return (start + scale * rounds) // epsilon.numerator
