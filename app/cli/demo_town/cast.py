"""Who is in a demo town and what they say, as its file tells it."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any

from app.domain.needs.themes import Tile

FOLDER = Path(__file__).parent
OFFER = re.compile(r"(?:(?P<by>\w+): )?(?P<unsure>\? )?(?P<words>.*)")


def read_file(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class OfferTold:
    """No words: a press alone. `by` names a giver of the file; empty: somebody."""

    words: str
    by: str = ""
    is_sure: bool = True


def offer_told(line: str) -> OfferTold:
    """Reads "Marieke: ? Ik vraag het mijn collega." with or without the name and the doubt."""
    found = OFFER.fullmatch(line)
    assert found is not None  # noqa: S101 - every line fits
    return OfferTold(found["words"], found["by"] or "", found["unsure"] is None)


@dataclass(frozen=True)
class NeedTold:
    posted_at: datetime
    tile: Tile
    words: str
    end: str  # a name in stories.ENDS
    offers: tuple[OfferTold, ...] = ()  # the first is chosen
    talk: tuple[str, ...] = ()  # giver and asker in turn
    thanks: str = ""
    contact: bool | None = None
    told: str = ""  # what the kwartiermaker asks or says
    report: str = ""  # what the asker reports after they talked


@dataclass(frozen=True)
class AskerTold:
    first_name: str
    address: str
    neighbourhood: str  # empty: rather not said
    needs: tuple[NeedTold, ...]


@dataclass(frozen=True)
class GiverTold:
    first_name: str
    address: str
    tiles: tuple[Tile, ...]
    organisation: str = ""
    condition: str = ""
    is_company: bool = False
    vog: bool = False


@dataclass
class Names:
    """First names in an order of chance, over and over, with addresses that nobody else has."""

    slug: str
    chance: Random
    _pool: list[str] = field(default_factory=list)
    _given: int = 0

    def next(self) -> tuple[str, str]:
        if not self._pool:
            self._pool = list(read_file("names")["names"])
            self.chance.shuffle(self._pool)
        first_name, self._given = self._pool.pop(), self._given + 1
        return first_name, address_of(self.slug, f"{first_name}{self._given}")


def address_of(slug: str, name: str) -> str:
    plain = "".join(letter for letter in name.lower() if letter.isascii())
    return f"{plain}@{slug}.example"


def organisations(told: dict[str, Any]) -> Iterator[GiverTold]:
    for kind in ("organisations", "companies"):
        for one in told[kind]:
            yield GiverTold(
                one["first_name"],
                address_of(told["slug"], one["first_name"]),
                tuple(Tile(tile) for tile in one["tiles"]),
                one["organisation"],
                one["condition"],
                is_company=kind == "companies",
            )
