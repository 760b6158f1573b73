"""The community as an app on the home screen: its name, its picture and how it opens."""

import json
from textwrap import shorten

from flask import Response, g
from flask.typing import ResponseReturnValue
from flask_babel import get_locale

from app.web.frame.theme import paper
from app.web.public.door import public
from app.web.showing.formats import static_url

MOST_UNDER_AN_ICON = 12  # signs that a launcher shows whole
SIZES = (192, 512)
"""In pixels. Drawn anew from icon.svg by `chromium --headless --hide-scrollbars
--window-size=512,512 --screenshot=icon-512.png icon.svg`, and Pillow's `quantize(4)`."""
A_DAY = "private, max-age=86400"
"""Kept by her own phone alone: its language is the one of her screen."""


@public.get("/manifest.webmanifest")
def manifest() -> ResponseReturnValue:
    """`minimal-ui`: back and reload stay at hand. An iPhone does not know it and opens the browser,
    where she is signed in already; an app of its own would ask her for a code again."""
    name, locale, ground = g.community.name, get_locale(), paper()["light"]
    told = {
        "id": "/",
        "name": name,
        "short_name": shorten(name, MOST_UNDER_AN_ICON, placeholder="").rstrip(" &+,–-"),
        "lang": locale.language,
        "dir": locale.text_direction,
        "start_url": "/",
        "scope": "/",
        "display": "minimal-ui",
        "theme_color": ground,
        "background_color": ground,
        "icons": [_icon("icon.svg", "any", "image/svg+xml"), *map(_picture, SIZES)],
    }
    answer = Response(json.dumps(told), mimetype="application/manifest+json")
    answer.headers["Cache-Control"] = A_DAY
    return answer


def _picture(size: int) -> dict[str, str]:
    return _icon(f"icon-{size}.png", f"{size}x{size}", "image/png")


def _icon(name: str, sizes: str, kind: str) -> dict[str, str]:
    """Its edges are empty enough to be cut to any shape (`maskable`)."""
    source = static_url(f"images/{name}")
    return {"src": source, "sizes": sizes, "type": kind, "purpose": "any maskable"}
