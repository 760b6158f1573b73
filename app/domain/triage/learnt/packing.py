"""Lays what was learnt down as `weights.py` reads it: a heading, for each drawer where its names
begin and the place of the first, how rare each feature is, the rows, the names.

Numbers lie as in the machines that we know (little-endian). Only learning does this.
"""

import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from app.domain.triage.learnt.places import DRAWERS, drawer_of
from app.domain.triage.learnt.weights import HEAD, NUMBER


@dataclass(frozen=True)
class Learnt:
    """As `Weights` has it, in whatever order: `rows` lie as `names` do."""

    labels: tuple[str, ...]
    starts: tuple[float, ...]
    scales: tuple[float, ...]
    names: Sequence[str]
    rarity: Sequence[float]
    rows: bytes


def packed(found: Learnt) -> bytes:
    drawers = _drawers(found.names)
    order = [number for drawer in drawers for number, _ in drawer]
    names = [b"".join(written for _, written in drawer) for drawer in drawers]
    told = {"labels": found.labels, "starts": found.starts, "scales": found.scales}
    heading = json.dumps(told).encode()
    width = len(found.labels)
    firsts = accumulate(map(len, drawers[:-1]), initial=0)
    after_begins = b"".join((
        array("I", firsts),
        array("f", [found.rarity[number] for number in order]),
        *(found.rows[number * width : (number + 1) * width] for number in order),
    ))  # fmt: skip
    after_head = len(heading) + (DRAWERS + 1) * NUMBER + len(after_begins)
    begins = array("I", accumulate(map(len, names), initial=HEAD.size + after_head))
    return b"".join((HEAD.pack(len(heading), len(order)), heading, begins, after_begins, *names))


def _drawers(names: Sequence[str]) -> list[list[tuple[int, bytes]]]:
    """Of each name its number, and how it is written."""
    drawers: list[list[tuple[int, bytes]]] = [[] for _ in range(DRAWERS)]
    for number, name in enumerate(names):
        written = name.encode() + b"\n"
        drawers[drawer_of(written)].append((number, written))
    return drawers
