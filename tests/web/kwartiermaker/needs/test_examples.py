"""The examples of a community, kept at its own desk."""

import pytest

from app.domain.states import ExampleState
from app.store.db import db
from app.store.tables import OwnExample
from app.texts.examples import SITUATIONS
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import said

PAGE = "/bureau/voorbeelden/huis"
LAMP = f"{PAGE}/lamp"


def rows() -> list[OwnExample]:
    db.session.expire_all()
    return db.session.query(OwnExample).all()


def test_every_situation_has_its_list(town: Town, desk: Browser) -> None:
    assert "Wie kan een lamp ophangen?" in desk.get("/bureau/voorbeelden").text
    for slug, situation in SITUATIONS.items():
        desk.get(f"/bureau/voorbeelden/{slug}")
        for example in situation.examples:
            assert example.words in desk.text
            assert f'href="/bureau/voorbeelden/{slug}/{example.slug}"' in desk.html


def test_other_words_and_back(town: Town, desk: Browser) -> None:
    desk.get(LAMP)
    assert 'value="Wie kan een lamp ophangen?"' in desk.html
    assert "Terug naar hoe het was" not in desk.text
    desk.post(LAMP, words="  Wie hangt er \n een lamp op? ")
    assert "Wie hangt er een lamp op?" in desk.follow().text
    assert "eigen woorden" in desk.text
    desk.get(LAMP)
    assert "Zo was het: Wie kan een lamp ophangen?" in said(desk)
    desk.post(f"{LAMP}/terug")
    assert "Wie kan een lamp ophangen?" in desk.follow().text
    assert rows() == []


def test_one_less_and_back(town: Town, desk: Browser) -> None:
    desk.get(LAMP)
    desk.post(f"{LAMP}/weg")
    assert "niet te zien" in desk.follow().text
    desk.get(LAMP)
    assert "Niemand ziet dit voorbeeld nu." in desk.text
    assert "Laat niet meer zien" not in desk.text
    assert desk.post(f"{LAMP}/weg").status_code == 409
    desk.get(LAMP)
    desk.post(LAMP, words="Wie hangt er een lamp op?")
    assert [row.state for row in rows()] == [ExampleState.SHOWN]


def test_one_more_and_gone(town: Town, desk: Browser) -> None:
    desk.get(f"{PAGE}/nieuw")
    desk.post(f"{PAGE}/nieuw", words="Wie gaat mee naar het Repair Café?", tile="maken")
    desk.follow()
    (row,) = rows()
    assert (row.replaces, row.situation, row.tile) == (None, "huis", "maken")
    here = desk.html.split('class="desk-list"')[1].split('href="')[1].split('"')[0]
    desk.get(here)
    assert 'value="Wie gaat mee naar het Repair Café?"' in desk.html
    desk.post(f"{here}/weg")
    assert rows() == []
    assert desk.get(here).status_code == 404


UNFIT = [
    ("", "Schrijf hier een vraag"),
    ("Wie kan", "Schrijf hier een vraag"),
    ("Wie kan " + "x" * 120, "Gebruik hooguit 120 letters."),
    ("De deurwaarder komt. Wie helpt mij?", "moet wachten tot jij het las"),
    ("Wie kan mij bellen? 06 12 34 56 78", "moet wachten tot jij het las"),
]


@pytest.mark.parametrize(("words", "says"), UNFIT)
def test_what_does_not_fit_is_handed_back(town: Town, desk: Browser, words: str, says: str) -> None:
    for path in (LAMP, f"{PAGE}/nieuw"):
        desk.get(path)
        answer = desk.post(path, words=words, tile="maken")
        assert answer.status_code == 422
        assert says in said(desk)
        assert words in desk.html
    assert rows() == []


@pytest.mark.parametrize("tile", ["", "toveren", "denk-mee"])
def test_an_example_says_what_it_is_about(town: Town, desk: Browser, tile: str) -> None:
    desk.get(f"{PAGE}/nieuw")
    answer = desk.post(f"{PAGE}/nieuw", words="Wie gaat mee naar het Repair Café?", tile=tile)
    assert answer.status_code == 422
    assert rows() == []


def test_enough_is_enough(town: Town, desk: Browser) -> None:
    most = town.app.extensions["house_rules"].examples.most_added
    for at in range(most + 1):
        desk.get(f"{PAGE}/nieuw")
        answer = desk.post(f"{PAGE}/nieuw", words=f"Wie gaat {at} keer mee?", tile="maken")
    assert answer.status_code == 422
    assert "Er staan hier genoeg eigen voorbeelden." in said(desk)
    assert len(rows()) == most


@pytest.mark.parametrize("path", ["/bureau/voorbeelden/maan", f"{PAGE}/maan", f"{PAGE}/eigen-1"])
def test_what_is_not_there_is_missing(town: Town, desk: Browser, path: str) -> None:
    assert desk.get(path).status_code == 404
