"""The one script that every page loads, and never needs.

A behaviour is a file of its own in `static/js/`; the phone asks for all of them at once, because on
a bad line each further request costs more than these lines do.
"""

import re
from hashlib import sha256
from pathlib import Path

from flask import Flask, current_app, url_for

from app.web.at_hand import house
from app.web.frame import languages

PARTS = ("read_aloud", "steady", "home_screen")
MIMETYPE = "text/javascript"
COMMENT = re.compile(r"^\s*/\*.*?\*/\s*|(?<!\S)// [^\n]*", re.DOTALL | re.MULTILINE)
INDENT = re.compile(r"\n\s+")


def of_page() -> str:
    return str(current_app.extensions["page_script"])


def script_url() -> str:
    """The address changes with the script, so that a phone keeps it for a year (UX-72)."""
    return url_for("public.page_script", v=current_app.extensions["page_script_mark"])


def worker_language() -> str | None:
    """The language of the page that the worker keeps. None: nothing is to be kept on phones; what
    they have, they then forget by themselves."""
    if not house().extensions["house_rules"].phones.works_offline:
        return None
    return languages.chosen() or languages.asked_by_browser()


def worker_of(language: str | None) -> str | None:
    """Another language is another worker."""
    return url_for("public.worker", taal=language) if language else None


def worker_url() -> str | None:
    return worker_of(worker_language())


def read(name: str) -> str:
    path = Path(current_app.static_folder or "", "js", f"{name}.js")
    return bare(path.read_text(encoding="utf-8"))


def bare(script: str) -> str:
    """Without what is there for us alone: it would be a third of what goes over the line."""
    return INDENT.sub("\n", COMMENT.sub("", script))


def init_app(app: Flask) -> None:
    with app.app_context():
        script = app.extensions["page_script"] = "".join(map(read, PARTS))
    app.extensions["page_script_mark"] = sha256(script.encode()).hexdigest()[:12]
    app.jinja_env.globals.update(script_url=script_url, worker_url=worker_url)
