"""What was learnt, as it lies in `weights.bin`: for each word or part how rare it is, and what it
weighs for each label. `packing.py` writes it.

Nothing is unpacked. The file is read where it lies: all processes of a machine share what any of
them looked at, 4 MB at most, and who reads no texts takes none.
"""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate, pairwise
from mmap import ACCESS_READ, mmap
from operator import itemgetter
from pathlib import Path
from struct import Struct

from app.domain.triage.learnt.places import DRAWERS, NOWHERE, Places

FILE = Path(__file__).with_name("weights.bin")
HEAD = Struct("<II")  # how long the heading is, and how many features there are
NUMBER = 4  # bytes, of a whole number and of a rarity
NOUGHT = 128


class Weights:
    """A feature has a place, and there a row of one byte a label: less NOUGHT and times `scales` it
    is a weight. `starts` is what a text of no known word would have."""

    def __init__(self, whole: bytes | mmap) -> None:
        heading_length, features = HEAD.unpack_from(whole)
        heading = json.loads(whole[HEAD.size : HEAD.size + heading_length])
        self.labels: tuple[str, ...] = tuple(heading["labels"])
        self.starts: tuple[float, ...] = tuple(heading["starts"])
        self.scales: tuple[float, ...] = tuple(heading["scales"])
        lengths = (
            HEAD.size + heading_length,
            (DRAWERS + 1) * NUMBER,  # where the names of each begin
            DRAWERS * NUMBER,  # the place of the first of them
            features * NUMBER,
            features * len(self.labels),
        )
        *ends, self._names = accumulate(lengths)
        begins, firsts, rarity = (memoryview(whole)[one:other] for one, other in pairwise(ends))
        self._rarity = rarity.cast("f")
        self.kept = Places(whole, begins.cast("I"), firsts.cast("I"))
        self._whole, self._rows = whole, ends[-1]

    def rarity_of(self, places: Iterable[int]) -> Iterable[float]:
        """`itemgetter` takes all at once, in a third of the time; of one it makes no tuple."""
        return itemgetter(0, 0, *places)(self._rarity)[2:]

    def row(self, place: int) -> bytes:
        return self.rows_of([place])

    def rows_of(self, places: Iterable[int]) -> bytes:
        whole, width, first = self._whole, len(self.labels), self._rows
        begins = [first + place * width for place in places]
        return b"".join([whole[begin : begin + width] for begin in begins])

    def met(self, names: Iterable[str]) -> list[int]:
        """The places of those that were met in learning."""
        return [place for place in map(self.kept.__getitem__, names) if place != NOWHERE]

    def names(self) -> Iterator[str]:
        """All, in the order of their places."""
        return iter(self._whole[self._names :].decode().splitlines())


@cache
def weights() -> Weights:
    with FILE.open("rb") as file:
        return Weights(mmap(file.fileno(), 0, access=ACCESS_READ))
