"""A form's token: another on every page, good for its own session, and nothing else is good."""

import re
import secrets
from base64 import urlsafe_b64decode

import pytest
from flask import session
from flask_wtf.csrf import generate_csrf

from app.web.wire.forgery import LENGTH
from tests.town import Town
from tests.web.browser import Browser

FORM = "/vraag/thema"


def tokens(browser: Browser, path: str = FORM) -> list[str]:
    browser.get(path)
    return re.findall(r'name="csrf_token" value="([^"]+)"', browser.html)


def post(browser: Browser, token: str | None) -> int:
    fields = {"theme": "maken", "form_key": secrets.token_urlsafe(12), "csrf_token": token}
    told = {name: value for name, value in fields.items() if value is not None}
    return browser.client.post(FORM, data=told, base_url=browser.base_url).status_code


def bare(browser: Browser) -> bytes:
    with browser.client.session_transaction(base_url=browser.base_url) as cookie:
        return bytes.fromhex(cookie["csrf_token"])


def test_no_two_pages_show_the_token_in_the_same_bytes(town: Town) -> None:
    browser = Browser(town.app)
    seen = [tokens(browser)[0] for _ in range(20)]
    shown = [urlsafe_b64decode(token + "==") for token in seen]
    token = bare(browser)
    for place in range(2 * LENGTH):
        assert len({bytes_[place] for bytes_ in shown}) > 5, "every byte changes"
    for one in shown:
        assert token not in one
        assert bytes(a ^ b for a, b in zip(one[:LENGTH], one[LENGTH:], strict=True)) == token
    assert token.hex() not in browser.html


def test_each_of_them_is_taken_also_an_older_one(town: Town) -> None:
    browser = Browser(town.app)
    first, second = tokens(browser)[0], tokens(browser)[0]
    assert [post(browser, token) for token in (second, first, first)] == [302] * 3


def test_all_forms_of_a_page_share_one(town: Town) -> None:
    browser = Browser(town.app).sign_in(town, town.asker())
    found = tokens(browser)
    assert len(found) > 1
    assert len(set(found)) == 1


def _changed(token: str, place: int) -> str:
    return token[:place] + ("A" if token[place] != "A" else "B") + token[place + 1 :]


@pytest.mark.parametrize("place", [0, 20, 26, 27, 40, 52])
def test_one_sign_changed_is_refused(town: Town, place: int) -> None:
    browser = Browser(town.app)
    token = tokens(browser)[0]
    assert post(browser, _changed(token, place)) == 400
    assert post(browser, token) == 302, "the control"


@pytest.mark.parametrize("token", [None, "", "=", "A", "é", "A" * 54, "A" * 4000, "\0" * 54])
def test_what_is_no_token_is_refused_kindly(town: Town, token: str | None) -> None:
    browser = Browser(town.app)
    browser.get(FORM)
    assert post(browser, token) == 400


def test_the_token_of_another_session_is_refused(town: Town) -> None:
    mine, hers = Browser(town.app), Browser(town.app)
    token = tokens(hers)[0]
    assert post(mine, token) == 400, "no session at all"
    tokens(mine)
    assert post(mine, token) == 400
    assert post(hers, token) == 302, "the control"


def test_the_token_without_its_pad_is_refused(town: Town) -> None:
    """Neither bare nor in Flask-WTF's own spelling, which would repeat it on every page."""
    browser = Browser(town.app)
    browser.get(FORM)
    token = bare(browser).hex()
    with town.app.test_request_context():
        session["csrf_token"] = token
        signed = generate_csrf()
    assert post(browser, token) == 400
    assert post(browser, signed) == 400
