"""Every page before each role, with strange addresses and headers: no fault, nothing of others, and
looking changes nothing (SE-02, SE-06)."""

from collections.abc import Callable, Iterator
from typing import Any
from zlib import crc32

import pytest
from flask import request
from werkzeug.test import TestResponse

from tests.hostile.addresses import STRANGE, asked_for, fair_path, queries, rules, strange_paths
from tests.hostile.judging import faults
from tests.hostile.people import APART, ORGANISATIONS, Comer, Play
from tests.hostile.share import one_in
from tests.hostile.words import CANARY
from tests.web.browser import forget_request
from tests.web.fields import NOTE
from tests.web.test_matrix import digest

ADDRESSES = 120  # of so many, one is tried in `make test`
ROLES = ("visitor", "bianca", "fatma", "karin", "official", *ORGANISATIONS)
HEADERS = {
    "Accept-Language": "nl;q=x, \xff;q=1e999, " + "a," * 500,
    "User-Agent": CANARY + "\xff",
    "Referer": "http://[",
    "Origin": "null",
    "Authorization": "Bearer \xff",
    "Cookie": "session=\xff.\xff; __Host-session=a.b.c; =; session",
    "Range": "bytes=9-1,-0,x",
    "If-Modified-Since": "Fri, 99 Foo 2026",
    "If-None-Match": '"',
    "Sec-Fetch-Site": "\xff",
    "X-Forwarded-For": "\xff, ::1%, 999.1.1.1",
    "Accept-Encoding": "gzip;q=x",
    "Content-Length": "7",
}


def opened(comer: Comer, path: str, method: str = "GET", **told: Any) -> TestResponse:
    browser = comer.browser
    answer = browser.client.open(path, method=method, base_url=browser.base_url, **told)
    forget_request()
    return answer


def strange_addresses(play: Play, method: str) -> Iterator[tuple[str, str]]:
    """What is strange about it, and the address."""
    names = asked_for()
    for rule in rules(play.scene.town.app, method):
        if rule.endpoint.partition(".")[0] not in APART:
            for name, path in strange_paths(play.scene, rule):
                yield f"{rule.endpoint} {name}", path
            if method == "GET":
                fair = fair_path(play.scene, rule)
                for name, query in queries(names):
                    yield f"{rule.endpoint}?{name}", f"{fair}?{query}"


def drawn(role: str, found: Iterator[tuple[str, str]]) -> list[tuple[str, str]]:
    """Always the same ones for each role."""
    share = one_in(ADDRESSES)
    return [each for each in found if crc32(f"{role} {each[0]}".encode()) % share == 0]


@pytest.mark.parametrize("role", ROLES)
def test_strange_addresses_are_no_fault_and_change_nothing(
    play: Play, role: str, record_property: Callable[[str, Any], None]
) -> None:
    comer = play.comer(role)
    before, asked = digest(), drawn(role, strange_addresses(play, "GET"))
    found = [
        f"{name} · {wrong}"
        for name, path in asked
        for wrong in faults(opened(comer, path), comer.secrets)
    ]
    assert found == []
    assert digest() == before
    record_property("bar", f"hostile addresses, {role:14} {len(asked):5} opened, 0 faults")


@pytest.mark.parametrize("role", ["visitor", "karin"])
def test_deeds_at_strange_addresses_change_nothing(play: Play, role: str) -> None:
    comer = play.comer(role)
    known = {"csrf_token": comer.browser._csrf(), "form_key": "of-one-form-only"}
    before = digest()
    found = [
        f"{name} · {wrong}"
        for name, path in drawn(role, strange_addresses(play, "POST"))
        for wrong in faults(opened(comer, path, "POST", data=known), comer.secrets)
    ]
    assert found == []
    assert digest() == before


@pytest.mark.parametrize("name", HEADERS)
def test_a_strange_header_is_no_fault(play: Play, name: str) -> None:
    """In front of every page that needs no signing in, and of one that does."""
    comer = play.comer("visitor")
    told = [(name, HEADERS[name])]
    for path in [*comer.starts[:: one_in(8)], "/mijn", "/bureau"]:
        assert faults(opened(comer, path, headers=told)) == [], path


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "XYZZY"])
def test_another_method_changes_nothing(play: Play, method: str) -> None:
    comer, before = play.comer("bianca"), digest()
    for path in comer.starts[:: one_in(8)]:
        answer = opened(comer, path, method)
        assert answer.status_code < 500, path
        assert method in ("HEAD", "OPTIONS") or answer.status_code == 405, path
    assert digest() == before


# the controls


def _shows_what_was_asked(**_: Any) -> str:
    return f"<h1>Ja</h1>{request.args.get('na', '')}"


def _tells(**_: Any) -> str:
    return f"<h1>Ja</h1>{NOTE}"


def _breaks(**_: Any) -> str:
    return f"<h1>Ja</h1>{int(request.args['na'])}"


CONTROLS = {
    _shows_what_was_asked: "shows the canary raw",
    _tells: f"shows {NOTE}",
    _breaks: "500",
}


@pytest.mark.parametrize("view", CONTROLS)
def test_a_page_that_does_it_wrong_is_found(
    play: Play, monkeypatch: pytest.MonkeyPatch, view: Callable[..., str]
) -> None:
    monkeypatch.setitem(play.scene.town.app.view_functions, "public.how_page", view)
    comer, found = play.comer("visitor"), set[str]()
    for _, query in queries(["na"]):
        found.update(faults(opened(comer, f"/hoe-werkt-het?{query}"), comer.secrets))
    assert CONTROLS[view] in found


def test_all_that_is_asked_for_is_found() -> None:
    """The control: names in the sources, read as a string or by a name."""
    assert {"na", "zin", "over", "buurt", "via", "van", "met", "eruit"} <= set(asked_for())
    assert len(STRANGE) > 30
