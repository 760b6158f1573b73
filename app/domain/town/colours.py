"""The colours of a community: which of them meet, whether that can be read, the nearest that can.

Contrast as WCAG 2.2 computes it: 4.5 for text (1.4.3), 3 for what is drawn around a field (1.4.11).
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

Colours = Mapping[str, str]
"""By the name that the stylesheet gives them: "#rrggbb"."""
Chosen = Mapping[str, Colours]
"""By mode: light, dark."""

TEXT, CONTROL = 4.5, 3.0
GROUNDS = ("paper", "card", "field", "warm")
FRONTS = {"ink": TEXT, "quiet": TEXT, "action": TEXT, "error": TEXT, "edge": CONTROL}
PAIRS = (
    ("on-action", "action", TEXT),
    *((front, ground, least) for front, least in FRONTS.items() for ground in GROUNDS),
)
NAMES = (*GROUNDS, *FRONTS, "on-action")
LIGHT, DARK = "light", "dark"
WHITE, BLACK = "#ffffff", "#000000"
COLOUR = re.compile(r"#[0-9a-f]{6}")
STEPS = 256


@dataclass(frozen=True)
class TooFaint:
    """`nearest` is the colour closest to the one that was chosen with which all can be read; empty
    where there is none."""

    mode: str
    name: str
    beside: str
    ratio: float
    least: float
    nearest: str = ""


def contrast(one: str, other: str) -> float:
    """Between 1 and 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@lru_cache(4096)
def _luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb", between 0 (black) and 1 (white)."""
    parts = [part / 255 for part in _parts(colour)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def faint(colours: Colours) -> Iterator[tuple[str, str, float, float]]:
    """Front, ground, measured and needed, of each pair that cannot be read."""
    for front, ground, least in PAIRS:
        ratio = contrast(colours[front], colours[ground])
        if ratio < least:
            yield front, ground, ratio, least


def nearest(colour: str, is_good: Callable[[str], bool]) -> str:
    """The first that is good, a step at a time to either end; empty where none is."""
    for step in range(STEPS):
        for end in (BLACK, WHITE):
            tried = _mixed(colour, end, step / (STEPS - 1))
            if is_good(tried):
                return tried
    return ""


def _mixed(one: str, other: str, share: float) -> str:
    pairs = zip(_parts(one), _parts(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def completed(chosen: Chosen, house: Chosen) -> dict[str, dict[str, str]]:
    """With what follows from a choice where nobody chose it: that colour at night, and the words on
    a button that has it."""
    light, dark = dict(chosen.get(LIGHT, {})), dict(chosen.get(DARK, {}))
    if "action" in light:
        dark.setdefault("action", _at_night(light["action"], {**house[DARK], **dark}))
    full = {LIGHT: _with_words(light, house[LIGHT]), DARK: _with_words(dark, house[DARK])}
    return {mode: mine for mode, mine in full.items() if mine}


def _with_words(mine: Colours, house: Colours) -> dict[str, str]:
    followed = {"on-action": _words_on(mine["action"], house)} if "action" in mine else {}
    return {**followed, **mine}


def _at_night(colour: str, night: Colours) -> str:
    def reads(tried: str) -> bool:
        return all(contrast(tried, night[ground]) >= TEXT for ground in GROUNDS)

    return nearest(colour, reads) or colour


def _words_on(ground: str, house: Colours) -> str:
    """As in the house where that can be read, else what can be read best."""
    if contrast(house["on-action"], ground) >= TEXT:
        return house["on-action"]
    return max((WHITE, BLACK), key=lambda words: contrast(words, ground))


def judged(chosen: Chosen, house: Chosen) -> list[TooFaint]:
    """Each chosen colour that cannot be read in the house's place, once: where that is worst."""
    worst: dict[tuple[str, str], TooFaint] = {}
    for mode, front, ground, ratio, least in _all_faint(chosen, house):
        name = front if front in chosen.get(mode, {}) else ground
        if name not in chosen.get(mode, {}):
            mode, name = LIGHT, "action"  # what followed from it
        found = TooFaint(mode, name, ground if name == front else front, ratio, least)
        worst.setdefault((mode, name), found)
    return [replace(one, nearest=_instead(one, chosen, house)) for one in worst.values()]


def _all_faint(chosen: Chosen, house: Chosen) -> Sequence[tuple[str, str, str, float, float]]:
    full = completed(chosen, house)
    found = [
        (mode, *pair)
        for mode in (LIGHT, DARK)
        for pair in faint({**house[mode], **full.get(mode, {})})
    ]
    return sorted(found, key=lambda one: one[3])


def _instead(one: TooFaint, chosen: Chosen, house: Chosen) -> str:
    mine, usual = chosen[one.mode], house[one.mode]

    def reads(tried: str) -> bool:
        seen = {**usual, **_with_words({**mine, one.name: tried}, usual)}
        return not any(one.name in pair[:2] for pair in faint(seen))

    return nearest(mine[one.name], reads)


def written(chosen: Chosen) -> str | None:
    """As it is kept; None for the house's own."""
    told = {mode: dict(sorted(mine.items())) for mode, mine in sorted(chosen.items()) if mine}
    return json.dumps(told, separators=(",", ":")) if told else None


def read(kept: str | None) -> dict[str, dict[str, str]]:
    """The other way round."""
    return dict(json.loads(kept)) if kept else {}
