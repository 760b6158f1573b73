"""Our own cookies and no other (PR-13): `Browser` looks at what each answer leaves behind, so the
walks of all routes by all roles do. Over HTTPS they are bound to this host alone."""

import string
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from hypothesis import given
from hypothesis import strategies as st
from itsdangerous import BadSignature, SignatureExpired, URLSafeTimedSerializer

from app.web.wire.cookies import PageCookies
from tests.town import Town
from tests.web.browser import Browser
from tests.web.dressed import COOKIES, must_be_ours

HOST = "__Host-session=a; Secure; HttpOnly; Path=/; SameSite=Lax"


def test_over_https_it_is_bound_to_this_host(
    town: Town, database: str, open_app: Callable[..., Any]
) -> None:
    with open_app(database, public_url="https://localhost") as app:
        browser = Browser(app)
        browser.base_url = "https://localhost"
        cookie = browser.get("/vraag/thema").headers["Set-Cookie"]
    must_be_ours(cookie, "https")
    assert "Expires=" in cookie, "on a phone of her own; a draft outlives a closed browser (UX-27)"


@pytest.mark.parametrize(
    "cookie",
    [
        HOST.replace("__Host-session", "_ga"),
        HOST.replace("Secure; ", ""),
        HOST.replace("HttpOnly; ", ""),
        HOST.replace("Lax", "None"),
        HOST.replace("Path=/", "Path=/geef"),
        f"{HOST}; Domain=town.example",
    ],
)
def test_another_is_found(cookie: str) -> None:
    must_be_ours(HOST, "https")
    with pytest.raises(AssertionError):
        must_be_ours(cookie, "https")
    assert all(name.startswith("__Host-") for name in COOKIES["https"])


TOLD = [
    {},
    {"_user_id": "x" * 43, "csrf_token": "ab" * 20, "sitting": [2**61, 1_778_000_000]},
    {"pair": (1, 2), "at": datetime(2026, 5, 12, tzinfo=UTC), "bytes": b"x", '{" ': {" t": 1}},
    {"long": "een heel lang woord " * 40},
]


def serializers() -> tuple[URLSafeTimedSerializer, ...]:
    """Flask's own, and ours."""
    app = Flask("signs")
    app.secret_key = "k" * 40
    made = (
        kind().get_signing_serializer(app) for kind in (SecureCookieSessionInterface, PageCookies)
    )
    return tuple(one for one in made if one is not None)


@pytest.mark.parametrize("told", TOLD)
def test_a_cookie_is_as_flask_makes_and_reads_it(told: dict[str, object]) -> None:
    """So that nobody is sent away by an upgrade, nor by the way back."""
    flasks, ours = serializers()
    assert ours.loads(flasks.dumps(told), max_age=60) == told
    assert flasks.loads(ours.dumps(told), max_age=60) == told


def test_another_signature_another_key_and_another_day_are_refused() -> None:
    _, ours = serializers()
    told = str(ours.dumps({"_user_id": "her"}))
    payload, at, sign = told.split(".")
    other = Flask("other")
    other.secret_key = "l" * 40
    theirs = PageCookies().get_signing_serializer(other)
    assert theirs is not None
    for wrong in (f"{payload}.{at}.{sign[::-1]}", f"{payload}x.{at}.{sign}", str(theirs.dumps({}))):
        with pytest.raises(BadSignature):
            ours.loads(wrong, max_age=60)
    with pytest.raises(SignatureExpired):
        ours.loads(told, max_age=-1)


def test_one_that_itsdangerous_packed_or_that_comes_from_tomorrow_is_read_as_it_reads_it() -> None:
    flasks, ours = serializers()
    packed = str(ours.dumps(TOLD[-1]))
    assert packed.startswith(".")
    assert ours.loads(packed, max_age=60) == flasks.loads(packed, max_age=60) == TOLD[-1]
    with time_machine.travel(datetime.now(UTC) + timedelta(days=1)):
        tomorrows = str(ours.dumps({"a": "b"}))
    for reads in (flasks, ours):
        with pytest.raises(SignatureExpired):
            reads.loads(tomorrows, max_age=60)


def read(by: URLSafeTimedSerializer, cookie: str) -> object:
    try:
        return by.loads(cookie, max_age=60)
    except BadSignature:
        return "refused"


@given(st.text(alphabet=string.ascii_letters + string.digits + "-_.=é", max_size=60))
def test_what_flask_refuses_is_always_refused(told: str) -> None:
    flasks, ours = serializers()
    whole = str(ours.dumps({"a": "b"}))
    for cookie in (told, whole + told, told + whole, whole.replace(".", told, 1)):
        assert read(ours, cookie) == read(flasks, cookie)
        if told.isascii() and "=" not in told:  # what base64 passes over, it passes over too
            assert read(ours, cookie) == ({"a": "b"} if cookie == whole else "refused")
