"""What was learnt, as it lies in `weights.gz`: for each word or part how rare it is, and what it
weighs for each label. Written by `corpus/learning.py`."""

import gzip
import json
import struct
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("weights.gz")
HEAD = struct.Struct("<II")  # how long the heading is, and the names
NOUGHT = 128
SIGNED = bytes((byte + NOUGHT) % 256 for byte in range(256))
"""From a byte with a sign to one above NOUGHT, and back."""


@dataclass(frozen=True)
class Weights:
    """`rows` holds, feature after feature, one byte a label; less NOUGHT and times `scales` it is a
    weight. `starts` is what a text of no known word would have."""

    labels: tuple[str, ...]
    starts: tuple[float, ...]
    scales: tuple[float, ...]
    places: dict[str, int]
    rarity: Sequence[float]
    rows: bytes

    def row(self, place: int) -> bytes:
        width = len(self.labels)
        return self.rows[place * width : (place + 1) * width]

    def rows_of(self, places: Iterable[int]) -> bytes:
        rows, width = self.rows, len(self.labels)
        begins = [place * width for place in places]
        return b"".join([rows[begin : begin + width] for begin in begins])

    def met(self, names: Iterable[str]) -> list[int]:
        """The places of those that were met in learning."""
        return [place for place in map(self.places.get, names) if place is not None]


@cache
def weights() -> Weights:
    """Unpacked once a process, when the first text is weighed (0.1 s, 15 MB)."""
    return unpacked(FILE.read_bytes())


def packed(found: Weights) -> bytes:
    names = "\n".join(found.places).encode()
    told = {"labels": found.labels, "starts": found.starts, "scales": found.scales}
    heading = json.dumps(told).encode()
    rest = array("f", found.rarity).tobytes() + found.rows.translate(SIGNED)
    return gzip.compress(HEAD.pack(len(heading), len(names)) + heading + names + rest, mtime=0)


def unpacked(whole: bytes) -> Weights:
    plain = gzip.decompress(whole)
    heading_length, names_length = HEAD.unpack_from(plain)
    after_heading = HEAD.size + heading_length
    after_names = after_heading + names_length
    heading = json.loads(plain[HEAD.size : after_heading])
    names = plain[after_heading:after_names].decode().split("\n")
    rarity = array("f")
    after_rarity = after_names + len(names) * rarity.itemsize
    rarity.frombytes(plain[after_names:after_rarity])
    return Weights(
        tuple(heading["labels"]),
        tuple(heading["starts"]),
        tuple(heading["scales"]),
        {name: place for place, name in enumerate(names)},
        rarity,
        plain[after_rarity:].translate(SIGNED),
    )
