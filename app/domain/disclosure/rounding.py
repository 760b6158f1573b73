"""People counted, and the rounding that hides one person more or less."""

import hashlib
import hmac
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

BASE: Final = 5
"""SD-05: a printed figure is a multiple of this, and less than this from the real number."""

DRAWS: Final = 2**64


@dataclass(frozen=True)
class Count:
    """A group: its number of distinct people and the sum of their random 32-bit record keys.

    A database finds both with one COUNT and one SUM (R19).
    """

    people: int
    key: int

    @classmethod
    def of(cls, record_keys: Iterable[int]) -> "Count":
        """Count people, not events (SD-03): a key that comes twice is one person."""
        distinct = frozenset(record_keys)
        return cls(len(distinct), sum(distinct))

    def __add__(self, other: "Count") -> "Count":
        """Join two groups that share nobody; whoever is in both would be counted twice."""
        return Count(self.people + other.people, self.key + other.key)


Rounding = Callable[[bytes, Count], int]
"""From a secret and a group to its figure. The same group must get the same figure each time."""


def keyed_rounding(secret: bytes, count: Count) -> int:
    """Round to a multiple of BASE, up with a chance of remainder / BASE: right on average (SD-05).

    The group's own key decides, so neither asking again nor another table averages it away.
    """
    remainder = count.people % BASE
    goes_up = BASE * _draw(secret, count.key) < remainder * DRAWS
    return count.people - remainder + (BASE if goes_up else 0)


def record_key(secret: bytes, name: str) -> int:
    """Give somebody who has no record key of her own one that only the secret can tell."""
    told = b"record key of " + name.encode("utf-8", "surrogatepass")
    return int.from_bytes(hmac.digest(secret, told, hashlib.sha256)[:4], "big")


def _draw(secret: bytes, key: int) -> int:
    """Draw a number below DRAWS; a sum of fewer than 2**32 record keys fits in eight bytes."""
    digest = hmac.digest(secret, key.to_bytes(8, "big"), hashlib.sha256)
    return int.from_bytes(digest[:8], "big")
