"""A copy of a database that was just taken."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Taken:
    """`parts` can be read once, while the context it came from is open."""

    counts: dict[str, int]  # rows by table, of the same moment
    parts: Iterator[bytes]
