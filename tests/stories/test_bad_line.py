"""A line that is slow, dead, or cut between the press and the answer: no word is lost, and nothing
arrives twice (rules UX-25, UX-74 and RE-05)."""

import re
import socket
from collections.abc import Callable, Iterable
from time import sleep
from typing import Any

import pytest
from flask import Flask, request
from playwright.sync_api import Page, expect
from sqlalchemy import func, select

from app.store.db import db
from app.store.tables import Draft, Need
from tests.engines.axe import violations
from tests.stories.street import Asker, Street
from tests.web.newcomer import last_code

QUESTION = "Wie kan de fiets van mijn dochter maken?"
BEFORE_THE_CODE = [
    ("words", QUESTION, "Verder", "Noord", "Deze week", "Verder"),
    ("first_name", "Bianca", "Verder", "Liever e-mail"),
    ("reach", "bianca@example.org", "Stuur mij een code"),
]
NO_LINE = "Er is nu geen internet."


def how_many(table: Any) -> int:
    db.session.rollback()
    return int(db.session.scalar(select(func.count()).select_from(table)) or 0)


def kept_words() -> str | None:
    db.session.rollback()
    return db.session.scalars(select(Draft.words)).one()


def alert(page: Page) -> Any:
    return page.get_by_role("alert").filter(has_text=NO_LINE)


def posts_of(page: Page) -> list[str]:
    """The addresses that forms go to, from now on."""
    posts: list[str] = []
    page.on("request", lambda asked: asked.method == "POST" and posts.append(asked.url))
    return posts


def slowed(app: Flask, seconds: float, path: str = "/") -> None:
    """Whatever is asked below that path takes its time."""

    def wait() -> None:
        if request.path.startswith(path):
            sleep(seconds)

    app.before_request_funcs.setdefault(None, []).insert(0, wait)


@pytest.fixture
def bianca(street: Street) -> Asker:
    """With her question written, and not sent on."""
    bianca = Asker(street, "Bianca")
    bianca.goes_to("/vraag/thema")
    bianca.taps("Iets maken of repareren")
    bianca.writes("words", QUESTION)
    return bianca


def test_without_a_line_the_words_stay(bianca: Asker) -> None:
    page, posts = bianca.page, posts_of(bianca.page)
    page.context.set_offline(True)
    page.locator("button.primary").click()
    expect(alert(page)).to_be_in_viewport()
    expect(alert(page)).to_contain_text("Wat je schreef, staat hier nog.")
    expect(page.locator("#words")).to_have_value(QUESTION)
    page.locator("button.primary").click()
    expect(alert(page)).to_have_count(1)
    page.context.set_offline(False)
    assert violations(page) == []

    page.locator("button.primary").click()
    expect(page.locator("h1")).to_have_text("In welke buurt woon je?")
    assert len(posts) == 1
    assert kept_words() == QUESTION


def test_the_button_that_was_pressed_goes_along(bianca: Asker) -> None:
    bianca.page.context.set_offline(True)
    bianca.page.get_by_role("button", name="Later verder").click()
    expect(alert(bianca.page)).to_be_visible()
    bianca.page.context.set_offline(False)
    bianca.taps("Later verder")
    bianca.sees("Je vraag is bewaard", QUESTION)


def test_a_line_that_hangs_is_given_six_seconds(bianca: Asker) -> None:
    page, posts = bianca.page, posts_of(bianca.page)
    slowed(bianca.street.town.app, 7, "/lijn")
    page.locator("button.primary").click()
    expect(page.locator("button.primary")).to_have_attribute("aria-disabled", "true")
    assert page.locator("button.primary").is_enabled() is False
    assert page.locator("button[disabled]").count() == 0, "never disabled (UX-13)"
    page.locator("button.primary").click(force=True)
    expect(alert(page)).to_be_visible(timeout=8_000)
    expect(page.locator("#words")).to_have_value(QUESTION)
    assert page.locator("[aria-disabled]").count() == 0
    assert posts == []


@pytest.mark.parametrize("status", [404, 500])
def test_whatever_answers_lets_the_form_go(bianca: Asker, status: int) -> None:
    bianca.page.route("**/lijn", lambda route: route.fulfill(status=status))
    bianca.taps("Verder")
    bianca.sees("In welke buurt woon je?")


@pytest.mark.parametrize(
    "breaking",
    ["delete window.XMLHttpRequest", "delete XMLHttpRequest.prototype.send"],
    ids=["no-such-thing", "half-way"],
)
def test_a_script_that_breaks_is_not_in_the_way(bianca: Asker, breaking: str) -> None:
    bianca.page.evaluate(breaking)
    bianca.taps("Verder")
    bianca.sees("In welke buurt woon je?")


def test_rows_to_tap_ask_nothing_beforehand(bianca: Asker) -> None:
    bianca.taps("Verder")
    asked: list[str] = []
    bianca.page.on("request", lambda request: asked.append(request.url))
    bianca.taps("Noord")
    assert [url for url in asked if url.endswith("/lijn")] == []


def test_the_way_back_shows_what_was_typed(bianca: Asker) -> None:
    """Rule UX-02, on pages that no browser may keep."""
    bianca.taps("Verder")
    bianca.page.go_back()
    expect(bianca.page.locator("#words")).to_have_value(QUESTION)
    bianca.page.go_forward()
    bianca.taps("Noord")
    bianca.taps("Deze week")
    bianca.taps("Verder")
    bianca.writes("first_name", "Bianca")
    bianca.taps("Verder")
    bianca.page.go_back()
    expect(bianca.page.locator("#first_name")).to_have_value("Bianca")


INSIDE = "Is dit jouw eigen telefoon?"
INSIDE_OR_NEARLY = re.compile(f"{re.escape(INSIDE)}|Kom nog één keer binnen")
"""A browser that sends a form twice may throw the first answer away, and with it the cookie."""


@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "no-javascript"])
def test_a_double_tap_sends_once(street: Street, javascript: bool) -> None:
    bianca = Asker(street, "Bianca", javascript)
    bianca.goes_to("/vraag/thema")
    bianca.taps("Iets maken of repareren")
    for box, words, *labels in BEFORE_THE_CODE:
        bianca.writes(box, words)
        for label in labels:
            bianca.taps(label)
    bianca.writes("code", last_code())
    slowed(street.town.app, 0.5)
    bianca.page.locator("button.primary").dblclick()
    expect(bianca.page.locator("h1")).to_have_text(INSIDE if javascript else INSIDE_OR_NEARLY)
    assert how_many(Need) == 1


def cut_once(app: Flask, *, when_kept: bool) -> list[str]:
    """The next form loses its line: before the house does anything, or after it kept the deed.
    Returns where such a form went, once it did."""
    whole, cut = app.wsgi_app, list[str]()

    def wsgi(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] != "POST" or cut:
            return whole(environ, start)
        cut.append(environ["PATH_INFO"])
        if when_kept:
            b"".join(whole(environ, lambda *_: None))
        else:
            environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        environ["werkzeug.socket"].shutdown(socket.SHUT_RDWR)
        raise ConnectionAbortedError

    app.wsgi_app = wsgi  # type: ignore[method-assign]
    return cut


@pytest.mark.parametrize("when_kept", [False, True], ids=["before-kept", "after-kept"])
def test_a_line_cut_in_between_and_the_same_form_again(street: Street, when_kept: bool) -> None:
    bianca = Asker(street, "Bianca")
    bianca.is_in_with(QUESTION)
    bianca.goes_to("/vraag/thema")
    bianca.taps("Koken en eten")
    bianca.writes("words", "Wie wil er samen koken?")
    for label in ("Verder", "Noord", "Deze week"):
        bianca.taps(label)
    cut = cut_once(street.town.app, when_kept=when_kept)
    bianca.finds("Verstuur mijn vraag").click()
    bianca.does_not_see("Klopt dit?")
    assert cut == ["/vraag/klopt-dit"]
    bianca.page.reload()  # some browsers did so by themselves
    bianca.sees("Gelukt. Je vraag is verstuurd.")
    assert how_many(Need) == 2
