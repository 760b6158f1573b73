"""The colours of the theme that are told outside its stylesheet: to the phone's own bars."""

import re
from pathlib import Path

from flask import Flask, current_app

THEME = "css/theme.css"
PAPER = re.compile(r"--paper:\s*(#[0-9a-f]{6})")


def paper() -> dict[str, str]:
    """The ground of a page, by the mode of the phone."""
    return dict(current_app.extensions["paper"])


def init_app(app: Flask) -> None:
    """Raises ValueError where a theme does not name its paper for light and dark, in that order."""
    theme = Path(app.static_folder or "", THEME).read_text(encoding="utf-8")
    app.extensions["paper"] = dict(zip(("light", "dark"), PAPER.findall(theme), strict=True))
    app.jinja_env.globals.update(paper=paper)
