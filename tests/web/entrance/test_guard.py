"""The guard: forms over HTTPS, the same form from two threads, sessions that end, headers."""

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask, session
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from app.store.db import db, only_read
from app.store.tables import Draft, FormKey, Need, Session
from app.web.wire.headers import TWO_YEARS
from tests.town import Town
from tests.web.browser import Browser


def test_a_form_over_https(town: Town, database: str, open_app: Callable[..., Any]) -> None:
    """The referrer policy must not stand in the way of the check on where a form comes from."""
    with open_app(database, public_url="https://localhost") as app:
        browser = Browser(app)
        browser.base_url = "https://localhost"
        page = browser.get("/vraag/thema")
        assert page.headers["Referrer-Policy"] == "same-origin"
        assert page.headers["Strict-Transport-Security"] == TWO_YEARS
        browser.client.environ_base["HTTP_REFERER"] = "https://localhost/vraag/thema"
        assert browser.post("/vraag/thema", theme="maken").status_code == 302
        browser.client.environ_base["HTTP_REFERER"] = "https://elsewhere.example/"
        assert browser.post("/vraag/thema", theme="maken").status_code == 400, "the control"


def test_pages_of_people_are_not_kept_and_files_are(town: Town) -> None:
    assert Browser(town.app).get("/").headers["Cache-Control"] == "no-store"
    file = Browser(town.app).get("/static/css/theme.css")
    file.close()
    assert "immutable" in file.headers["Cache-Control"]


def _post_at_once(app: Flask, browsers: list[Browser], path: str, **fields: str) -> list[int]:
    answers: list[int] = []
    start = threading.Barrier(len(browsers))

    def press(browser: Browser) -> None:
        start.wait()
        with app.app_context():
            answer = browser.client.post(path, data=fields, base_url=browser.base_url)
            answers.append(answer.status_code)
            db.session.remove()

    presses = [threading.Thread(target=press, args=[browser]) for browser in browsers]
    for one in presses:
        one.start()
    for one in presses:
        one.join()
    return answers


def test_the_same_form_from_four_threads_makes_one_need(town: Town) -> None:
    bianca = town.asker()
    browser = Browser(town.app).sign_in(town, bianca)
    for path, told in (
        ("thema", {"theme": "maken"}),
        ("woorden", {"words": "Wie kan mijn fiets maken?"}),
        ("buurt", {"neighbourhood": "liever-niet"}),
        ("wanneer", {"timing": "this_week"}),
    ):
        browser.post(f"/vraag/{path}", **told)
    assert db.session.query(Draft.timing).scalar(), "the way to the check page was walked"
    browser.get("/vraag/klopt-dit")
    fields = {"csrf_token": browser._csrf(), "form_key": "one-form"}
    twins = [_twin(browser) for _ in range(4)]
    answers = _post_at_once(town.app, twins, "/vraag/klopt-dit", **fields)
    only_read(False)
    assert answers == [302] * 4
    assert db.session.query(Need).count() == 1
    assert db.session.query(FormKey).filter(FormKey.key == "one-form").count() == 1


def _twin(browser: Browser) -> Browser:
    """Another tab: the same cookies."""
    twin = Browser(browser.app)
    cookie = browser.client.get_cookie("session", domain="localhost")
    assert cookie is not None
    twin.client.set_cookie("session", cookie.value, domain="localhost")
    return twin


def test_staff_who_rest_come_in_anew(town: Town) -> None:
    browser = Browser(town.app).sign_in(town, town.kwartiermaker())
    assert browser.get("/bureau").status_code == 200
    _used_before(minutes=31)
    assert browser.get("/bureau").status_code == 302


def test_an_asker_stays_in(town: Town) -> None:
    browser = Browser(town.app).sign_in(town, town.asker())
    _used_before(days=20)
    assert browser.get("/mijn").status_code == 200


def test_a_session_that_ended_opens_nothing(town: Town) -> None:
    browser = Browser(town.app).sign_in(town, town.asker())
    ended = db.session.query(Session).one()
    ended.ends_at = ended.begun_at
    db.session.commit()
    assert browser.get("/mijn").status_code == 302


def test_the_last_use_is_noted_once_in_five_minutes(town: Town) -> None:
    browser = Browser(town.app).sign_in(town, town.asker())
    _used_before(minutes=6)
    browser.get("/mijn")
    noted = db.session.query(Session.used_at).scalar()
    db.session.rollback()
    browser.get("/mijn")
    assert db.session.query(Session.used_at).scalar() == noted


def _used_before(**ago: float) -> None:
    used = db.session.query(Session.used_at).scalar()
    db.session.execute(update(Session).values(used_at=used - timedelta(**ago)))
    db.session.commit()


@pytest.mark.parametrize("key", ["", "x" * 41])
def test_a_form_without_its_one_time_key_is_handed_back_kindly(town: Town, key: str) -> None:
    browser = Browser(town.app)
    token = browser._csrf()
    answer = browser.client.post(
        "/vraag/thema",
        data={"csrf_token": token, "form_key": key, "theme": "maken"},
        base_url=browser.base_url,
    )
    assert answer.status_code == 400


def test_two_tabs_at_once_are_no_fault(town: Town) -> None:
    """Both begin a draft for the same browser; the later one goes on where the first one left."""
    browser = Browser(town.app)
    browser.get("/vraag/thema")
    token = browser._csrf()
    tabs = [_twin(browser) for _ in range(4)]
    answers: list[int] = []

    def press(tab: Browser, key: str) -> None:
        fields = {"csrf_token": token, "form_key": key, "theme": "maken"}
        with town.app.app_context():
            answers.append(
                tab.client.post("/vraag/thema", data=fields, base_url=tab.base_url).status_code
            )
            db.session.remove()

    presses = [
        threading.Thread(target=press, args=[tab, f"form {number}"])
        for number, tab in enumerate(tabs)
    ]
    for one in presses:
        one.start()
    for one in presses:
        one.join()
    only_read(False)
    assert answers == [302] * 4
    assert db.session.query(Draft).count() == 1


@pytest.mark.parametrize("name", ["Karin\nvan Welzijn", "\u202eniraK", "Ka\u200brin"])
def test_a_name_stands_on_one_line_and_turns_nothing_around(town: Town, name: str) -> None:
    browser = Browser(town.app)
    browser.post("/vraag/naam", first_name=name)
    kept = db.session.query(Draft.first_name).scalar()
    assert kept.isprintable()


def test_a_deed_that_is_done_again_starts_with_the_cookie_she_came_with(town: Town) -> None:
    browser = Browser(town.app)
    browser.get("/vraag/thema")
    browser.post("/vraag/thema", theme="maken")
    deed, undone = town.app.view_functions["asking.keep_words"], []

    def undone_once() -> Any:
        if not undone:
            undone.append(session.pop("browser"))
            raise IntegrityError("", {}, ValueError())
        return deed()

    town.app.view_functions["asking.keep_words"] = undone_once
    assert browser.post("/vraag/woorden", words="Wie kan mijn fiets maken?").status_code == 302
    assert undone, "the control: it was undone"
    assert db.session.query(Draft.tile, Draft.words).one() == ("maken", "Wie kan mijn fiets maken?")
