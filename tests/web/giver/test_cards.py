"""The questions as a giver finds them, and one press on one of them."""

import re
from collections.abc import Callable

import pytest
from sqlalchemy import select

from app.actions.desk import deciding
from app.actions.needs import asking
from app.domain.ids import show_id
from app.domain.needs.themes import Tile
from app.store.db import db
from app.store.tables import Need, Neighbourhood, Offer, Person
from tests.town import Town
from tests.web.browser import Browser

ENOUGH = "Er zijn genoeg mensen die willen helpen."
HANDS_FULL = "Je helpt al bij een paar vragen."


def card_of(need: Need) -> str:
    return f"/geef/vraag/{show_id(need.id)}"


def kinds_and_words() -> list[tuple[str, str, str | None]]:
    found = db.session.execute(select(Offer.kind, Offer.word, Offer.state))
    return [tuple(row) for row in found]  # type: ignore[misc]


def test_the_list_shows_words_neighbourhood_and_when(
    town: Town, bianca: Person, as_fatma: Browser
) -> None:
    north = db.session.scalars(select(Neighbourhood.id)).one()
    town.asks(bianca, "Wie kan een lamp ophangen?", neighbourhood_id=north, timing="this_month")
    as_fatma.get("/geef")
    assert "1 vraag in je buurt" in as_fatma.text
    assert "Wie kan een lamp ophangen?" in as_fatma.text
    assert "Noord · Deze maand" in as_fatma.text
    assert "Bianca" not in as_fatma.text
    assert not re.search(r"\b\d{1,2}[.:]\d{2}\b", as_fatma.text), "no time of day"


def test_an_empty_list_is_no_dead_end(as_fatma: Browser) -> None:
    as_fatma.get("/geef")
    assert "Er is nu niets" in as_fatma.text
    assert "Je hoort van ons." in as_fatma.text


def test_her_own_question_is_not_hers_to_answer(town: Town, fatma: Person, karin: Person) -> None:
    town.hats[fatma.id] |= {"asker"}
    need = town.asks(fatma, "Wie helpt Fatma?")
    browser = Browser(town.app).sign_in(town, fatma)
    assert "Wie helpt Fatma?" not in browser.get("/geef").text
    assert browser.get(card_of(need)).status_code == 404
    assert browser.post(card_of(need)).status_code in (403, 404)
    assert kinds_and_words() == []


def test_pages_of_ten_show_every_card_once_whatever_happens_meanwhile(
    town: Town, as_fatma: Browser
) -> None:
    asked = [
        town.later(minutes=i % 2).asks(town.asker(f"Els{i}"), f"Wie kan helpen met klus {i:02}?")
        for i in range(23)
    ]
    seen: list[str] = []
    path: str | None = "/geef"
    while path:
        as_fatma.get(path)
        seen += re.findall(r"klus \d\d", as_fatma.text)
        following = re.search(r'href="(/geef\?na=[^"]+)"', as_fatma.html)
        path = following[1] if following else None
        if len(seen) == 10:
            town.asks(town.asker("Nieuweling"), "Wie kan helpen met klus 99?")
    assert sorted(seen) == sorted(f"klus {i:02}" for i in range(len(asked)))


def test_a_strange_place_in_the_list_is_its_beginning(
    town: Town, bianca: Person, as_fatma: Browser, subtests: pytest.Subtests
) -> None:
    town.asks(bianca)
    for strange in ("0", "ZZZ", "zzzzzzzzzzzzzzzzz", "-1", "é", "7%00", "abc&na=x"):
        with subtests.test(strange):
            assert "Wie kan mijn fiets maken?" in as_fatma.get(f"/geef?na={strange}").text


def test_one_press_and_thanks(town: Town, bianca: Person, as_fatma: Browser) -> None:
    need = town.asks(bianca)
    as_fatma.get("/geef")
    as_fatma.post(card_of(need))
    as_fatma.follow()
    assert "Dank je. We laten het weten." in as_fatma.text
    assert "Toch niet" in as_fatma.text
    assert kinds_and_words() == [("yes", "", "open")]
    assert "Ik kan helpen" not in as_fatma.get("/geef").text
    assert "We laten het je weten" in as_fatma.text


ANSWERS = [
    ({}, ("yes", "")),
    ({"kind": "yes", "word": "Ik kan zaterdag."}, ("yes", "Ik kan zaterdag.")),
    ({"kind": "condition", "word": "Jij koopt de lamp."}, ("condition", "Jij koopt de lamp.")),
    ({"kind": "find_out"}, ("find_out", "")),
    ({"word": "Bel 06 12 34 56 78"}, ("yes", "Bel •••")),
    ({"word": "mail mij: fatma@example.org 🌻"}, ("yes", "mail mij: ••• 🌻")),
    ({"word": "نعم\x00 أستطيع"}, ("yes", "نعم أستطيع")),
    ({"word": "<script>"}, ("yes", "<script>")),
]
"""What a giver may answer, and what is kept of it."""


def test_three_answers_with_or_without_a_word(
    town: Town, fatma: Person, as_fatma: Browser, subtests: pytest.Subtests
) -> None:
    for told, kept in ANSWERS:
        with subtests.test(str(told)):
            need = town.asks(town.asker(f"Els{len(kinds_and_words())}"))
            as_fatma.get(card_of(need))
            as_fatma.post(card_of(need), **told)
            assert (*kept, "open") in kinds_and_words()
            assert as_fatma.follow().status_code == 200
            assert "<script>" not in as_fatma.html
    assert len(kinds_and_words()) == len(ANSWERS)


NOT_YET_RIGHT = [
    ({"kind": "condition"}, "Schrijf hier wat je voorwaarde is."),
    ({"kind": "condition", "word": " \n "}, "Schrijf hier wat je voorwaarde is."),
    ({"kind": "perhaps"}, "Kies hieronder wat past."),
    ({"word": "a" * 301}, "Gebruik hooguit 300 letters."),
]


def test_what_is_wrong_is_said_on_the_card(
    town: Town, bianca: Person, as_fatma: Browser, subtests: pytest.Subtests
) -> None:
    need = town.asks(bianca)
    as_fatma.get(card_of(need))
    for told, sentence in NOT_YET_RIGHT:
        with subtests.test(sentence, told=told):
            assert as_fatma.post(card_of(need), **told).status_code == 422
            assert sentence in as_fatma.text
            assert told.get("word", "").strip() in as_fatma.text
    assert kinds_and_words() == []


def test_a_second_press_is_the_same_offer_and_may_add_a_word(
    town: Town, bianca: Person, as_fatma: Browser
) -> None:
    need = town.asks(bianca)
    as_fatma.get("/geef")
    for told in ({}, {"word": "Zaterdag?"}, {}):
        as_fatma.post(card_of(need), **told)
    assert kinds_and_words() == [("yes", "Zaterdag?", "open")]
    as_fatma.follow()
    assert "Dit zei je erbij." in as_fatma.text
    assert as_fatma.get(card_of(need)).location.startswith("/geef/aanbod/")


def test_the_same_form_posted_twice_leads_to_the_same_place(
    town: Town, bianca: Person, as_fatma: Browser
) -> None:
    need = town.asks(bianca)
    as_fatma.get("/geef")
    places = {as_fatma.post(card_of(need), form_key="once").location for _ in range(2)}
    assert len(places) == 1
    assert len(kinds_and_words()) == 1


def test_five_are_enough(town: Town, karin: Person, bianca: Person, as_fatma: Browser) -> None:
    need = town.asks(bianca)
    for i in range(5):
        town.offers(town.giver(f"Kees{i}", met_by=karin), need)
    for path in ("/geef", card_of(need)):
        as_fatma.get(path)
        assert ENOUGH in as_fatma.text
        assert "Ik kan helpen" not in as_fatma.text
    answer = as_fatma.post(card_of(need))
    assert answer.status_code == 409
    assert ENOUGH in as_fatma.text


def test_two_promises_at_a_time(town: Town, fatma: Person, as_fatma: Browser) -> None:
    for name in ("Els", "Lea"):
        asker = town.asker(name)
        town.chooses(asker, town.offers(fatma, town.asks(asker)))
    need = town.asks(town.asker("Bianca"), "Wie leest een brief?")
    for path in ("/geef", card_of(need)):
        as_fatma.get(path)
        assert "Wie leest een brief?" in as_fatma.text
        assert HANDS_FULL in as_fatma.text
        assert "Ik kan helpen" not in as_fatma.text
    assert as_fatma.post(card_of(need)).status_code == 409
    assert HANDS_FULL in as_fatma.text


def test_a_delicate_question_waits_for_a_vog(
    town: Town, karin: Person, bianca: Person, as_fatma: Browser
) -> None:
    """It is not in her list; a press from somewhere all the same hears why not."""
    need = town.asks(bianca, "Wie helpt mij met DigiD?", tile=Tile.LETTERS_AND_PHONE)
    for path in ("/geef?over=alles", card_of(need)):
        assert "DigiD" not in as_fatma.get(path).text
    assert as_fatma.post(card_of(need)).status_code == 409
    assert "DigiD" not in as_fatma.text
    assert kinds_and_words() == []
    gerrit = town.giver("Gerrit", met_by=karin, vog=True)
    assert "Ik kan helpen" in Browser(town.app).sign_in(town, gerrit).get(card_of(need)).text


def test_a_form_from_before_the_end_is_answered_kindly(
    town: Town, karin: Person, as_fatma: Browser, subtests: pytest.Subtests
) -> None:
    as_karin = town.moment(karin)
    endings: dict[str, Callable[[Person, int], None]] = {
        "withdrawn": lambda asker, need_id: asking.withdraw_need(town.moment(asker), need_id),
        "solved": lambda asker, need_id: asking.solve_need(town.moment(asker), need_id),
        "held": lambda asker, need_id: deciding.hold_need(as_karin, need_id, "omdat"),
        "taken over": lambda asker, need_id: deciding.take_over_need(as_karin, need_id, "omdat"),
    }
    for ending, end in endings.items():
        with subtests.test(ending):
            asker = town.asker(ending)
            need = town.asks(asker, "Wie kan mijn lamp ophangen?")
            as_fatma.get(card_of(need))
            end(asker, need.id)
            db.session.commit()
            assert as_fatma.post(card_of(need)).status_code == 409
            assert "Deze vraag is niet meer open. Fijn dat je wilde helpen." in as_fatma.text
            assert as_fatma.get(card_of(need)).status_code == 404
            assert "Deze vraag is er niet meer" in as_fatma.text
            assert "lamp" not in as_fatma.get("/geef").text
    assert kinds_and_words() == []


def test_an_offer_on_a_question_that_found_its_giver(
    town: Town, karin: Person, bianca: Person, as_fatma: Browser
) -> None:
    need = town.asks(bianca)
    as_fatma.get(card_of(need))
    town.chooses(bianca, town.offers(town.giver("Kees", met_by=karin), need))
    assert as_fatma.post(card_of(need)).status_code == 409
    assert "Deze keer is het niet nodig." in as_fatma.text


def test_another_towns_question_is_nowhere(town: Town, as_fatma: Browser) -> None:
    there = Town.founded(town.app, 2, "elders.example")
    need = there.asks(there.asker("Verre"), "Wie helpt mij ver weg?")
    assert as_fatma.get(card_of(need)).status_code == 404
    assert as_fatma.post(card_of(need)).status_code == 404
    assert "ver weg" not in as_fatma.get("/geef").text
    assert kinds_and_words() == []


def test_a_made_up_address_finds_nothing(as_fatma: Browser, subtests: pytest.Subtests) -> None:
    as_fatma.get("/geef")
    for path in ("/geef/vraag/0", "/geef/vraag/zzzzzzzzzzzzz", "/geef/vraag/../x", "/geef/x"):
        with subtests.test(path):
            assert as_fatma.get(path).status_code == 404
            assert as_fatma.post(path).status_code in (404, 405)


def test_ten_megabytes_are_too_much_and_say_so(
    town: Town, bianca: Person, as_fatma: Browser
) -> None:
    need = town.asks(bianca)
    as_fatma.get(card_of(need))
    assert as_fatma.post(card_of(need), word="a" * 10_000_000).status_code == 413
    assert kinds_and_words() == []


@pytest.mark.parametrize("word", ["Leen mij eerst 50 euro", "Kijk op www.win-geld.example"])
def test_money_and_links_stay_out_of_an_offer(
    town: Town, bianca: Person, as_fatma: Browser, word: str
) -> None:
    """Nobody reads along there: she is asked to say it otherwise, and keeps what she typed."""
    answer = as_fatma.post(card_of(town.asks(bianca)), word=word)
    assert answer.status_code == 422
    assert word in answer.text
    assert db.session.query(Offer).count() == 0
