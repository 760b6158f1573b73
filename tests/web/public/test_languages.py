"""Choosing a language: where it is offered, how long it lasts, who follows it."""

import re
from pathlib import Path

import pytest
import time_machine

from app.domain.languages import Language
from app.domain.people.codes import unpack
from app.store.db import db
from app.store.sealing import seals
from app.store.tables import Letter, Need, Person
from app.texts.languages import OWN_NAMES
from tests.texts.shelf import shelf
from tests.town import Town
from tests.web.newcomer import Newcomer
from tests.web.tongues import chooses, html_of

__all__ = ["shelf"]


@pytest.mark.parametrize("path", ["/", "/taal"])
def test_each_language_stands_there_by_its_own_name(newcomer: Newcomer, path: str) -> None:
    """In its own letters and direction, never by a flag."""
    page = newcomer.goes_to(path).text
    for language, name in OWN_NAMES.items():
        button = re.search(rf'<button[^>]*value="{language}"[^>]*>(.*?)</button>', page, re.DOTALL)
        assert button is not None
        assert f'lang="{language}" dir="{language.direction}"' in button[0]
        assert name in button[1]


@pytest.mark.parametrize("language", Language)
def test_a_choice_holds_on_every_page(newcomer: Newcomer, language: Language) -> None:
    chooses(newcomer, language)
    for path in ("/", "/hoe-werkt-het", "/vraag/thema", "/binnen", "/zorgen", "/nergens"):
        assert html_of(newcomer.goes_to(path).text) == (language.value, language.direction)


def test_looking_chooses_nothing(newcomer: Newcomer) -> None:
    newcomer.goes_to("/taal?language=ar")
    assert html_of(newcomer.goes_to("/").text) == ("nl", "ltr")


def test_she_returns_to_where_she_was_with_her_words(newcomer: Newcomer) -> None:
    newcomer.writes("Wie kan mijn fiets maken?")
    newcomer.sends("/vraag/woorden", words="Wie kan mijn fiets maken?", to="language")
    assert newcomer.is_at == "/taal"
    assert 'name="van" value="/vraag/woorden"' in newcomer.browser.html
    chooses(newcomer, "tr", van="/vraag/woorden")
    assert newcomer.is_at == "/vraag/woorden"
    assert "Wie kan mijn fiets maken?" in newcomer.sees


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://elders.example/",
        "//elders.example",
        "/\\elders.example",
        "/\t/elders.example",
        "/\t/[",  # what cannot be read as an address
        "\\\\elders.example",
        "javascript:alert(1)",
        "/nergens",
        "/uit",  # takes no visit, only a press
        "",
        "vraag/thema",
        "/vraag/thema\r\nSet-Cookie: x=y",
    ],
)
def test_nobody_is_sent_elsewhere(newcomer: Newcomer, elsewhere: str) -> None:
    shown = newcomer.browser.client.get("/taal", query_string={"van": elsewhere})
    assert 'name="van" value="/"' in shown.text
    newcomer.goes_to("/taal")
    answer = newcomer.browser.post("/taal", language="tr", van=elsewhere)
    assert answer.location == "/"


@pytest.mark.parametrize("language", ["", "de", "nl-NL", "🌍", "../nl"])
def test_a_language_that_is_not_there_changes_nothing(newcomer: Newcomer, language: str) -> None:
    newcomer.goes_to("/taal")
    assert newcomer.browser.post("/taal", language=language).status_code == 422
    assert html_of(newcomer.goes_to("/").text) == ("nl", "ltr")


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("nl-NL,nl;q=0.9,en;q=0.8", "nl"),
        ("en-US,en;q=0.9", "en"),
        ("pl-PL,pl;q=0.9,en;q=0.8", "pl"),
        ("uk,en;q=0.8", "nl"),  # read by nobody yet: Ukrainian is offered, English not meant
        ("tr-TR,tr;q=0.9,en-US;q=0.8,en;q=0.7", "nl"),
        ("de-DE,de;q=0.9,en;q=0.5", "en"),
        ("fr", "nl"),
        ("*", "nl"),
        (";;;,,q=zz", "nl"),
        ("", "nl"),
    ],
)
def test_a_browser_is_followed_to_what_we_answer_for(
    shelf: Path, newcomer: Newcomer, asked: str, shown: str
) -> None:
    answer = newcomer.browser.client.get("/", headers={"Accept-Language": asked})
    assert html_of(answer.text)[0] == shown


def test_a_choice_goes_before_the_browsers_taste(shelf: Path, newcomer: Newcomer) -> None:
    chooses(newcomer, "ar")
    answer = newcomer.browser.client.get("/", headers={"Accept-Language": "en"})
    assert html_of(answer.text) == ("ar", "rtl")


def test_her_code_comes_in_the_language_of_her_screen(newcomer: Newcomer) -> None:
    chooses(newcomer, "pl").writes().signs().leaves()
    sealed = db.session.query(Letter.sealed).filter_by(kind="code").scalar()
    assert unpack(seals().unseal(sealed)).language is Language.POLISH


def test_what_she_chose_comes_in_with_her_and_stays(newcomer: Newcomer) -> None:
    chooses(newcomer, "uk").asks("Хто може полагодити мій велосипед?")
    assert html_of(newcomer.browser.html) == ("uk", "ltr")
    assert db.session.query(Person.language).filter_by(first_name="Bianca").scalar() == "uk"
    assert db.session.query(Need.language).scalar() == "uk"


def test_inside_another_choice_is_hers_at_once(town: Town, as_bianca: Newcomer) -> None:
    chooses(as_bianca, "tr")
    assert db.session.query(Person.language).filter_by(first_name="Bianca").scalar() == "tr"


def test_on_another_phone_she_is_known_by_it(
    town: Town, newcomer: Newcomer, clock: time_machine.Traveller
) -> None:
    chooses(newcomer, "ar").asks()
    clock.shift(60)
    other = Newcomer(town.app)
    other.comes_back().enters()
    assert html_of(other.browser.html) == ("ar", "rtl")


def test_a_phone_of_others_forgets_it_when_she_leaves(newcomer: Newcomer) -> None:
    chooses(newcomer, "ar").asks()
    newcomer.goes_to("/")
    newcomer.says_the_phone_is("shared")
    newcomer.sends("/uit")
    assert html_of(newcomer.browser.html) == ("nl", "ltr")


def test_her_own_phone_keeps_it(newcomer: Newcomer) -> None:
    chooses(newcomer, "ar").asks()
    newcomer.sends("/uit")
    assert html_of(newcomer.browser.html) == ("ar", "rtl")
