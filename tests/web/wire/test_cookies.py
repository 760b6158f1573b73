"""Our own cookies and no other (PR-13): `Browser` looks at what each answer leaves behind, so the
walks of all routes by all roles do. Over HTTPS they are bound to this host alone."""

from collections.abc import Callable
from typing import Any

import pytest

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
