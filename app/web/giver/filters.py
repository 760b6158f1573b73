"""What a giver wants to see of the list: a plain form that asks with GET, so that its answer can be
kept, shared and gone back to. Her own themes stand first; everything is one tap away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.ids import read_id, show_id
from app.domain.needs.themes import ASKED, TILE_THEMES, Theme, Tile
from app.domain.needs.timings import Timing
from app.store.db import AnyRow
from app.store.queries.needs.cards import Wanted
from app.texts.cards import ALL, ALL_OVER, FITS_ME, WHY
from app.texts.themes import TILES
from app.texts.timings import TIMINGS
from app.web.frame.languages import gettext

MINE, EVERYTHING = "past", "alles"
ABOUTS, WHENS = frozenset({*ASKED, EVERYTHING, MINE}), frozenset(Timing)
Places = Sequence[tuple[int, str]]
TILE_OF = {theme: tile for tile in reversed(ASKED) for theme in TILE_THEMES[tile]}


@dataclass(frozen=True)
class Liked:
    """What she chose to help with, and where; empty: whatever, everywhere."""

    themes: frozenset[str]
    neighbourhoods: frozenset[int]


def asked_for(args: Mapping[str, str], liked: Liked, here: Places) -> dict[str, str]:
    """As it stands in the address; what makes no sense there is as if it were not."""
    about = args.get("over", "")
    if about not in ABOUTS:
        about = MINE
    if about == MINE and not liked.themes:
        about = EVERYTHING
    places = {show_id(place_id) for place_id, _ in here}
    return {
        "over": about,
        "buurt": args["buurt"] if args.get("buurt") in places else "",
        "wanneer": args["wanneer"] if args.get("wanneer") in WHENS else "",
    }


def wanted(told: dict[str, str], liked: Liked) -> Wanted:
    return Wanted(
        themes=_themes(told["over"], liked),
        neighbourhood_id=read_id(told["buurt"]) if told["buurt"] else None,
        timing=Timing(told["wanneer"]) if told["wanneer"] else None,
    )


def _themes(about: str, liked: Liked) -> frozenset[Theme] | None:
    """Everybody hears of "iets anders": no giver can choose it."""
    if about == EVERYTHING:
        return None
    if about == MINE:
        return frozenset(map(Theme, liked.themes)) | {Theme.IETS_ANDERS}
    return frozenset(TILE_THEMES[Tile(about)])


def rows(has_themes: bool, here: Places) -> dict[str, list[dict[str, Any]]]:
    """What can be chosen, for the form; whoever chose themes of her own may ask for those."""
    mine = [(MINE, gettext(FITS_ME))] if has_themes else []
    tiles = [(tile, gettext(TILES[tile])) for tile in ASKED]
    places = [(show_id(place_id), name) for place_id, name in here]
    times = [(timing, gettext(words)) for timing, words in TIMINGS.items()]
    return {
        "over": _said([*mine, (EVERYTHING, gettext(ALL)), *tiles]),
        "buurt": _said([("", gettext(ALL_OVER)), *places]),
        "wanneer": _said([("", gettext(ALL)), *times]),
    }


def _said(told: list[tuple[str, str]]) -> list[dict[str, Any]]:
    return [{"value": value, "label": label} for value, label in told]


def why(card: AnyRow, liked: Liked) -> tuple[Tile | None, bool]:
    """Why she sees this one: what she chose that it is about, and whether it is where she helps."""
    tile = TILE_OF.get(card.theme) if card.theme in liked.themes else None
    return tile, card.neighbourhood_id in liked.neighbourhoods


def said_why(tile: Tile | None, near: bool) -> str:
    """In one sentence."""
    words = gettext(TILES[tile]) if tile else ""
    return gettext(WHY[tile is not None, near], tile=words)
