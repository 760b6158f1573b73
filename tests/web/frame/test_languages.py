"""What shows in a language that was chosen, and what is said of a question in another."""

import re
from pathlib import Path

import pytest
from flask_babel import force_locale

from app.domain.languages import Language
from app.store.tables import Person
from app.texts.catalogues import catalogue
from app.texts.catalogues.reading import translations
from app.texts.fields import SAY
from app.web.showing.formats import day
from tests.texts.shelf import shelf
from tests.town import Town
from tests.web.browser import Browser
from tests.web.newcomer import Newcomer
from tests.web.tongues import chooses, html_of

__all__ = ["shelf"]


def test_a_translated_sentence_shows_and_the_rest_is_dutch(shelf: Path, newcomer: Newcomer) -> None:
    chooses(newcomer, "tr")
    newcomer.goes_to("/vraag/thema")
    newcomer.sends("/vraag/thema", theme="maken")
    assert "Devam" in newcomer.sees
    assert "Wat is je vraag?" in newcomer.sees


@pytest.mark.parametrize(("chosen", "shown"), [("en", "en"), ("ar", "nl"), ("nl", "nl")])
def test_givers_and_staff_have_dutch_or_english(
    town: Town, karin: Person, fatma: Person, newcomer: Newcomer, chosen: str, shown: str
) -> None:
    for person, path in ((karin, "/bureau"), (fatma, "/geef")):
        somebody = Newcomer(town.app)
        somebody.browser.sign_in(town, person)
        chooses(somebody, chosen)
        assert html_of(somebody.goes_to(path).text)[0] == shown
        assert html_of(somebody.goes_to("/").text)[0] == chosen


def test_a_page_says_so_when_nobody_read_its_translation(shelf: Path, newcomer: Newcomer) -> None:
    says_so = "Deze vertaling las nog niemand"
    shown = {
        language: says_so in chooses(newcomer, language).goes_to("/").text for language in Language
    }
    assert [language for language, is_said in shown.items() if is_said] == ["tr", "ar", "uk"]


def test_a_day_is_said_in_her_language(town: Town) -> None:
    told = {}
    for language in Language:
        with town.app.test_request_context(), force_locale(language.locale):
            told[language.value] = day(town.now)
    assert told == {
        "nl": "dinsdag 12 mei",
        "en": "Tuesday 12 May",
        "tr": "12 Mayıs Salı",
        "ar": "الثلاثاء، 12 مايو",
        "pl": "wtorek 12 maja",
        "uk": "вівторок, 12 травня",
    }


def test_a_wrong_word_in_a_form_is_told_in_her_language(shelf: Path, newcomer: Newcomer) -> None:
    told = catalogue.read(Language.TURKISH)
    told.add(SAY["choose"], "Birini seç.")
    told.add(SAY["too_long"], "En çok %(most)s harf.")
    catalogue.write(told, catalogue.path_of(Language.TURKISH))
    translations.cache_clear()
    chooses(newcomer, "tr")
    newcomer.sends("/vraag/thema", theme="niets")
    assert "Birini seç." in newcomer.sees
    newcomer.sends("/vraag/woorden", words="a" * 501)
    assert "En çok 500 harf." in newcomer.sees


def test_the_card_says_its_language_to_givers_and_at_the_desk(
    town: Town, karin: Person, fatma: Person, bianca: Person, newcomer: Newcomer
) -> None:
    town.asks(bianca, "Bisikletimi kim tamir edebilir?")
    town.asks(bianca, "Wie leest een brief met mij?")
    giver, desk = Browser(town.app).sign_in(town, fatma), Browser(town.app).sign_in(town, karin)
    cards = giver.get("/geef").text
    assert cards.count("Deze vraag is in het Turks.") == 1
    assert cards.count("Deze vraag is in het") == 1
    assert 'lang="tr">Bisikletimi' in cards
    assert 'lang="nl">Wie leest' in cards
    needs = re.findall(r'href="(/bureau/vraag/\w+)"', desk.get("/bureau").text)
    assert sum("Deze vraag is in het Turks." in desk.get(path).text for path in set(needs)) == 1


def test_she_sees_the_card_as_givers_will(newcomer: Newcomer) -> None:
    newcomer.writes("من يستطيع إصلاح دراجتي؟").goes_to("/vraag/klopt-dit")
    assert "Deze vraag is in het Arabisch." in newcomer.sees


def test_the_desk_sees_how_far_each_language_is(
    shelf: Path, town: Town, karin: Person, newcomer: Newcomer
) -> None:
    desk = Newcomer(town.app)
    desk.browser.sign_in(town, karin)
    desk.goes_to("/bureau/talen")
    assert "Pools Polski Alle 2 zinnen zijn er. Gelezen door Ewa, 2026-10-01." in desk.sees
    assert "Turks Türkçe 1 van de 2 zinnen zijn er nog niet." in desk.sees
    assert "Engels English Alle 2 zinnen zijn er. Dit schreven we zelf." in desk.sees
