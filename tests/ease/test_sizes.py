"""The pages that people come by most, on every size of screen, and in a browser that passes over
each style newer than what we promise. (`test_every_page` looks at all of them on a small phone.)"""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
import time_machine
from flask import Flask
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Page

from app.factory import create_app
from tests.conftest import opened, settings
from tests.ease.gallery import Shown
from tests.ease.inspection import LOOK, SIDEWAYS, served
from tests.engines.chromium import phone
from tests.engines.town_file import TownFile
from tests.house.old_browsers import without_newer
from tests.town import START, Town
from tests.web.browser import Browser

SIZES = ((320, 640), (360, 640), (412, 915), (768, 1024), (1280, 800))
PATHS = {
    "visitor": ("/", "/vraag/thema", "/hoe-werkt-het", "/zorgen", "/binnen", "/meedoen"),
    "Bianca": ("/mijn", "/mijn/gegevens"),
    "Fatma": ("/geef", "/geef/instellingen"),
    "Karin": ("/bureau", "/bureau/gevers", "/bureau/rooster"),
}
FOR_ASKERS = ("visitor", "Bianca")
LEAST_TARGET = 44  # pixels, on a page for askers
CUT_OFF = """() => [...document.querySelectorAll("a[href], button, input, select, textarea")]
  .filter((one) => !one.matches(".skip, [type=hidden], .unseen"))
  .map((one) => [one, one.getBoundingClientRect()])
  .filter(([_, box]) => box.width > 1 && (box.left < -1 || box.right > innerWidth + 1))
  .map(([one]) => "cut off: " + (one.textContent || one.name).trim())"""
"""What can be pressed or filled in, and lies partly beside the screen."""
PRESSED = ".button, .choice, .tick, input:not([type=hidden])"
LOW = """([least, pressed]) => [...document.querySelectorAll(pressed)]
  .map((one) => one.closest("label") || one)
  .filter((one) => one.getClientRects().length && one.getBoundingClientRect().height < least - 0.5)
  .map((one) => "low: " + one.textContent.trim())"""


@pytest.fixture(scope="module")
def app(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    town = TownFile(tmp_path_factory.mktemp("sizes"), sqlite_template)
    with opened(create_app(settings(town.empty()))) as app:
        yield app


@pytest.fixture(scope="module")
def shown(app: Flask) -> list[Shown]:
    with time_machine.travel(START, tick=False):
        town = Town.founded(app)
        karin = town.kwartiermaker()
        people = {"Karin": karin, "Fatma": town.giver(met_by=karin), "Bianca": town.asker()}
        town.asks(people["Bianca"], "Wie kan de kinderfietsbandenplakspullen brengen?")
        town.giver("Piet")
        found = []
        for who, paths in PATHS.items():
            browser = Browser(app)
            if who in people:
                browser.sign_in(town, people[who])
            found += [_shown(browser, who, path) for path in paths]
        return found


def _shown(browser: Browser, who: str, path: str) -> Shown:
    answer = browser.get(path)
    while answer.status_code in (301, 302, 303):
        answer = browser.follow()
    assert answer.status_code == 200, path
    return Shown(who, path, 200, path, answer.text)


@pytest.fixture
def page(chromium: Chromium) -> Iterator[Page]:
    with phone(chromium) as context:
        yield context.new_page()


def faults(page: Page, who: str) -> list[str]:
    found = ["sideways"] if page.evaluate(SIDEWAYS) else []
    found += page.evaluate(CUT_OFF)
    return found + (page.evaluate(LOW, [LEAST_TARGET, PRESSED]) if who in FOR_ASKERS else [])


def test_every_screen_shows_it_whole(page: Page, app: Flask, shown: list[Shown]) -> None:
    found = []
    with served(app, shown) as address:
        for number, (width, height) in product(range(len(shown)), SIZES):
            if (width, height) == SIZES[0]:
                page.goto(f"{address}{number}")
            page.set_viewport_size({"width": width, "height": height})
            one = shown[number]
            found += [f"{one.path} at {width}: {fault}" for fault in faults(page, one.role)]
    assert "\n".join(found) == ""


def test_an_old_browser_shows_it_as_well(page: Page, app: Flask, shown: list[Shown]) -> None:
    """Size of letters, room between lines, what is hit and where the focus is: as in a new one."""
    found = []
    with served(app, shown, without_newer) as address:
        for number, one in enumerate(shown):
            page.goto(f"{address}{number}")
            fault_lines = faults(page, one.role) + page.evaluate(LOOK, one.role == "Karin")
            found += [f"{one.path}: {fault}" for fault in fault_lines]
    assert "\n".join(found) == ""


@pytest.mark.parametrize(
    ("spoilt", "found"),
    [
        ("<div style='width: 1300px'>Breed</div>", "sideways"),
        ("<button style='position: relative; left: -40px'>Weg</button>", "cut off: Weg"),
        ("<a class=button style='min-height: 0; padding: 0; border: 0'>Klein</a>", "low: Klein"),
    ],
)
def test_control_each_fault_is_found(page: Page, spoilt: str, found: str) -> None:
    page.set_content(f"<html lang=nl><body>{spoilt}</body></html>")
    assert found in faults(page, "visitor")


def test_control_an_old_browser_reads_another_sheet(
    page: Page, app: Flask, shown: list[Shown]
) -> None:
    underline = "getComputedStyle(document.querySelector('a.home')).textUnderlineOffset"
    read = []
    for as_read in (str, without_newer):
        with served(app, shown[:1], as_read) as address:
            page.goto(f"{address}0")
            read.append(page.evaluate(underline))
    assert read[0] != read[1] == "auto"
