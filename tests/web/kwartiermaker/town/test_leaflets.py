"""The pages in a community's own words, at its own desk."""

import pytest

from app.domain.languages import Language
from app.store.db import db
from app.store.queries.town import leaflets as kept
from app.store.tables import LeafletVersion
from app.texts.leaflets import LEAFLETS
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import said

LIST = "/bureau/bladzijden"
STRESS = f"{LIST}/stress/nl"


def stands() -> str:
    db.session.rollback()
    found = kept.newest(1, "stress", "nl")
    return str(found.words) if found else ""


def writes(desk: Browser, words: str, **other: str) -> int:
    """On the page as it lies open."""
    after = desk.html.partition('name="after" value="')[2].partition('"')[0]
    return desk.post(STRESS, **{"words": words, "after": after, **other}).status_code


def test_every_page_in_every_language_begins_with_our_words(town: Town, desk: Browser) -> None:
    desk.get(LIST)
    for slug in LEAFLETS:
        for language in Language:
            assert f'href="{LIST}/{slug}/{language}"' in desk.html
    desk.get(STRESS)
    assert "Heb je veel zorgen? Dan is je hoofd vol." in desk.text
    assert "- Je slaapt slecht.\n- Je denkt vooral aan vandaag." in desk.html
    assert "Eerder" not in desk.text


def test_written_and_back(town: Town, desk: Browser) -> None:
    for words in ("Een **vol** hoofd.", "Een leeg hoofd."):
        desk.get(STRESS)
        assert writes(desk, words) == 302
    assert "eigen woorden" in desk.follow().text
    assert "Een leeg hoofd." in desk.get("/lees/stress").text
    assert "Karin" in desk.get(STRESS).text
    desk.get(f"{STRESS}/1")
    assert "<strong>vol</strong>" in desk.html
    desk.post(f"{STRESS}/terug", number="1")
    assert stands() == "Een **vol** hoofd."
    desk.get(STRESS)
    desk.post(f"{STRESS}/terug", number="0")
    assert "Heb je veel zorgen?" in desk.get("/lees/stress").text
    assert "onze tekst" in desk.get(STRESS).text
    assert "Heb je veel zorgen?" in desk.get(f"{STRESS}/4").text


def test_looking_first_keeps_nothing(town: Town, desk: Browser) -> None:
    desk.get(STRESS)
    assert writes(desk, "Een **vol** hoofd. <script>alert(1)</script>", look="1") == 200
    assert "<strong>vol</strong>" in desk.html
    assert "<script>alert" not in desk.html
    assert stands() == ""
    assert writes(desk, "Een **vol** hoofd.") == 302


def test_two_at_once_lose_nothing(town: Town, desk: Browser) -> None:
    sam = Browser(town.app).sign_in(town, town.kwartiermaker("Sam", turn="deputy"))
    for browser in (desk, sam):
        browser.get(STRESS)
    assert writes(sam, "Van Sam") == 302
    assert writes(desk, "Van Karin") == 422
    assert "Een collega veranderde deze bladzijde intussen." in said(desk)
    assert "Van Karin" in desk.html
    assert stands() == "Van Sam"
    assert writes(desk, "Van Karin") == 302
    assert stands() == "Van Karin"
    assert "Van Sam" in desk.get(f"{STRESS}/1").text


@pytest.mark.parametrize(
    ("words", "says"),
    [("", "Schrijf hier de tekst."), ("x" * 6001, "Gebruik hooguit 6000 letters.")],
)
def test_what_does_not_fit_is_handed_back(town: Town, desk: Browser, words: str, says: str) -> None:
    desk.get(STRESS)
    assert writes(desk, words) == 422
    assert says in said(desk)
    assert db.session.query(LeafletVersion).count() == 0


@pytest.mark.parametrize("after", ["", "-1", "x", "9" * 5000, "²"])
def test_a_form_that_is_none_of_ours_overwrites_nothing(
    town: Town, desk: Browser, after: str
) -> None:
    desk.get(STRESS)
    assert writes(desk, "Iets", after=after) == 422
    assert stands() == ""


@pytest.mark.parametrize("number", ["", "-1", "x", "7", "9" * 30])
def test_what_never_stood_there_is_not_brought_back(town: Town, desk: Browser, number: str) -> None:
    desk.get(STRESS)
    assert desk.post(f"{STRESS}/terug", number=number).status_code == 404


@pytest.mark.parametrize("path", ["iets/nl", "stress/xx", "stress/nl/1", "stress/nl/" + "9" * 30])
def test_what_is_not_there_is_missing(desk: Browser, path: str) -> None:
    assert desk.get(f"{LIST}/{path}").status_code == 404
