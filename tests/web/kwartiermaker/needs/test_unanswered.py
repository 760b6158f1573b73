"""Needs without an answer, the oldest first."""

import re

import pytest

from app.store.tables import Person
from app.web.kwartiermaker.needs import needs as pages
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import LOAN


def test_needs_without_an_answer_the_oldest_first(
    town: Town, karin: Person, bianca: Person, desk: Browser
) -> None:
    fatma = town.giver("Fatma", met_by=karin)
    asked = ["Wie maakt de deur?", "Wie maakt het raam?", "Wie maakt het hek?"]
    for words in asked:
        need = town.later(minutes=5).asks(bianca, words)
    town.asks(town.asker("Els"), LOAN)
    desk.get("/bureau/vragen")
    found = re.findall(r"Wie maakt [a-z ]+\?", desk.text)
    assert found == asked
    assert LOAN not in desk.text
    town.offers(fatma, need)
    assert "Wie maakt het hek?" not in desk.get("/bureau/vragen").text


def test_a_long_list_of_needs_shows_each_once(
    town: Town, desk: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "A_PAGE", 4)
    for number in range(10):
        town.asks(town.asker(f"Els{number}"), f"Wie kan helpen met klus {number:02}?")
    seen: list[str] = []
    path: str | None = "/bureau/vragen"
    while path:
        desk.get(path)
        seen += re.findall(r"klus \d\d", desk.text)
        further = re.search(r'href="(/bureau/vragen\?na=[^"]+)"', desk.html)
        path = further[1] if further else None
    assert sorted(seen) == [f"klus {number:02}" for number in range(10)]


def test_a_strange_place_among_the_needs_is_their_beginning(
    town: Town, bianca: Person, desk: Browser
) -> None:
    town.asks(bianca)
    for strange in ("0", "zz", "%00", "é", "zzzzzzzzzzzzzzzzzzzz"):
        assert "Wie kan mijn fiets maken?" in desk.get(f"/bureau/vragen?na={strange}").text
