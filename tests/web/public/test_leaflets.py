"""The pages that a community words itself, as everybody reads them."""

import pytest

from app.actions.town import leaflets
from app.actions.town.leaflets import OURS, Sheet
from app.domain.languages import Language
from app.store.db import db
from app.texts.leaflets import LEAFLETS
from tests.town import Town
from tests.web.browser import Browser


@pytest.fixture
def visitor(town: Town) -> Browser:
    return Browser(town.app)


def writes(town: Town, words: str, language: Language = Language.DUTCH) -> None:
    karin = town.moment(town.kwartiermaker())
    leaflets.write_leaflet(karin, Sheet("stress", language), OURS, words)
    db.session.commit()


@pytest.mark.parametrize("slug", LEAFLETS)
def test_our_own_words_stand_until_somebody_writes(visitor: Browser, slug: str) -> None:
    answer = visitor.get(f"/lees/{slug}")
    assert answer.status_code == 200
    assert f"<h1>{LEAFLETS[slug].title}</h1>" in answer.text
    assert "%(" not in answer.text
    assert "\\" not in visitor.text


def test_the_names_are_those_of_the_town(visitor: Browser) -> None:
    visitor.get("/lees/over-ons")
    assert "In Voorbeeldstad vragen mensen" in visitor.text
    assert "Welzijn Voorbeeldstad zorgt ervoor." in visitor.text


def test_a_towns_own_words_stand_in_their_place_in_that_language_alone(
    town: Town, visitor: Browser
) -> None:
    writes(town, "Een **vol** hoofd.")
    assert "<p>Een <strong>vol</strong> hoofd.</p>" in visitor.get("/lees/stress").text
    visitor.get("/")
    visitor.post("/taal", language="en")
    assert "vol hoofd" not in visitor.get("/lees/stress").text


def test_nothing_in_them_does_anything(town: Town, visitor: Browser) -> None:
    writes(town, "<script>alert(1)</script> [klik](javascript:alert(1)) ![x](https://x.example/y)")
    main = visitor.get("/lees/stress").text.partition("<main")[2]
    for sign in ("<script", 'javascript:alert(1)"', "<img", 'href="javascript'):
        assert sign not in main.partition("</main>")[0]


def test_how_it_works_leads_to_them_and_holds_the_house_rules(town: Town, visitor: Browser) -> None:
    karin = town.moment(town.kwartiermaker())
    leaflets.write_leaflet(karin, Sheet("huisregels", Language.DUTCH), OURS, "- Lach veel.")
    db.session.commit()
    page = visitor.get("/hoe-werkt-het").text
    assert "<li>Lach veel.</li>" in page
    assert 'href="/lees/stress"' in page
    fatma = town.giver()
    assert "Lach veel." in Browser(town.app).sign_in(town, fatma).get("/geef/huisregels").text


def test_another_page_is_missing(visitor: Browser) -> None:
    assert visitor.get("/lees/iets").status_code == 404
