"""The colours in a town file: `[colours]` by day, `[colours.dark]` at night."""

from collections.abc import Mapping
from typing import Any

from app.domain.town.colours import COLOUR, DARK, LIGHT, NAMES, Chosen, TooFaint, completed, judged
from app.texts import founding as says

BY_HAND = "colours"


def read_colours(told: Any, house: Chosen, wrong: list[str]) -> Chosen | None:
    """With what follows from them; what cannot be, or cannot be read, is added to `wrong`."""
    if told is None:
        return None
    if not isinstance(told, Mapping) or not isinstance(told.get(DARK, {}), Mapping):
        wrong.append(says.NOT_A_TABLE.format(key=BY_HAND))
        return None
    by_day = {name: colour for name, colour in told.items() if name != DARK}
    chosen = {LIGHT: by_day, DARK: dict(told.get(DARK, {}))}
    cannot_be = [line for mode in chosen for line in _cannot_be(mode, chosen[mode])]
    faint = [] if cannot_be else judged(chosen, house)
    wrong += cannot_be + [_in_words(one, chosen) for one in faint]
    return None if cannot_be or faint else completed(chosen, house)


def _cannot_be(mode: str, chosen: Mapping[str, Any]) -> list[str]:
    unknown = [
        says.UNKNOWN.format(key=_key(mode, name), known=", ".join(NAMES))
        for name in chosen
        if name not in NAMES
    ]
    odd = [
        f"{_key(mode, name)}: {says.QUESTIONS['colours.action'].wrong}"
        for name, colour in chosen.items()
        if not COLOUR.fullmatch(str(colour))
    ]
    return unknown + odd


def _in_words(one: TooFaint, chosen: Chosen) -> str:
    return says.TOO_FAINT.format(
        key=_key(one.mode, one.name),
        colour=chosen[one.mode][one.name],
        beside=one.beside,
        ratio=f"{one.ratio:.2f}",
        least=one.least,
        nearest=one.nearest or says.NO_NEAREST,
    )


def _key(mode: str, name: str) -> str:
    return f"{BY_HAND}.{DARK}.{name}" if mode == DARK else f"{BY_HAND}.{name}"
