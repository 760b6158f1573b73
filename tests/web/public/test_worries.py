"""Heavy help: found in one tap by everybody, quick to leave, and nothing of it left behind."""

import re

import pytest

from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Draft, Person, Session
from app.texts.help_lines import WORRIES
from config.house_rules import read_house_rules
from tests.town import Town
from tests.web.newcomer import Newcomer

HEAVY = ["/zorgen", *(f"/zorgen/{slug}" for slug in WORRIES)]
LIGHT = ["/", "/hoe-werkt-het", "/vraag/thema", "/binnen"]
ELSEWHERE = read_house_rules().quick_exit.elsewhere
EXIT = "Sluit deze pagina"
HER_OWN_PAGE = {"Sec-Fetch-Site": "same-origin"}
MOST_ON_THE_WIRE = 10 * 1024  # CO-02


@pytest.mark.parametrize("path", HEAVY)
def test_danger_comes_first_and_needs_no_tap(newcomer: Newcomer, path: str) -> None:
    newcomer.goes_to(path)
    main = newcomer.browser.html.split("<main")[1]
    numbers = re.findall(r'href="tel:([^"]+)"', main)
    assert numbers[0] == "112"
    assert len(newcomer.browser.html.encode()) <= MOST_ON_THE_WIRE


@pytest.mark.parametrize("path", [*LIGHT, *HEAVY])
def test_only_heavy_pages_have_the_quick_way_out(newcomer: Newcomer, path: str) -> None:
    newcomer.goes_to(path)
    assert (EXIT in newcomer.sees) is (path in HEAVY)
    assert ("quick_exit.js" in newcomer.browser.html) is (path in HEAVY)
    assert 'href="/zorgen"' in newcomer.browser.html, "one tap away"


def test_leaving_signs_out_and_forgets_what_was_being_written(as_bianca: Newcomer) -> None:
    as_bianca.goes_to("/vraag/thema")
    as_bianca.sends("/vraag/thema", theme="maken")
    answer = as_bianca.browser.client.post("/sluit", headers=HER_OWN_PAGE)
    assert answer.status_code == 200
    assert answer.headers["Refresh"] == f"0; url={ELSEWHERE}"
    assert "cookies" not in answer.headers["Clear-Site-Data"], "a town has other sites"
    assert "session=;" in answer.headers["Set-Cookie"]
    assert db.session.query(Session).count() == 0
    assert db.session.query(Draft).count() == 0
    as_bianca.goes_to("/mijn")
    assert as_bianca.is_at == "/binnen"


@pytest.mark.parametrize(
    "told",
    [
        {"Origin": "http://localhost"},
        {"Referer": "http://localhost/zorgen"},
        {"Origin": "http://localhost", "Referer": "http://localhost/zorgen"},
    ],
)
def test_an_old_phone_leaves_as_well(as_bianca: Newcomer, told: dict[str, str]) -> None:
    """One that does not say `Sec-Fetch-Site`: Safari before 16.4."""
    answer = as_bianca.browser.client.post("/sluit", headers=told)
    assert "Clear-Site-Data" in answer.headers
    assert db.session.query(Session).count() == 0


@pytest.mark.parametrize(
    "told",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": "http://localhost"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "https://elders.example"},
        {"Origin": "http://localhost.elders.example"},
        {"Origin": "https://localhost"},
        {"Origin": "null", "Referer": "http://localhost/zorgen"},
        {"Referer": "https://elders.example/http://localhost/"},
        {"Referer": "http://localhost:9/"},
        {},
    ],
)
def test_another_site_sends_nobody_away(as_bianca: Newcomer, told: dict[str, str]) -> None:
    for phone in (as_bianca.browser.client, as_bianca.browser.app.test_client()):
        answer = phone.post("/sluit", headers=told)
        assert answer.headers["Refresh"]
        assert "Set-Cookie" not in answer.headers, "her cookie did not come along and must stay"
        assert "Clear-Site-Data" not in answer.headers
    as_bianca.goes_to("/mijn")
    assert as_bianca.is_at == "/mijn"


def test_who_never_was_here_leaves_as_well(newcomer: Newcomer) -> None:
    assert newcomer.browser.client.post("/sluit").headers["Refresh"] == f"0; url={ELSEWHERE}"


def test_lines_stay_above_a_question_while_it_waits(as_bianca: Newcomer) -> None:
    as_bianca.writes("Ik wil niet meer leven. Wie praat met mij?").sends("/vraag/klopt-dit")
    assert "Dit klinkt zwaar." in as_bianca.sees
    assert "0800-0113" in as_bianca.sees
    assert "Je hoort woensdag 13 mei iets." in as_bianca.sees
    as_bianca.goes_to(as_bianca.is_at.removesuffix("/verstuurd"))
    assert "Dit klinkt zwaar." in as_bianca.sees
    assert "0800-0113" in as_bianca.sees
    assert as_bianca.browser.html.index("0800-0113") < as_bianca.browser.html.index("<h1")


def test_once_she_is_answered_they_go(as_bianca: Newcomer) -> None:
    as_bianca.writes("Ik wil niet meer leven. Wie praat met mij?").sends("/vraag/klopt-dit")
    need_id = as_bianca.is_at.split("/")[2]
    as_bianca.goes_to(f"/vraag/{need_id}/stoppen")
    as_bianca.sends(f"/vraag/{need_id}/stoppen")
    assert "0800-0113" not in as_bianca.sees


def test_her_number_stands_on_a_page_once(town: Town, bianca: Person, as_bianca: Newcomer) -> None:
    need = town.asks(bianca, "Wie leent mij 50 euro?")
    for path in ("/zorgen", "/vraag/thema", "/hoe-werkt-het", f"/vraag/{show_id(need.id)}"):
        as_bianca.goes_to(path)
        assert as_bianca.browser.html.count('href="tel:0612345678"') == 1, path
