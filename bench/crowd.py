"""Two hundred people at once on one box, five seconds between pages: givers at their list and at a
need, askers at their own page, and whoever only looks in. The clock works beside them."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict

from flask import Flask

from app.domain.actor import Hat
from bench.filling import asker_id, giver_id
from bench.goals import Measured
from bench.ground import Ground
from bench.pages import LIST
from bench.served import get, serving
from bench.strolling import Stroll
from bench.ticking import ticking
from bench.visiting import Visit, cookie_of

GIVERS, ASKERS, VISITORS = 100, 60, 40
CARD = re.compile(r'href="(/geef/[^"?]*\w)"')
CARDS_EACH = 3


def p95(ground: Ground) -> Measured:
    """In milliseconds. Raises RuntimeError where one page was wrong or did not come."""
    url = ground.url("sqlite")
    with ground.app("sqlite") as app:
        people = list(_people(app))
    with serving(url) as port, ticking(url, "smtp://127.0.0.1:1"):
        asked = [[get(port, path, cookie).head for path in paths] for cookie, paths in people]
        told = _strolled(Stroll(port, asked))
    if told["wrong"]:
        raise RuntimeError(f"{told['wrong']} of {told['done']} pages were wrong")
    return Measured(told["p95"], f"ms; p50 {told['p50']:.0f}, {told['done']} pages, none wrong")


def _people(app: Flask) -> Iterator[tuple[str, list[str]]]:
    """The cookie of each, and the pages she goes round."""
    for number in range(1, GIVERS + 1):
        cookie = cookie_of(app, giver_id(number), Hat.GIVER)
        yield cookie, [LIST, *_cards(app, cookie)]
    for number in range(1, ASKERS + 1):
        yield cookie_of(app, asker_id(number), Hat.ASKER), ["/mijn", "/vraag/thema"]
    yield from [("", ["/", "/hoe-werkt-het"])] * VISITORS


def _cards(app: Flask, cookie: str) -> list[str]:
    found = CARD.findall(Visit(app, LIST, cookie)().decode())
    if len(found) < CARDS_EACH:
        raise RuntimeError("no needs on her list")
    return found[:CARDS_EACH]


def _strolled(stroll: Stroll) -> dict[str, float]:
    command = [sys.executable, "-m", "bench.strolling"]
    told = json.dumps(asdict(stroll)) + "\n"
    ran = subprocess.run(command, input=told, stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603
    return dict(json.loads(ran.stdout))
