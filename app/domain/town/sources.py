"""How people came to hear of us (002:1723-1727), and how many of them may be told."""

from enum import StrEnum
from hashlib import sha256

from app.domain.disclosure import FLOOR, Count, keyed_rounding


class Source(StrEnum):
    PERSONAL = "personal"
    INTERMEDIARY = "intermediary"  # of a civic organisation
    SCHOOL = "school"
    CARE = "care"  # care and social work
    PLATFORM = "platform"  # a digital volunteer platform
    MEDIA = "media"  # local and social


def shown_figure(secret: bytes, cell: str, people: int) -> int | None:
    """The figure of a cell, rounded as all figures are; None below the floor (SD-04, SD-05).

    Nobody's record key is kept with these counts, so the name of the cell draws instead: the same
    cell always rounds the same way.
    """
    drawn = int.from_bytes(sha256(cell.encode()).digest()[:7], "big")
    figure = keyed_rounding(secret, Count(people, drawn))
    return figure if figure >= FLOOR else None
