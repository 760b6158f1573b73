"""The desk proposes words, begins from its own sentences, and asks what it may tell."""

import re

import pytest

from app.domain.ids import show_id
from app.domain.states import HandoverState, NeedState
from app.store.db import db
from app.store.tables import Handover, HandoverSentence, OwnSentence, Person, Wording
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import LOAN, again, page_of, said

BAD = "<script>alert(1)</script>"


def test_a_wording_begins_from_her_words_and_stands_there_until_she_says(
    town: Town, bianca: Person, desk: Browser
) -> None:
    need = town.asks(bianca, LOAN)
    desk.get(page_of(need))
    begun = desk.html.split('name="propose_wording_words"')[1].split("</textarea>")[0]
    assert LOAN in begun
    told = {"propose_wording_reason": "korter", "propose_wording_words": f"Wie helpt? {BAD}"}
    desk.post(f"{page_of(need)}/andere-woorden", stood="held", **told)
    desk.follow()
    assert "wacht op antwoord" in said(desk)
    assert BAD not in desk.html
    assert again(need).state == NeedState.ASKED_BACK


def test_a_wording_without_words_or_reason_is_handed_back(
    town: Town, bianca: Person, desk: Browser
) -> None:
    need = town.asks(bianca, LOAN)
    desk.get(page_of(need))
    for path, verb in (
        ("andere-woorden", "propose_wording"),
        ("kleine-vraag", "propose_small_need"),
    ):
        for told in ({}, {f"{verb}_words": "x" * 501, f"{verb}_reason": "kort"}):
            assert desk.post(f"{page_of(need)}/{path}", **told).status_code == 422
            assert f'id="{verb}_words-error"' in desk.html
    assert db.session.query(Wording).count() == 0


# Sentences


def test_a_sentence_is_a_beginning_that_may_be_changed(
    town: Town, bianca: Person, desk: Browser
) -> None:
    need = town.asks(bianca, LOAN)
    desk.get(f"{page_of(need)}?zin=welke-dag")
    assert re.search(r'<details class="deed" id="ask_back" open>', desk.html)
    assert "Op welke dag past het je?</textarea>" in desk.html
    for nothing in ("onbekend", "%00", "eigen-zzzz"):
        assert desk.get(f"{page_of(need)}?zin={nothing}").status_code == 200


def test_a_community_has_its_own(town: Town, bianca: Person, desk: Browser) -> None:
    need = town.asks(bianca, LOAN)
    desk.get("/bureau/zinnen")
    desk.post("/bureau/zinnen/welke-dag", words=f"Welke dag? {BAD}")
    desk.post("/bureau/zinnen/hoe-groot/weg")
    desk.post("/bureau/zinnen/nieuw/ask_back", words="Is het ver?")
    desk.get(page_of(need))
    assert "Welke dag? &lt;script&gt;" in desk.html
    assert "Hoe groot is het?" not in desk.html
    assert "Is het ver?" in desk.html
    desk.post("/bureau/zinnen/welke-dag/terug")
    assert "Op welke dag past het je?" in desk.get(page_of(need)).text
    town_two = Town.founded(town.app, community_id=2, host="elders.example")
    town_two.now = town.now
    other = Browser(town.app, "elders.example").sign_in(town_two, town_two.kwartiermaker("Sam"))
    assert "Is het ver?" not in other.get("/bureau/zinnen").text


@pytest.mark.parametrize("words", ["", "x" * 301])
def test_a_bad_sentence_is_handed_back(desk: Browser, words: str) -> None:
    desk.get("/bureau/zinnen")
    for path in ("/bureau/zinnen/nieuw/ask_back", "/bureau/zinnen/welke-dag"):
        assert desk.post(path, words=words).status_code == 422
    for path in ("/bureau/zinnen/nieuw/release_need", "/bureau/zinnen/onbekend"):
        assert desk.post(path, words="Goed").status_code == 404
    assert db.session.query(OwnSentence).count() == 0


# A warm hand-over


NEW = {
    "to_whom": "Annie van het Sociaal Team",
    "what_they_do": "helpt met post",
    "sentences": f"Er is een brief. {BAD}\nEr zijn schulden.",
}


def prepared(town: Town, bianca: Person, desk: Browser) -> str:
    need = town.asks(bianca, LOAN)
    desk.get(f"{page_of(need)}/overdracht")
    desk.post(f"{page_of(need)}/overdracht", **NEW)
    assert desk.last is not None
    return desk.last.location or ""


def test_without_her_yes_nothing_may_be_read_out(town: Town, bianca: Person, desk: Browser) -> None:
    path = prepared(town, bianca, desk)
    assert "heeft nog geen ja gezegd" in desk.get(path).text
    assert BAD not in desk.html
    assert desk.get(f"{path}/voorlezen").location == path
    assert desk.post(f"{path}/verteld").status_code == 409
    handover = db.session.query(Handover).one()
    assert handover.state == HandoverState.ASKED


def test_her_yes_on_the_phone_and_a_page_to_print(
    town: Town, bianca: Person, desk: Browser
) -> None:
    path = prepared(town, bianca, desk)
    ids = [show_id(row.id) for row in db.session.query(HandoverSentence).order_by("place")]
    desk.get(path)
    for told in ({}, {"how": "phone"}, {"may_tell": ids[0]}, {"may_tell": "x", "how": "phone"},
                 {"may_tell": ids[0], "how": "own_screen"}):  # fmt: skip
        assert desk.post(f"{path}/ja", **told).status_code == 422, told
    desk.post(f"{path}/ja", may_tell=[ids[0], ids[2]], how="phone")
    assert "aan de telefoon" in desk.follow().text
    desk.get(f"{path}/voorlezen")
    main = desk.html.split("<main")[1].split("</main>")[0]
    assert "Er is een brief." in main
    assert "&lt;script&gt;" not in main
    assert "Annie" not in main
    assert "Karin" not in main
    desk.post(f"{path}/verteld")
    assert "Dit is verteld:" in desk.follow().text
    assert desk.post(f"{path}/stop").status_code == 409


def test_a_page_that_is_prepared_twice_is_gone_on_with(
    town: Town, bianca: Person, desk: Browser
) -> None:
    path = prepared(town, bianca, desk)
    first = path.rpartition("/")[0]
    assert desk.get(first).location == path
    desk.get(path)
    assert desk.post(first, **NEW).status_code == 409
    assert "Annie van het Sociaal Team" in desk.html, "what was typed is not lost"


def test_a_bad_handover_is_handed_back_with_what_was_typed(
    town: Town, bianca: Person, desk: Browser
) -> None:
    need = town.asks(bianca, LOAN)
    path = f"{page_of(need)}/overdracht"
    desk.get(path)
    for wrong in (
        NEW | {"sentences": "Zin. " * 11},
        NEW | {"to_whom": ""},
        NEW | {"what_they_do": " "},
        {"sentences": "Een zin."},
    ):
        assert desk.post(path, **wrong).status_code == 422
        assert wrong["sentences"].split()[0] in desk.html
    assert db.session.query(Handover).count() == 0


def test_another_need_or_community_is_not_found(
    town: Town, karin: Person, bianca: Person, desk: Browser
) -> None:
    path = prepared(town, bianca, desk)
    other = page_of(town.asks(town.asker("Els")))
    handover = path.rpartition("/")[2]
    desk.get(path)
    for end in ("", "/voorlezen"):
        assert desk.get(f"{other}/overdracht/{handover}{end}").status_code == 404
    for end in ("ja", "verteld", "stop"):
        assert desk.post(f"{other}/overdracht/{handover}/{end}").status_code == 404
    elsewhere = Town.founded(town.app, community_id=2, host="elders.example")
    elsewhere.now = town.now
    sam = Browser(town.app, "elders.example").sign_in(elsewhere, elsewhere.kwartiermaker("Sam"))
    assert sam.get(path).status_code == 404
