"""Where something was found in the folded text, before it becomes a finding in the original."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.triage.kinds import Kind

BLANK = "§"
WORD = re.compile(r"[^\W\d_]+")
LOOK_BACK = 80
"""Characters before a number that can say what it is."""


@dataclass(frozen=True)
class Spot:
    kind: Kind
    rule: str
    start: int
    end: int


def blank(text: str, spots: Iterable[Spot]) -> str:
    """Keeps the length, so that what one finder took is not read again by the next."""
    for spot in spots:
        text = text[: spot.start] + BLANK * (spot.end - spot.start) + text[spot.end :]
    return text


def words_before(text: str, start: int, count: int) -> list[str]:
    return WORD.findall(text, max(0, start - LOOK_BACK), start)[-count:]


def words_after(text: str, end: int, count: int) -> list[str]:
    return WORD.findall(text, end, end + LOOK_BACK)[:count]


def without_overlap(spots: Iterable[Spot]) -> list[Spot]:
    """Where two overlap the earlier stays; where two start together, the longer."""
    kept: list[Spot] = []
    for spot in sorted(spots, key=lambda spot: (spot.start, -spot.end)):
        if not kept or spot.start >= kept[-1].end:
            kept.append(spot)
    return kept
