"""Every page of every door, as whoever has business there meets it in each state of a town.

A person's pages are those of the routes with her own things in them, what they link to, and what a
form answers that was left empty or filled in wrongly.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from html import unescape

from flask import Flask
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect
from werkzeug.test import TestResponse

from app.store.tables import Need, Offer
from tests.house.reading import Piece, read
from tests.web.browser import Browser

APART = {"static", "api", "openapi", "health", "inbound", "dev"}  # what no reader of ours opens
MOST_PAGES = 150  # of one person: a list with pages that never end would show


@dataclass(frozen=True)
class Page:
    door: str  # the blueprint; "" where no route answers
    role: str
    path: str
    status: int
    pieces: tuple[Piece, ...]

    def __str__(self) -> str:
        return f"{self.role} {self.path} ({self.status})"


@dataclass(frozen=True)
class Walk:
    """One person's way through some doors, with a browser of her own."""

    browser: Browser
    role: str
    doors: frozenset[str]
    things: tuple[dict[str, object], ...] = ()
    tried: set[str] = field(default_factory=set)
    """The routes whose form was answered badly before: once in a town tells what it says."""

    def pages(self, *first: str) -> Iterator[Page]:
        """All that only shows, then what forms answer: those may change something.

        From the paths given, or else from every route that the things fill.
        """
        shown = list(self._shown(deque(first or own_paths(self.browser.app, self.things))))
        yield from (page for page, _ in shown)
        for page, html in shown:
            for action, fields in forms(html, page.path):
                if (route := endpoint_of(self.browser.app, action, "POST")) not in self.tried:
                    self.tried.add(route)
                    yield from self._answers(page.path, action, fields)

    def sees(self, path: str) -> Page:
        return self.meets(path, self.browser.get(path))

    def _shown(self, waiting: deque[str]) -> Iterator[tuple[Page, str]]:
        seen: set[str] = set()
        while waiting and len(seen) < MOST_PAGES:
            path = waiting.popleft()
            if path in seen or door_of(self.browser.app, path) not in self.doors:
                continue
            seen.add(path)
            answer = self.browser.get(path)
            if answer.location:
                waiting.append(answer.location)
            elif answer.mimetype == "text/html" and answer.status_code != 404:
                waiting.extend(links(answer.text))
                yield self.meets(path, answer), answer.text

    def _answers(self, page: str, action: str, fields: list[str]) -> Iterator[Page]:
        for typed in ("", "1"):
            self.browser.get(page)
            answer = self.browser.post(action, **dict.fromkeys(fields, typed))
            if answer.mimetype == "text/html" and answer.status_code >= 400:
                yield self.meets(action, answer)

    def meets(self, path: str, answer: TestResponse) -> Page:
        door = door_of(self.browser.app, path)
        return Page(door, self.role, path, answer.status_code, tuple(read(answer.text)))


def door_of(app: Flask, path: str) -> str:
    """Its blueprint, or nothing where no route is."""
    endpoint = endpoint_of(app, path, "GET") or endpoint_of(app, path, "POST")
    return endpoint.partition(".")[0]


def endpoint_of(app: Flask, path: str, method: str) -> str:
    with suppress(HTTPException, RequestRedirect):
        endpoint, _ = app.url_map.bind("localhost").match(path.partition("?")[0], method)
        return str(endpoint)
    return ""


def own_paths(app: Flask, things: Iterable[dict[str, object]]) -> list[str]:
    """The path of each route that shows something, for each bundle of things that fills it."""
    found: dict[str, None] = {}
    with app.test_request_context():
        for rule in app.url_map.iter_rules():
            if "GET" in (rule.methods or ()) and rule.endpoint.partition(".")[0] not in APART:
                for bundle in [{}, *things]:
                    if rule.arguments <= set(bundle) and (rule.arguments or not bundle):
                        told = {name: bundle[name] for name in rule.arguments}
                        found[app.url_for(rule.endpoint, **told)] = None
    return list(found)


def things_of(needs: Iterable[Need], offers: Iterable[Offer]) -> tuple[dict[str, object], ...]:
    """Bundles that fill a route: a need, an offer with its need."""
    return (
        *({"need_id": need.id} for need in needs),
        *({"need_id": offer.need_id, "offer_id": offer.id} for offer in offers),
    )


def links(html: str) -> list[str]:
    return [
        unescape(found).partition("#")[0]
        for found in re.findall(r'<a\b[^>]*\shref="(/[^"]*)"', html)
        if not found.startswith(("/static", "/dev"))
    ]


def forms(html: str, path: str) -> Iterator[tuple[str, list[str]]]:
    """Where a form goes, and what may be filled in; one with nothing to fill in is a deed."""
    for opening, inside in re.findall(r"<form\b([^>]*)>(.*?)</form>", html, re.DOTALL):
        action = re.search(r'action="([^"]*)"', opening)
        names = re.findall(r'<(?:input|textarea|select|button)\b[^>]*\sname="(\w+)"', inside)
        fields = [name for name in dict.fromkeys(names) if name not in ("csrf_token", "form_key")]
        if fields and "data-" not in opening:
            yield unescape(action[1]) if action else path, fields
