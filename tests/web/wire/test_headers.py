"""Rule 4.4, with `Referrer-Policy: same-origin` (R17), on every kind of answer."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError
from werkzeug.datastructures import Headers
from werkzeug.test import EnvironBuilder, TestResponse

from app.web.wire.headers import OFF, SENT, TWO_YEARS, WITH_PAGES
from tests.town import Town
from tests.web.browser import Browser, forget_request
from tests.web.dressed import must_be_dressed
from tests.web.wire.internet_nl import directives, faults, lasts_a_year

TARGET = {
    "default-src": ["'none'"],
    "style-src": ["'self'"],
    "img-src": ["'self'"],
    "script-src": ["'self'"],
    "connect-src": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-src": ["'none'"],
    "frame-ancestors": ["'none'"],
    "manifest-src": ["'self'"],
    "object-src": ["'none'"],
}
FOR_THE_WORKER = {"worker-src": ["'self'"], "child-src": ["'self'"]}
"""Beside the target: the page without internet needs a worker (R27)."""
ONE = EnvironBuilder().get_request()
FILE = "/static/css/theme.css"
ANSWERS: list[tuple[int, str, str, dict[str, Any]]] = [
    (200, "GET", "/", {}),
    (200, "HEAD", "/", {}),
    (200, "OPTIONS", "/", {}),
    (200, "GET", FILE, {}),
    (200, "GET", "/page.js", {}),
    (200, "GET", "/sw.js", {}),
    (200, "GET", "/manifest.webmanifest", {}),
    (200, "GET", "/healthz", {}),
    (200, "GET", "/.well-known/security.txt", {}),
    (200, "GET", "/mijn", {}),
    (200, "GET", "/mijn/gegevens/bestand", {}),
    (204, "GET", "/lijn", {}),
    (206, "GET", FILE, {"headers": {"Range": "bytes=0-9"}}),
    (302, "GET", "/bureau", {"base_url": "{stranger}"}),
    (304, "GET", FILE, {"headers": {"If-None-Match": "{tag}"}}),
    (308, "GET", "//mijn", {}),
    (400, "POST", "/vraag/thema", {}),
    (403, "POST", "/geef/vraag/1", {"base_url": "{stranger}"}),
    (404, "GET", "/bestaat-niet", {}),
    (404, "GET", "/static/css/later.css", {}),
    (404, "GET", "/", {"base_url": "http://nergens.example"}),
    (404, "GET", "/bureau", {}),
    (405, "PUT", "/", {}),
    (405, "POST", "/hoe-werkt-het", {}),
    (413, "POST", "/vraag/thema", {"data": {"theme": "x" * 1_100_000}}),
    (416, "GET", FILE, {"headers": {"Range": "bytes=999999-"}}),
    (422, "POST", "/vraag/woorden", {"data": {"words": "", "csrf_token": "{token}"}}),
    (500, "GET", "/hoe-werkt-het", {}),
    (503, "GET", "/zorgen", {}),
]


def _fails(error: Exception) -> Callable[..., Any]:
    def fail(**_: Any) -> Any:
        raise error

    return fail


@pytest.fixture
def house(town: Town, monkeypatch: pytest.MonkeyPatch) -> Town:
    """Two towns, so that a strange name is told; a view that fails, one without a database."""
    Town.founded(town.app, 2, "elders.example")
    broken = {
        "public.how_page": ValueError(),
        "public.worries_page": OperationalError("", {}, ValueError()),
    }
    for endpoint, error in broken.items():
        monkeypatch.setitem(town.app.view_functions, endpoint, _fails(error))
    return town


def test_every_kind_of_answer_is_dressed(house: Town) -> None:
    town, bianca = house, house.asker()
    browser = Browser(town.app).sign_in(town, bianca)
    token = browser._csrf()
    file = browser.get(FILE)
    file.close()
    known = {"{tag}": file.headers["ETag"], "{token}": token, "{stranger}": "http://elders.example"}
    got = []
    for _, method, path, told in ANSWERS:
        asked = _filled({"base_url": "http://localhost", **told}, known)
        if "data" in asked:
            asked["data"]["form_key"] = path
        answer = browser.client.open(path, method=method, **asked)
        got.append((answer.status_code, method, path))
        must_be_dressed(answer)
        must_say_what_it_is(answer)
        assert list(faults(answer.headers, is_secure=False)) == []
        answer.close()
        forget_request()
    assert got == [each[:3] for each in ANSWERS]


KINDS = {
    "text/html", "text/plain", "text/css", "text/javascript", "application/json",
    "application/manifest+json",
}  # fmt: skip
SAYS_ITSELF = frozenset({"application/json", "application/manifest+json"})
"""JSON is UTF-8 and has no charset to tell (RFC 8259)."""


def must_say_what_it_is(answer: TestResponse) -> None:
    """Its kind, and for text the signs it is written in, which it keeps (ASVS 4.1.1)."""
    if answer.status_code in (204, 304):  # nothing is said
        return
    kind, _, signs = answer.headers["Content-Type"].partition("; ")
    assert kind in KINDS, kind
    assert signs == ("" if kind in SAYS_ITSELF else "charset=utf-8"), answer.headers["Content-Type"]
    if answer.status_code != 206:
        answer.data.decode("utf-8")


@pytest.mark.parametrize("said", ["text/html", "text/html; charset=latin-1", "image/svg+xml"])
def test_control_what_does_not_say_what_it_is_is_found(said: str) -> None:
    with pytest.raises(AssertionError):
        must_say_what_it_is(TestResponse([b"x"], "200 OK", Headers({"Content-Type": said}), ONE))


def _filled(told: Any, known: Mapping[str, str]) -> Any:
    if isinstance(told, dict):
        return {name: _filled(value, known) for name, value in told.items()}
    return known.get(told, told)


def test_the_policy_is_the_target_and_nothing_wider() -> None:
    assert directives(SENT["Content-Security-Policy"]) == TARGET | FOR_THE_WORKER
    assert WITH_PAGES["Permissions-Policy"].split(", ") == [f"{power}=()" for power in OFF]
    assert (
        SENT["Cross-Origin-Opener-Policy"] == SENT["Cross-Origin-Resource-Policy"] == "same-origin"
    )


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({"X-Content-Type-Options": ""}, ["nosniff"]),
        ({"Referrer-Policy": "origin"}, ["referrer"]),
        ({"Strict-Transport-Security": "max-age=31535999; includeSubDomains"}, ["HSTS"]),
        ({"Strict-Transport-Security": "max-age=63072000"}, ["HSTS"]),
        ({"+": "; media-src *"}, ["media-src *"]),
        ({"+": "; style-src-attr 'unsafe-inline'"}, ["style-src-attr 'unsafe-inline'"]),
        ({"-": "form-action 'self'; "}, ["no form-action"]),
        ({"-": "default-src 'none'; "}, ["no default-src"]),
    ],
)
def test_what_internet_nl_would_find(changed: dict[str, str], found: list[str]) -> None:
    """The control: each fault is found, and in ours none."""
    told = {**SENT, "Strict-Transport-Security": TWO_YEARS}
    assert list(faults(told, is_secure=True)) == []
    policy = told["Content-Security-Policy"].replace(changed.get("-", "?"), "")
    told["Content-Security-Policy"] = policy + changed.get("+", "")
    assert list(faults(told | changed, is_secure=True)) == found


def test_two_years_are_more_than_one() -> None:
    assert lasts_a_year(TWO_YEARS)


@pytest.mark.parametrize(("method", "path"), [("PUT", "/"), ("POST", "/hoe-werkt-het")])
def test_a_method_that_is_not_there_says_which_are(town: Town, method: str, path: str) -> None:
    answer = Browser(town.app).client.open(path, method=method)
    assert answer.status_code == 405
    assert answer.allow == {"GET", "HEAD", "OPTIONS"}
    assert answer.mimetype == "text/html"


def test_the_front_page_alone_may_be_found_by_searching(town: Town) -> None:
    browser = Browser(town.app)
    assert "X-Robots-Tag" not in browser.get("/").headers
    for path in ("/vraag/thema", "/binnen", "/geef", "/static/css/theme.css", "/page.js", "/niets"):
        answer = browser.get(path)
        answer.close()
        assert answer.headers["X-Robots-Tag"] == "noindex", path
