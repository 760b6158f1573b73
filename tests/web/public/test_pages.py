"""What everybody may read, without coming in."""

import re

import pytest

from app.domain.actor import Hat
from app.store.tables import Person
from app.texts.help_lines import MOST_AT_ONCE, WORRIES
from tests.town import Town
from tests.web.browser import Browser
from tests.web.newcomer import Newcomer

PAGES = ["/", "/hoe-werkt-het", "/wat-wij-weten", "/zorgen", "/vraag/verder", "/vraag/thema"]


def test_each_page_has_one_heading_and_somebody_to_call(newcomer: Newcomer) -> None:
    for path in [*PAGES, *(f"/zorgen/{slug}" for slug in WORRIES), "/binnen", "/nergens"]:
        newcomer.goes_to(path)
        assert newcomer.browser.html.count("<h1") == 1, path
        assert 'href="tel:0612345678"' in newcomer.browser.html, path


def test_the_front_page_has_two_large_choices(newcomer: Newcomer) -> None:
    newcomer.goes_to("/")
    buttons = re.findall(r'<a class="button[^"]*" href="([^"]+)"', newcomer.browser.html)
    assert buttons == ["/vraag/thema", "/meedoen"]


def test_nobody_on_duty_is_no_fault(town: Town) -> None:
    browser = Browser(town.app)
    for path in [*PAGES, "/zorgen/1"]:
        assert browser.get(path).status_code == 200, path


def test_a_worry_shows_at_most_three_lines_and_an_unknown_one_none(newcomer: Newcomer) -> None:
    for slug in WORRIES:
        newcomer.goes_to(f"/zorgen/{slug}")
        assert 1 <= newcomer.browser.html.count("<article") <= MOST_AT_ONCE
    assert newcomer.browser.get("/zorgen/iets-anders").status_code == 404


def test_a_number_not_checked_for_half_a_year_is_not_shown(
    newcomer: Newcomer, clock: object
) -> None:
    newcomer.goes_to("/zorgen/1")
    assert "0800-0113" in newcomer.sees
    clock.shift(2 * 365 * 24 * 3600)  # type: ignore[attr-defined]
    newcomer.goes_to("/zorgen/1")
    assert "0800-0113" not in newcomer.sees
    assert "113.nl" in newcomer.sees


@pytest.mark.parametrize(
    ("hats", "home"),
    [
        ((Hat.ASKER,), "/mijn"),
        ((Hat.GIVER,), "/geef"),
        ((Hat.ASKER, Hat.GIVER), "/mijn"),
        ((Hat.KWARTIERMAKER,), "/bureau"),
        ((Hat.MUNICIPALITY,), "/gemeente"),
    ],
)
def test_inside_the_front_page_leads_straight_home(
    town: Town, newcomer: Newcomer, hats: tuple[Hat, ...], home: str
) -> None:
    newcomer.browser.sign_in(town, town.person("Noor", *hats))
    newcomer.goes_to("/")
    assert f'class="button primary" href="{home}"' in newcomer.browser.html


def test_inside_without_a_hat_one_may_ask_or_help(town: Town, newcomer: Newcomer) -> None:
    newcomer.browser.sign_in(town, town.person("Noor"))
    newcomer.goes_to("/")
    assert "Ik heb een vraag" in newcomer.sees
    assert 'href="/meedoen"' in newcomer.browser.html


@pytest.mark.usefixtures("karin")
def test_no_page_names_anybody_but_who_is_on_duty(town: Town, karin: Person) -> None:
    town.asks(town.asker("Bianca"), "Wie kan mijn kinderbed lenen?")
    browser = Browser(town.app)
    for path in PAGES:
        browser.get(path)
        assert "Bianca" not in browser.text
        assert "kinderbed" not in browser.text
