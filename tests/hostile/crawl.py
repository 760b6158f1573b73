"""Meets every form that somebody can see, and sends it in every hostile way."""

import sys
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from zlib import crc32

from werkzeug.test import TestResponse

from tests.hostile.forms import Found, forms_of
from tests.hostile.judging import faults, not_kept
from tests.hostile.people import APART, Comer
from tests.hostile.shapes import Sent, ways
from tests.hostile.stage import PostgresqlStage, SqliteStage
from tests.house.pages import door_of, endpoint_of, links
from tests.web.browser import forget_request

MOST_PAGES = 400
KEY = "of-one-form-only"
COUNT_TRIES = {"signin", "own", "keys", "own_keys"}
"""Doors at which a refused form too leaves something behind."""


@dataclass
class Met:
    """A form, and where it stood."""

    endpoint: str
    page: str
    form: Found


@dataclass
class Crawled:
    """What a crawl came to."""

    sent: int = 0
    taken: int = 0
    faults: list[str] = field(default_factory=list)
    endpoints: set[str] = field(default_factory=set)


def pages(comer: Comer) -> Iterator[tuple[str, TestResponse]]:
    """From where she begins, and all that links lead on to."""
    waiting, seen, routes = deque(comer.starts), set(), set()
    while waiting and len(seen) < MOST_PAGES:
        path = waiting.popleft()
        if path in seen or door_of(comer.browser.app, path) in {"", *APART}:
            continue
        seen.add(path)
        answer = comer.browser.get(path)
        yield path, answer
        if answer.location:
            waiting.append(answer.location)
        elif answer.mimetype == "text/html" and answer.status_code == 200:
            for link in links(answer.text):
                route = endpoint_of(comer.browser.app, link, "GET"), link.partition("?")[2][:4]
                if route not in routes:  # one way on to each kind of page
                    routes.add(route)
                    waiting.append(link)


def forms_met(comer: Comer) -> dict[tuple[str, ...], Met]:
    """Each kind of form once: where it goes, and what it holds."""
    found: dict[tuple[str, ...], Met] = {}
    for path, answer in pages(comer):
        if answer.mimetype != "text/html":
            continue
        for form in forms_of(answer.text, path):
            endpoint = endpoint_of(comer.browser.app, form.action, form.method.upper())
            if form.method == "post" and endpoint.partition(".")[0] not in APART:
                found.setdefault((endpoint, *form.names), Met(endpoint, path, form))
    return found


@dataclass
class Crawl:
    """`share`: of each so many ways one is tried, always the same ones. 1: all."""

    comer: Comer
    stage: SqliteStage | PostgresqlStage
    share: int = 1
    crawled: Crawled = field(default_factory=Crawled)

    def run(self) -> Crawled:
        """What becomes of all that she meets."""
        return self.tries(list(forms_met(self.comer).values()))

    def tries(self, met: list[Met]) -> Crawled:
        cookie, token = self._cookie(), self.comer.browser._csrf()
        for number, one in enumerate(met, 1):
            self.crawled.endpoints.add(one.endpoint)
            self._note(number, len(met))
            for way in ways(one.form, KEY, token):
                if self._is_drawn(one, way):
                    self._try(one, way)
                    self.comer.browser.client.set_cookie("session", cookie)
        return self.crawled

    def _note(self, number: int, of: int) -> None:
        """How far a run is that takes its time."""
        if self.share == 1 and sys.__stderr__:
            sys.__stderr__.write(f"{self.comer.role}: form {number} of {of}\n")

    def _is_drawn(self, one: Met, way: Sent) -> bool:
        mark = f"{self.comer.role} {one.endpoint} {one.form.names} {way}"
        return crc32(mark.encode()) % self.share == 0

    def _try(self, one: Met, way: Sent) -> None:
        answer = self.post(one.form.action, way)
        is_taken = answer.status_code < 400
        self.crawled.sent += 1
        self.crawled.taken += is_taken
        wrong = faults(answer, self.comer.secrets)
        if way.is_words:
            wrong += not_kept(answer, way.value)
        self.crawled.faults += [f"{one.endpoint} · {way} · {each}" for each in wrong]
        if is_taken or one.endpoint.partition(".")[0] in COUNT_TRIES:
            self.stage.put_back()

    def post(self, path: str, way: Sent) -> TestResponse:
        browser = self.comer.browser
        answer = browser.client.post(
            path, data=way.pack(), content_type=way.content_type, base_url=browser.base_url
        )
        forget_request()
        return answer

    def _cookie(self) -> str:
        cookie = self.comer.browser.client.get_cookie("session")
        return cookie.value if cookie else ""
