"""What stands beside figures: of which quarter it may be, and that a story names nobody."""

import re
from collections.abc import Iterable
from datetime import datetime

from app.domain.calendar import last_closed_quarter, quarter_of
from app.domain.triage import PERSONAL, read

WORD = re.compile(r"[^\W\d_]+")
SHORTEST_PART = 3  # letters: "de" in "Jan de Boer" names nobody


def quarters_told(now: datetime) -> tuple[str, str]:
    """This quarter and the one before it: older ones are read, not written any more."""
    return quarter_of(now), last_closed_quarter(now)


def periods_with(quarter: str) -> tuple[str, str]:
    """It alone, and the half-year it is in: one of them is published, as the community chose."""
    second = (int(quarter[5]) + 1) // 2 * 2
    return quarter, f"{quarter[:4]}Q{second - 1}-Q{second}"


def names_somebody(words: str, names: Iterable[str]) -> bool:
    """Whether one of these first names stands in it, or an address, a number or the like."""
    known = {part for name in names for part in _parts(name)}
    said = {word.casefold() for word in WORD.findall(words)}
    return bool(said & known) or any(found.kind in PERSONAL for found in read(words))


def _parts(name: str) -> list[str]:
    parts = [part.casefold() for part in WORD.findall(name)]
    return [part for part in parts if len(part) >= SHORTEST_PART or len(parts) == 1]
