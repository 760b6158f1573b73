"""What the klankbordgroep says, from her own page to the desk, and beside the figures."""

import pytest

from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Comment, Person
from tests.quarters import QUARTER, large_town
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import said
from tests.web.municipality.readers import ADDRESS, official, publish

STRESS, FIGURES = "/klankbord/bladzijde/stress", f"/klankbord/cijfers/{QUARTER}"
HERS = "Els van hiernaast begreep het niet. Bel 0612345678."


@pytest.fixture
def hers(town: Town, desk: Browser, bianca: Person) -> Browser:
    """Bianca's browser, after Karin asked her and heard her yes."""
    page = f"/bureau/mens/{show_id(bianca.id)}"
    desk.get(page)
    desk.post(f"{page}/klankbord")
    assert "Bianca leest mee." in said(followed(desk))
    return Browser(town.app).sign_in(town, bianca)


def followed(browser: Browser) -> Browser:
    browser.follow()
    return browser


def at_desk() -> str:
    db.session.rollback()
    return f"/bureau/klankbord/{show_id(db.session.query(Comment.id).scalar())}"


def writes(browser: Browser, path: str, words: str = HERS, *allows: str) -> int:
    browser.get(path)
    return browser.post(path, words=words, allows=list(allows)).status_code


def test_one_quiet_door_on_her_own_page(hers: Browser) -> None:
    hers.get("/mijn")
    assert 'href="/klankbord">Klankbord</a>' in hers.html
    hers.get("/klankbord")
    for told in ("Wat stress doet met je hoofd", "Bericht: is het gelukt?", "Ik stop even"):
        assert told in said(hers)
    assert "Heb je veel zorgen?" in hers.get(STRESS).text
    assert "Karin leest je vraag eerst." in hers.get("/klankbord/woorden/wij-lezen-eerst").text


@pytest.mark.parametrize("path", ["/klankbord", STRESS, FIGURES])
def test_nobody_else_finds_it(town: Town, hers: Browser, path: str) -> None:
    els = Browser(town.app).sign_in(town, town.asker("Els"))
    assert els.get(path).status_code == 404
    els.get("/mijn")
    assert els.post(path, words="Hoi").status_code in (404, 405)
    assert "Klankbord" not in els.get("/mijn").text


@pytest.mark.parametrize("path", ["bladzijde/iets", "iets/stress", "cijfers/2026Q1", "woorden/x"])
def test_what_is_not_there_is_missing(hers: Browser, path: str) -> None:
    assert hers.get(f"/klankbord/{path}").status_code == 404
    assert hers.post(f"/klankbord/{path}", words="x").status_code == 404


def test_what_she_says_comes_without_her_name_and_an_answer_comes_back(
    hers: Browser, desk: Browser
) -> None:
    assert writes(hers, STRESS) == 302
    desk.get("/bureau/klankbord")
    assert HERS in desk.text
    assert "Bianca" not in desk.text
    desk.get(at_desk())
    assert "Bianca" not in desk.text
    desk.post(at_desk(), reply="Wij maken het korter.")
    hers.get("/klankbord")
    assert "Wij maken het korter." in said(hers)
    hers.get("/mijn/gegevens/alles")
    for told in ("Wat je schreef bij het meelezen", "een bladzijde", "wij doen er iets mee", HERS):
        assert told in said(hers)
    hers.get("/klankbord")
    hers.post(f"/klankbord/weg/{at_desk().rpartition('/')[2]}")
    assert HERS not in hers.get("/klankbord").text


def test_with_her_name_where_she_wants_it_and_read_with_one_tap(
    hers: Browser, desk: Browser
) -> None:
    writes(hers, STRESS, HERS, "name")
    desk.get(at_desk())
    assert "Bianca" in desk.text
    desk.post(f"{at_desk()}/gelezen")
    assert "Alles is gelezen." in said(followed(desk))
    assert "Gelezen. Dank je wel." in hers.get("/klankbord").text


def test_the_second_colleague_loses_no_words(town: Town, hers: Browser, desk: Browser) -> None:
    writes(hers, STRESS)
    sam = Browser(town.app).sign_in(town, town.kwartiermaker("Sam", turn="deputy"))
    for browser in (desk, sam):
        browser.get(at_desk())
    desk.post(at_desk(), reply="Wij maken het korter.")
    assert sam.post(at_desk(), reply="Er komt een plaatje.").status_code == 422
    for told in ("Er is intussen iets veranderd.", "Wij maken het korter.", "Er komt een plaatje."):
        assert told in sam.text


@pytest.mark.parametrize(
    ("words", "says"),
    [("", "Schrijf hier wat je ervan vindt."), ("x" * 1001, "Gebruik hooguit 1000 letters.")],
)
def test_what_does_not_fit_is_handed_back(hers: Browser, words: str, says: str) -> None:
    assert writes(hers, STRESS, words) == 422
    assert says in said(hers)


@pytest.mark.parametrize("reply", ["", "x" * 301])
def test_an_answer_is_one_sentence(hers: Browser, desk: Browser, reply: str) -> None:
    writes(hers, STRESS)
    desk.get(at_desk())
    assert desk.post(at_desk(), reply=reply).status_code == 422


def test_one_tap_away_and_one_tap_back_and_the_desk_sees_nothing_of_it(
    hers: Browser, desk: Browser, bianca: Person
) -> None:
    writes(hers, STRESS)
    hers.get("/klankbord")
    hers.post("/klankbord/stop")
    assert "Je hoeft niets uit te leggen." in said(followed(hers))
    assert HERS in hers.text
    assert hers.get(STRESS).location == "/klankbord"
    page = desk.get(f"/bureau/mens/{show_id(bianca.id)}")
    assert "Bianca leest mee." in " ".join(desk.text.split())
    assert page.status_code == 200
    hers.get("/klankbord")
    hers.post("/klankbord/weer")
    assert hers.get(STRESS).status_code == 200


def test_beside_the_figures_without_a_name_or_number(
    town: Town, hers: Browser, desk: Browser
) -> None:
    large_town(town)
    publish(town)
    assert "300 mensen stelden een vraag." in hers.get(FIGURES).text
    writes(hers, FIGURES, HERS, "name", "show")
    wim = official(town)
    assert "klankbordgroep" not in wim.get(ADDRESS).text
    desk.get(at_desk())
    desk.post(f"{at_desk()}/bij-de-cijfers")
    wim.get(ADDRESS)
    assert "begreep het niet" in wim.text
    assert "Bianca" not in wim.text
    assert "0612345678" not in wim.text
    assert "Dit staat bij de cijfers" in hers.get("/klankbord").text
    assert wim.get("/klankbord").status_code == 404
    desk.get(at_desk())
    desk.post(f"{at_desk()}/niet-bij-de-cijfers")
    assert "begreep het niet" not in wim.get(ADDRESS).text
