"""What a phone keeps for when there is no internet, and the worker that keeps it (R27).

Nothing here differs from one person to another.
"""

import json
from hashlib import sha256
from typing import Any

from flask import Response, render_template, url_for
from flask.typing import ResponseReturnValue

from app.texts.help_lines import WORRIES
from app.web.frame import scripts
from app.web.frame.theme import theme_url
from app.web.public.door import public
from app.web.showing import help_lines
from app.web.showing.formats import static_url

SHELL = ("css/page.css", "images/sprite.svg")
NOBODY = {"signed_in": False}
AN_HOUR = "private, max-age=3600"
"""A phone asks for a newer worker at each page, 1.9 KB a time; this long it asks only itself. No
cache on the way may keep it: it differs by her language."""


@public.get("/zonder-internet")
def offline_page() -> ResponseReturnValue:
    return _offline_page()


@public.get("/sw.js")
def worker() -> ResponseReturnValue:
    script = _worker() if scripts.worker_url() else scripts.read("no_worker")
    answer = Response(script, mimetype=scripts.MIMETYPE)
    answer.headers["Cache-Control"] = AN_HOUR
    return answer


def _worker() -> str:
    """Phones fetch the shell anew when a byte of this changes. The page names every file of the
    shell with its mark, so its hash stands for all."""
    shell = {
        "version": sha256(_offline_page().encode()).hexdigest()[:12],
        "page": url_for("public.offline_page"),
        "files": [theme_url(), *map(static_url, SHELL), scripts.script_url()],
    }
    return f"const SHELL = {json.dumps(shell)};\n{scripts.read('worker')}"


def _offline_page() -> str:
    """As nobody sees it, whoever asks."""
    return render_template("public/offline.html", who=NOBODY, lines=_lines())


def _lines() -> list[dict[str, Any]]:
    """Each line that can be called, once. Its website is of no use here."""
    known = dict.fromkeys(line for worry in WORRIES.values() for line in worry.lines)
    lines = [*help_lines.shown(known), *help_lines.shown_of_town()]
    return [{**line, "website": ""} for line in lines if line["number"]]
