"""A17: what we know of her on one screen, her name to change, and all of it to take along."""

import json
import re
from base64 import b64encode

import pytest

from app.actions.desk.deciding import ask_back
from app.actions.people.looks import look_at
from app.domain.desk.lateness import Looked
from app.store.db import db
from app.store.tables import Person
from tests.photographs import adds_photo
from tests.town import Town
from tests.web.browser import Browser
from tests.web.newcomer import Newcomer

HOME = "/mijn/gegevens"


def test_she_reads_what_we_know_of_her(town: Town, bianca: Person, as_bianca: Newcomer) -> None:
    town.asks(bianca, neighbourhood_id=None)
    as_bianca.goes_to(HOME)
    for told in ("Je naam Bianca", "b••@example.org", "Nederlands", "12 mei 2026", "1 vraag"):
        assert told in as_bianca.sees
    assert "bianca1@example.org" not in as_bianca.sees, "somebody may look over her shoulder"
    assert "Nog niemand." in as_bianca.sees


def test_a_number_is_masked_as_well(town: Town, karin: Person, newcomer: Newcomer) -> None:
    newcomer.asks()
    newcomer.goes_to(HOME)
    assert "06 •• •• •• 78" in newcomer.sees.replace("\u00a0", " ")


def test_who_of_us_looked_is_one_sentence_a_day(
    town: Town, karin: Person, bianca: Person, as_bianca: Newcomer
) -> None:
    need = town.asks(bianca)
    for _ in range(3):
        look_at(town.moment(karin), Looked.NEED, need.id)
    ask_back(town.moment(karin), need.id, "onduidelijk", "Welke maat?")
    db.session.commit()
    as_bianca.goes_to(HOME)
    assert as_bianca.sees.count("Karin keek op dinsdag 12 mei.") == 1
    assert "Karin vroeg iets terug op dinsdag 12 mei." in as_bianca.sees


def test_it_is_one_tap_from_her_own_page_and_from_every_footer(as_bianca: Newcomer) -> None:
    for path in ("/mijn", "/", "/hoe-werkt-het"):
        as_bianca.goes_to(path)
        assert f'href="{HOME}"' in as_bianca.browser.html


def test_what_everybody_may_read_says_how_to_read_ones_own(newcomer: Newcomer) -> None:
    newcomer.goes_to("/wat-wij-weten")
    for told in ("24 uur", "tot jij het weghaalt", "Kom binnen"):
        assert told in newcomer.sees


@pytest.mark.parametrize("name", ["Bia", "بيانكا", "O'Neill"])
def test_she_changes_her_name(as_bianca: Newcomer, name: str) -> None:
    as_bianca.goes_to(f"{HOME}/naam")
    as_bianca.sends(f"{HOME}/naam", first_name=name)
    assert as_bianca.is_at == HOME
    assert f"Je naam {name}" in as_bianca.sees


@pytest.mark.parametrize("name", ["", "   ", "x" * 101])
def test_a_name_that_is_none_is_said_beside_the_field(as_bianca: Newcomer, name: str) -> None:
    as_bianca.goes_to(f"{HOME}/naam")
    assert as_bianca.sends(f"{HOME}/naam", first_name=name).status_code == 422
    as_bianca.goes_to(HOME)
    assert "Je naam Bianca" in as_bianca.sees


def test_the_page_and_the_file_tell_the_same(
    town: Town, karin: Person, bianca: Person, fatma: Person, as_bianca: Newcomer
) -> None:
    need = town.asks(bianca, "Wie leert mij fietsen?")
    town.chooses(bianca, town.offers(fatma, need, word="Graag, op zaterdag"))
    as_bianca.goes_to(f"{HOME}/alles")
    answer = as_bianca.browser.get(f"{HOME}/bestand")
    file = json.loads(answer.text)
    assert answer.headers["Content-Disposition"] == "attachment; filename=gegevens.json"
    titles = [chapter["title"] for chapter in file["chapters"]]
    as_bianca.goes_to(f"{HOME}/alles")
    for told in (*titles, "Wie leert mij fietsen?", "Graag, op zaterdag", "Fatma", "gekozen"):
        assert told in as_bianca.sees
    chapters = {chapter["name"]: chapter["rows"] for chapter in file["chapters"]}
    assert chapters["people"][0]["reach_sealed"] == "bianca1@example.org"
    assert chapters["needs"][0]["words"] == "Wie leert mij fietsen?"
    assert chapters["offers"][0]["giver_id"] == "Fatma"
    assert chapters["needs"][0]["posted_at"] == "2026-05-12T09:00:00+00:00"


def test_the_file_to_read_holds_all_of_it_and_fetches_nothing(
    town: Town, karin: Person, bianca: Person, as_bianca: Newcomer
) -> None:
    """On any phone, also long after: her photo is in it."""
    photo = adds_photo(town, bianca, town.asks(bianca, "Wie leert mij fietsen?"))
    titles = [
        chapter["title"]
        for chapter in json.loads(as_bianca.browser.get(f"{HOME}/bestand").text)["chapters"]
    ]
    answer = as_bianca.browser.get(f"{HOME}/bestand-om-te-lezen")
    assert answer.headers["Content-Disposition"] == "attachment; filename=gegevens.html"
    for told in (*titles, "Wie leert mij fietsen?", "bianca1@example.org"):
        assert told in as_bianca.browser.text
    assert b64encode(photo.picture).decode() in answer.text
    assert re.findall(r'(?:src|href)="(?!data:)', answer.text) == []


def test_no_code_word_stands_on_the_page(
    town: Town, bianca: Person, fatma: Person, as_bianca: Newcomer
) -> None:
    town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    as_bianca.goes_to(f"{HOME}/alles")
    assert "_" not in as_bianca.sees
    assert "None" not in as_bianca.sees


@pytest.mark.parametrize(
    "path", ["", "/alles", "/bestand", "/bestand-om-te-lezen", "/naam", "/weg"]
)
def test_a_stranger_is_led_to_the_door(town: Town, karin: Person, path: str) -> None:
    browser = Browser(town.app)
    assert browser.get(HOME + path).location == "/binnen"


def test_who_only_works_here_is_sent_to_no_page_that_is_not_hers(town: Town, karin: Person) -> None:
    browser = Browser(town.app).sign_in(town, town.official("Marjan"))
    assert "Hier staat niemand" in browser.get(f"{HOME}/geen-contact").text
    assert "Naar de vragen" not in browser.text
