"""The colours of the page at hand: the house's own, or those that its community chose.

A community's own colours are a stylesheet of its own at `/kleuren.css`, whose address changes with
them, so that a phone keeps it for a year as it does a file.
"""

import re
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from flask import Flask, current_app, g, url_for

from app.domain.town.colours import DARK, LIGHT, Chosen, read
from app.web.showing.formats import static_url

THEME = "css/theme.css"
LINE = re.compile(r"(--([a-z-]+):\s*)(#[0-9a-f]{6})\b")
AT_NIGHT = "@media (prefers-color-scheme: dark)"
MOST_TOWNS = 64


def paper() -> dict[str, str]:
    """The ground of a page, by the mode of the phone."""
    return paper_of(_chosen())


def paper_of(chosen: str | None) -> dict[str, str]:
    told, house = read(chosen), current_app.extensions["theme"]
    return {mode: {**house[mode], **told.get(mode, {})}["paper"] for mode in (LIGHT, DARK)}


def theme_url() -> str:
    return url_of(_chosen())


def url_of(chosen: str | None) -> str:
    return url_for("public.theme", v=_mark(chosen)) if chosen else static_url(THEME)


def stylesheet() -> str:
    return dressed(current_app.extensions["theme_sheet"], _chosen())


@lru_cache(MOST_TOWNS)
def dressed(sheet: str, chosen: str | None) -> str:
    """The sheet of the house with the colours that were chosen, as they are kept, for its own."""
    told = read(chosen)
    light, night, dark = sheet.partition(AT_NIGHT)
    return _coloured(light, told, LIGHT) + night + _coloured(dark, told, DARK)


def _coloured(block: str, chosen: Chosen, mode: str) -> str:
    mine = chosen.get(mode, {})
    return LINE.sub(lambda line: line[1] + mine.get(line[2], line[3]), block)


def modes(sheet: str) -> dict[str, dict[str, str]]:
    """What a sheet says, by mode; at night what it does not name is as by day."""
    light, _, dark = sheet.partition(AT_NIGHT)
    by_day = {line[2]: line[3] for line in LINE.finditer(light)}
    return {LIGHT: by_day, DARK: by_day | {line[2]: line[3] for line in LINE.finditer(dark)}}


@lru_cache(MOST_TOWNS)
def _mark(chosen: str) -> str:
    sheet = dressed(current_app.extensions["theme_sheet"], chosen)
    return sha256(sheet.encode()).hexdigest()[:12]


def _chosen() -> str | None:
    """None as well where a page is of no community."""
    found = g.get("community")
    return found.colours if found else None


def init_app(app: Flask) -> None:
    """Raises KeyError where the theme does not name its paper."""
    sheet = Path(app.static_folder or "", THEME).read_text(encoding="utf-8")
    app.extensions["theme_sheet"], app.extensions["theme"] = sheet, modes(sheet)
    assert all(mode["paper"] for mode in app.extensions["theme"].values())  # noqa: S101
