"""Chance that can be drawn again: the same secret and label give the same draws, and whoever does
not know the secret cannot tell them from dice. All draws are exact; no floating point decides."""

import hashlib
import hmac
from collections.abc import Iterator
from fractions import Fraction

BLOCK_BITS = 256


class Dice:
    """An endless row of fair bits."""

    def __init__(self, secret: bytes, label: bytes) -> None:
        self._bits = _bits(secret, label)

    def below(self, limit: int) -> int:
        """Draw one of 0 … limit - 1, each as likely as the others."""
        width = (limit - 1).bit_length()
        while True:
            drawn = sum(next(self._bits) << place for place in range(width))
            if drawn < limit:
                return drawn

    def happens(self, chance: Fraction) -> bool:
        return self.below(chance.denominator) < chance.numerator

    def happens_exp(self, exponent: Fraction) -> bool:
        """True with a chance of e to the power -exponent, for an exponent of 0 to 1.

        Von Neumann's series: how long ever smaller chances keep happening is odd or even.
        """
        tries = 1
        while self.happens(exponent / tries):
            tries += 1
        return tries % 2 == 1


def _bits(secret: bytes, label: bytes) -> Iterator[int]:
    number = 0
    while True:
        block = hmac.digest(secret, label + number.to_bytes(8, "big"), hashlib.sha256)
        drawn = int.from_bytes(block, "big")
        yield from (drawn >> place & 1 for place in range(BLOCK_BITS))
        number += 1
