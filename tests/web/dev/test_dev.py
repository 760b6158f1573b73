"""The developer's door: shows what left, lets anybody in, and is not there in production."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.handlers import Mailbox

from app.delivery.mail import Mail
from app.domain.ids import show_id
from tests.delivery.notes import NOW, note
from tests.engines.smtp import Listener
from tests.town import Town
from tests.web.browser import Browser

TEXT = {"to": "+31612345678", "text": "Je code is 123456. <b>", "reference": "r1"}


@pytest.fixture
def town(database: str, tmp_path: Path, open_app: Callable[..., Any]) -> Iterator[Town]:
    """One whose post is kept in a folder, as `make run` does."""
    with open_app(database, post_box=str(tmp_path / "post")) as app:
        yield Town.founded(app)


@pytest.fixture
def catcher(tmp_path: Path) -> Iterator[str]:
    """A mail server that keeps what it gets in that folder; its URL."""
    listener = Listener(Mailbox(tmp_path / "post"), hostname="127.0.0.1", port=0)
    listener.start()
    yield f"smtp://127.0.0.1:{listener.port}"
    listener.stop()


def letters_shown(browser: Browser) -> list[str]:
    """The addresses of the letters on the page, as it lists them."""
    browser.get("/dev/post")
    return re.findall(r'href="(/dev/post/[^"]+)"', browser.html)


def test_before_anything_left(town: Town) -> None:
    assert letters_shown(browser := Browser(town.app)) == []
    assert "Nog niets." in browser.text


def test_what_left_by_e_mail_is_shown(town: Town, catcher: str) -> None:
    mail = Mail(catcher, "post@vragenengeven.example")
    mail.send(note(), NOW)
    mail.close()
    browser = Browser(town.app)
    (letter,) = letters_shown(browser)
    assert "bianca@example.org" in browser.text
    browser.get(letter)
    assert "Hoi, één bericht." in browser.text
    as_a_mail_program_shows_it = browser.client.get(f"{letter}/html").text
    assert as_a_mail_program_shows_it == "<p>Hoi, één bericht.</p>"


def test_a_gateway_lays_text_messages_beside_them(town: Town) -> None:
    browser = Browser(town.app)
    assert browser.client.post("/dev/gateway", json=TEXT).status_code == 200
    assert browser.client.post("/dev/gateway", json={**TEXT, "text": "later"}).status_code == 200
    newest, first = letters_shown(browser)
    browser.get(first)
    assert "Je code is 123456. <b>" in browser.text
    assert browser.get(f"{first}/html").status_code == 404
    browser.get(newest)
    assert "later" in browser.text


@pytest.mark.parametrize("told", [{}, {"to": "x"}, {**TEXT, "text": ""}, {**TEXT, "to": 5}, [1]])
def test_a_gateway_refuses_what_it_does_not_understand(town: Town, told: Any) -> None:
    assert Browser(town.app).client.post("/dev/gateway", json=told).status_code == 400


@pytest.mark.parametrize("key", ["nothing", "..", "../../town.db"])
def test_a_letter_that_is_not_there(town: Town, key: str) -> None:
    assert Browser(town.app).get(f"/dev/post/{key}").status_code == 404


def test_coming_in_takes_a_press(town: Town) -> None:
    bianca, browser = town.asker(), Browser(town.app)
    way_in = f"/dev/binnen/{show_id(bianca.id)}"
    assert "Kom binnen als Bianca" in (browser.get(way_in), browser.text)[1]
    assert browser.get("/mijn").location == "/binnen"
    browser.get(way_in)
    assert browser.post(way_in).location == "/mijn"
    assert browser.get("/mijn").status_code == 200


def test_nobody_unknown_comes_in(town: Town) -> None:
    browser = Browser(town.app)
    assert browser.get("/dev/binnen/123").status_code == 404


def test_in_production_the_door_is_not_there(
    database: str, tmp_path: Path, open_app: Callable[..., Any]
) -> None:
    told = {"environment": "production", "public_url": "https://localhost"}
    with open_app(database, post_box=str(tmp_path), **told) as app:
        bianca, browser = Town.founded(app).asker(), Browser(app)
        for path in ("/dev/post", f"/dev/binnen/{show_id(bianca.id)}"):
            assert browser.get(path).status_code == 404
        assert browser.client.post("/dev/gateway", json=TEXT).status_code in (400, 404)
        assert not [rule for rule in app.url_map.iter_rules() if rule.rule.startswith("/dev")]
