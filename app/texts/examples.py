"""Needs that somebody may take over, by situations of daily life (screens A1b and A1c).

Written by the team, never by a real person. They stand in `examples.toml` beside this file.
"""

import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.needs.themes import ASKED, Theme, Tile
from app.texts.marking import N_

FILE = Path(__file__).with_suffix(".toml")


class BrokenExamples(ValueError):
    """The file does not hold together; the message says where, and the start is refused."""


@dataclass(frozen=True)
class Example:
    slug: str
    tile: Tile
    words: str


@dataclass(frozen=True)
class Situation:
    slug: str
    words: str
    examples: tuple[Example, ...]


def read_situations(path: Path = FILE) -> dict[str, Situation]:
    """By slug, in the order of the file. Raises BrokenExamples."""
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as why:
        raise BrokenExamples(f"{path.name} cannot be read: {why}") from None
    found = [_situation(part) for part in told.get("situations", [])]
    _must_be_unique("situation", [situation.slug for situation in found])
    _must_be_unique("example", [e.slug for situation in found for e in situation.examples])
    return {situation.slug: situation for situation in found}


def _situation(told: Mapping[str, Any]) -> Situation:
    slug, words = _text(told, "slug", "a situation"), _text(told, "words", "a situation")
    examples = tuple(_example(part, slug) for part in told.get("examples", []))
    if not examples:
        raise BrokenExamples(f"situation {slug!r} has no examples")
    return Situation(slug, words, examples)


def _example(told: Mapping[str, Any], situation: str) -> Example:
    here = f"an example of {situation!r}"
    tile = _text(told, "tile", here)
    if tile not in ASKED:
        raise BrokenExamples(f"{here} has the tile {tile!r}, which no question can get")
    return Example(_text(told, "slug", here), Tile(tile), _text(told, "words", here))


def _text(told: Mapping[str, Any], name: str, here: str) -> str:
    value = told.get(name)
    if not isinstance(value, str) or not value.strip():
        raise BrokenExamples(f"{here} has no {name}")
    return value


def _must_be_unique(kind: str, slugs: list[str]) -> None:
    for slug, times in Counter(slugs).items():
        if times > 1:
            raise BrokenExamples(f"{times} {kind}s are called {slug!r}")


SITUATIONS = read_situations()

GIVERS_HERE: dict[Theme, str] = {
    Theme.KLUSSEN: N_("In jouw buurt kan iemand dingen maken."),
    Theme.SPULLEN: N_("In jouw buurt geeft iemand graag spullen weg."),
    Theme.KIND_EN_SCHOOL: N_("In jouw buurt helpt iemand graag met school."),
    Theme.ETEN_EN_KOKEN: N_("In jouw buurt kookt iemand graag."),
    Theme.TAAL_EN_LEZEN: N_("In jouw buurt helpt iemand graag met leren."),
    Theme.PAPIEREN_EN_DIGITAAL: N_("In jouw buurt helpt iemand graag met brieven."),
    Theme.GEZELSCHAP_EN_MEEDOEN: N_("In jouw buurt gaat iemand graag met je mee."),
}
"""What givers here said they can do: the theme that comes first for the tile they ticked, and no
more than that tile says."""
