"""A community in its own colours: one stylesheet more in no page, kept by a phone for a year."""

import re

import pytest

from app.actions.town.arranging import choose_colours
from app.domain.town.colours import completed
from app.store.db import db
from app.web.frame.theme import modes
from tests.town import Town
from tests.web.newcomer import Newcomer

PURPLE = "#6a1b9a"
SHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)">')


def sheets(newcomer: Newcomer, path: str = "/") -> list[str]:
    newcomer.goes_to(path)
    return SHEET.findall(newcomer.browser.html)


@pytest.fixture
def purple(town: Town) -> Town:
    chosen = {"light": {"action": PURPLE, "paper": "#fdfcff"}}
    house = town.app.extensions["theme"]
    choose_colours(town.by_house(), completed(chosen, house))
    db.session.commit()
    return town


def test_the_house_has_a_file(newcomer: Newcomer) -> None:
    assert sheets(newcomer)[0].startswith("/static/css/theme.css?v=")


@pytest.mark.parametrize("path", ["/", "/zorgen", "/nergens", "/zonder-internet"])
def test_a_community_has_its_own(purple: Town, newcomer: Newcomer, path: str) -> None:
    own, page = sheets(newcomer, path)
    assert own.startswith("/kleuren.css?v=")
    assert page.startswith("/static/css/page.css")
    assert 'content="#fdfcff"' in newcomer.browser.html, "the bar of the phone"
    assert "theme.css" not in newcomer.browser.get("/sw.js").text


def test_it_is_the_houses_with_what_was_chosen_in_its_place(
    purple: Town, newcomer: Newcomer
) -> None:
    own, _ = sheets(newcomer)
    answer = newcomer.browser.client.get(own)
    assert answer.headers["Content-Type"].startswith("text/css")
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert "Set-Cookie" not in answer.headers
    told, house = modes(answer.text), purple.app.extensions["theme"]
    assert told["light"] == {**house["light"], "action": PURPLE, "paper": "#fdfcff"}
    assert told["dark"].keys() == house["dark"].keys()
    assert told["dark"]["action"] != PURPLE, "it is lighter at night"


def test_another_choice_is_another_address_and_none_the_houses(
    purple: Town, newcomer: Newcomer
) -> None:
    before = sheets(newcomer)[0]
    choose_colours(purple.by_house(), {"light": {"action": "#0b5c57"}})
    db.session.commit()
    assert sheets(newcomer)[0] != before
    choose_colours(purple.by_house(), {})
    db.session.commit()
    assert sheets(newcomer)[0].startswith("/static/css/theme.css")


def test_a_page_that_stands_ready_is_not_in_the_colours_of_another(purple: Town) -> None:
    """Their front pages differ in nothing else."""
    Town.founded(purple.app, 2, "elders.example")
    for _ in ("made", "kept"):
        for host, own in (("localhost", True), ("elders.example", False)):
            html = purple.app.test_client().get("/", base_url=f"http://{host}").text
            assert ("/kleuren.css" in html) is own, host


def test_of_two_communities_each_has_its_own(purple: Town) -> None:
    other = Town.founded(purple.app, 2, "elders.example")
    told = {
        host: purple.app.test_client().get("/kleuren.css", base_url=f"http://{host}").text
        for host in ("localhost", "elders.example")
    }
    assert PURPLE in told["localhost"]
    assert PURPLE not in told["elders.example"]
    assert other.community_id == 2
