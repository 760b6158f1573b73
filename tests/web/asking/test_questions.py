"""The questions one by one: what is kept, what is handed back, and where they lead."""

import re
from urllib.parse import urlsplit

import pytest
from markupsafe import escape
from sqlalchemy import select

from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Draft, Need, Neighbourhood
from tests.town import Town
from tests.web.browser import Browser
from tests.web.newcomer import Newcomer

QUESTIONS = ["/vraag/thema", "/vraag/woorden", "/vraag/buurt", "/vraag/wanneer"]
SHORT = "Schrijf hier je vraag. Een paar woorden is genoeg."
CHOOSE = "Kies hieronder wat past."


def draft() -> Draft:
    db.session.expire_all()
    return db.session.scalars(select(Draft)).one()


def test_who_skips_a_question_is_led_to_it(newcomer: Newcomer) -> None:
    for path in [*QUESTIONS[1:], "/vraag/klopt-dit", "/vraag/naam", "/vraag/bereik"]:
        newcomer.goes_to(path)
        assert newcomer.is_at == "/vraag/thema", path


def test_each_answer_leads_to_the_next_question(newcomer: Newcomer) -> None:
    met = []
    newcomer.goes_to("/vraag/thema")
    for name, value in (
        ("theme", "maken"),
        ("words", "Wie kan mijn fiets maken?"),
        ("neighbourhood", "liever-niet"),
        ("timing", "any_time"),
    ):
        met.append(newcomer.is_at)
        newcomer.sends(newcomer.is_at, **{name: value})
    assert met == QUESTIONS
    assert newcomer.is_at == "/vraag/klopt-dit"


def test_the_number_of_questions_never_changes(newcomer: Newcomer) -> None:
    newcomer.writes().signs()
    for number, path in enumerate([*QUESTIONS, "/vraag/naam", "/vraag/bereik"], start=1):
        newcomer.goes_to(path)
        assert f"Stap {number} van 6" in newcomer.sees


def test_who_is_inside_is_asked_four(as_bianca: Newcomer) -> None:
    as_bianca.goes_to("/vraag/thema")
    assert "Stap 1 van 4" in as_bianca.sees


def test_words_that_cannot_go_yet_are_kept_in_the_field(newcomer: Newcomer) -> None:
    newcomer.goes_to("/vraag/thema")
    newcomer.sends("/vraag/thema", theme="maken")
    for words, sentence in (
        ("", SHORT),
        ("   \n ", SHORT),
        ("\x00" * 40, SHORT),
        ("Wie kan", SHORT),
        ("a" * 501, "Dit is te lang. Gebruik hooguit 500 letters."),
    ):
        assert newcomer.sends("/vraag/woorden", words=words).status_code == 422
        assert newcomer.sees.count(sentence) == 2  # on top and beside the field
        assert "<title>Fout:" in newcomer.browser.html
        assert f">\n{words.strip(chr(0)).strip()}</textarea>" in newcomer.browser.html
    assert draft().words is None


def test_words_of_every_kind_arrive(newcomer: Newcomer) -> None:
    newcomer.writes()
    for typed, kept in (
        ("🚲🚲🚲🚲🚲🚲🚲🚲🚲🚲 🙏🏽", "🚲🚲🚲🚲🚲🚲🚲🚲🚲🚲 🙏🏽"),
        ("من يستطيع إصلاح دراجتي؟", "من يستطيع إصلاح دراجتي؟"),
        ("Wie kan\r\nmijn fiets\x00 maken?", "Wie kan\nmijn fiets maken?"),
        ("  'Nguyễn' <b>{{ 7*7 }}</b>  ", "'Nguyễn' <b>{{ 7*7 }}</b>"),
        ("a" * 500, "a" * 500),
    ):
        newcomer.sends("/vraag/woorden", words=typed)
        assert newcomer.is_at == "/vraag/klopt-dit"
        assert draft().words == kept
        assert escape(kept) in newcomer.browser.html


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/vraag/thema", "theme"),
        ("/vraag/denk-mee/huis", "example"),
        ("/vraag/bel-mij", "call_time"),
        ("/vraag/buurt", "neighbourhood"),
        ("/vraag/wanneer", "timing"),
    ],
)
def test_what_is_no_choice_is_handed_back(newcomer: Newcomer, path: str, name: str) -> None:
    newcomer.writes()
    for value in ("", "iets", "0", "\x00", "🚲", "9" * 40):
        answer = newcomer.sends(path, **{name: value})
        assert answer.status_code == 422, value
        assert newcomer.sees.count(CHOOSE) == 2, value


def test_another_towns_neighbourhood_is_no_choice(town: Town, newcomer: Newcomer) -> None:
    Town.founded(town.app, 2, "elders.example")
    there = db.session.scalars(select(Neighbourhood).where(Neighbourhood.community_id == 2)).one()
    here = db.session.scalars(select(Neighbourhood).where(Neighbourhood.community_id == 1)).one()
    newcomer.writes(neighbourhood=show_id(here.id))
    assert "Noord" in newcomer.sees
    assert newcomer.sends("/vraag/buurt", neighbourhood=show_id(there.id)).status_code == 422
    assert draft().neighbourhood_id == here.id


def test_a_changed_answer_leads_straight_back_to_the_check(newcomer: Newcomer) -> None:
    newcomer.writes("Wie kan mijn fiets maken?")
    newcomer.goes_to("/vraag/woorden")
    assert "Wie kan mijn fiets maken?" in newcomer.sees
    newcomer.sends("/vraag/woorden", words="Wie kan mijn step maken?")
    assert newcomer.is_at == "/vraag/klopt-dit"
    assert "Wie kan mijn step maken?" in newcomer.sees
    assert "Iets maken of repareren" in newcomer.sees


def test_an_example_becomes_her_own_words(newcomer: Newcomer) -> None:
    newcomer.goes_to("/vraag/thema")
    newcomer.sends("/vraag/thema", theme="denk-mee")
    assert newcomer.is_at == "/vraag/denk-mee"
    newcomer.sends("/vraag/denk-mee/brieven", example="brief")
    assert newcomer.is_at == "/vraag/woorden"
    assert "Wie leest een brief met mij?" in newcomer.sees
    assert draft().tile == "brieven-telefoon-computer"


def test_later_keeps_even_half_a_word(newcomer: Newcomer) -> None:
    newcomer.goes_to("/vraag/thema")
    newcomer.sends("/vraag/thema", theme="maken")
    newcomer.sends("/vraag/woorden", words="Wie k", to="later")
    assert "Je vraag is bewaard" in newcomer.sees
    newcomer.goes_to("/vraag/verder")
    assert 'href="/vraag/woorden"' in newcomer.browser.html
    newcomer.goes_to("/vraag/woorden")
    assert "Wie k" in newcomer.sees


@pytest.mark.parametrize(
    ("to", "place"),
    [
        ("back", "/vraag/thema"),
        ("worries", "/zorgen"),
        ("how", "/hoe-werkt-het"),
        ("language", "/taal"),
        ("//elders.example", "/vraag/verder"),
    ],
)
def test_wherever_she_goes_from_the_words_they_are_there_when_she_returns(
    newcomer: Newcomer, to: str, place: str
) -> None:
    newcomer.goes_to("/vraag/thema")
    newcomer.sends("/vraag/thema", theme="maken")
    newcomer.sends("/vraag/woorden", words="Ik heb geen eten", to=to)
    assert newcomer.is_at == place
    newcomer.goes_to("/vraag/woorden")
    assert "Ik heb geen eten" in newcomer.sees


def test_a_wiped_question_is_gone(newcomer: Newcomer) -> None:
    newcomer.writes()
    newcomer.goes_to("/vraag/verder")
    newcomer.sends("/vraag/wis")
    assert "Er staat geen vraag klaar" in newcomer.sees
    assert db.session.query(Draft).all() == []


def test_ten_megabytes_are_answered_kindly_and_change_nothing(newcomer: Newcomer) -> None:
    newcomer.writes("Wie kan mijn fiets maken?")
    answer = newcomer.browser.post("/vraag/woorden", words="a" * 10_000_000)
    assert answer.status_code == 413
    assert "Dit is te veel tekst" in newcomer.sees
    assert draft().words == "Wie kan mijn fiets maken?"


def test_a_form_of_another_browser_is_answered_kindly(town: Town, newcomer: Newcomer) -> None:
    newcomer.writes("Wie kan mijn fiets maken?")
    other = Browser(town.app)
    other.get("/vraag/thema")
    fields = {"words": "Wie kan mijn step maken?", "csrf_token": other._csrf(), "form_key": "k"}
    answer = newcomer.browser.client.post("/vraag/woorden", data=fields)
    assert answer.status_code == 400
    assert "Wat je eerder schreef, is bewaard." in answer.text
    assert draft().words == "Wie kan mijn fiets maken?"


@pytest.mark.parametrize(
    ("hours", "leads_to"), [(23.9, "/vraag/klopt-dit"), (24.1, "/vraag/thema")]
)
def test_a_draft_is_found_again_for_a_day(
    newcomer: Newcomer, clock: object, hours: float, leads_to: str
) -> None:
    newcomer.writes("Wie kan mijn fiets maken?")
    clock.shift(hours * 3600)  # type: ignore[attr-defined]
    newcomer.goes_to("/vraag/klopt-dit")
    assert newcomer.is_at == leads_to


def test_old_words_do_not_come_back_with_a_new_answer(newcomer: Newcomer, clock: object) -> None:
    newcomer.writes("Wie kan mijn fiets maken?").signs("Bianca")
    clock.shift(25 * 3600)  # type: ignore[attr-defined]
    newcomer.sends("/vraag/thema", theme="koken-en-eten")
    assert newcomer.is_at == "/vraag/woorden"
    assert "fiets" not in newcomer.sees
    assert (draft().words, draft().first_name, draft().timing) == (None, None, None)


def test_nobody_elses_draft_shows(town: Town, newcomer: Newcomer) -> None:
    newcomer.writes("Wie kan mijn fiets maken?")
    other = Newcomer(town.app)
    other.goes_to("/vraag/verder")
    assert "Er staat geen vraag klaar" in other.sees


def test_the_front_page_never_shows_that_a_draft_exists(town: Town, newcomer: Newcomer) -> None:
    """R27: the same bytes with and without, but for the keys of its form."""

    def but_for_keys(page: bytes) -> bytes:
        return re.sub(rb'(name="(?:csrf_token|form_key)" value=)"[^"]+"', rb"\1", page)

    without = Browser(town.app).get("/").data
    newcomer.writes()
    assert but_for_keys(newcomer.goes_to("/").data) == but_for_keys(without)


def test_asking_leaves_no_need_behind_before_it_is_sent(newcomer: Newcomer) -> None:
    newcomer.writes().signs().leaves()
    assert db.session.query(Need).all() == []
    assert urlsplit(newcomer.is_at).path == "/binnen/code"
