"""What the klankbordgroep may speak of: a page, the words of a screen or letter, or figures."""

from dataclasses import dataclass
from enum import StrEnum


class About(StrEnum):
    LEAFLET = "bladzijde"
    WORDS = "woorden"
    FIGURES = "cijfers"


@dataclass(frozen=True)
class Topic:
    about: About
    name: str  # the slug of a page or of words, or a period


@dataclass(frozen=True)
class Remark:
    """`with_name`: the desk may know who says it. `may_show`: may stand beside the figures, never
    with her name."""

    words: str
    with_name: bool = False
    may_show: bool = False
