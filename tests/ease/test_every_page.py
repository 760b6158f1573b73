"""Nothing stands in anybody's way: every page, for every role, in every state, without a fault.

Once: of each template as many pages as show all that may be on it. On SQLite, where ten thousand
pages are made sooner; what is on a page does not depend on the database (R29 wants browsers
on PostgreSQL, and the stories are).
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import time_machine
from flask import Flask
from jinja2 import FileSystemBytecodeCache
from playwright.sync_api import Browser, Page

from app.factory import create_app
from tests.conftest import opened, settings
from tests.ease.gallery import Gallery, Shown
from tests.ease.inspection import faults, served
from tests.ease.rooms import see_everything
from tests.engines.axe import at_hand
from tests.engines.chromium import phone
from tests.engines.lent_app import LentApp
from tests.engines.town_file import TownFile
from tests.town import START, Town

TEMPLATES = Path(__file__).parents[2] / "templates"
NO_PAGES = {"parts", "letters", "dev"}
FOR_A_BLINK = {"public/closed.html"}
"""Leads elsewhere at once, and on purpose has nothing of our look."""


@pytest.fixture(scope="module")
def app(
    sqlite_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
    compiled_templates: FileSystemBytecodeCache,
) -> Iterator[Flask]:
    town = TownFile(tmp_path_factory.mktemp("every_page"), sqlite_template)
    told = settings(town.empty(), sms_gateway_url="http://localhost:1")  # it can be asked for
    with opened(LentApp(create_app(told)).app) as app:
        app.jinja_env.bytecode_cache = compiled_templates
        yield app


@pytest.fixture(scope="module")
def gallery(app: Flask) -> Gallery:
    with time_machine.travel(START, tick=False) as clock:
        return see_everything(Town.founded(app), clock)


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    with phone(chromium) as context:
        yield context.new_page()


def look_at(page: Page, app: Flask, shown: list[Shown]) -> list[list[str]]:
    """The faults of each."""
    at_hand(page)
    found = []
    with served(app, shown) as address:
        for number in range(len(shown)):
            page.goto(f"{address}{number}")
            found.append(faults(page))
    return found


def test_every_page_can_be_read_reached_and_hit(page: Page, app: Flask, gallery: Gallery) -> None:
    shown = [one for one in gallery.telling() if one.template not in FOR_A_BLINK]
    found = zip(shown, look_at(page, app, shown), strict=True)
    assert "\n".join(f"{one}: {fault}" for one, faults in found for fault in faults) == ""


MADE_BY_COMMANDS = {"kwartiermaker/town/poster_file.html"}  # `community poster`: a file, not a page


def test_no_template_went_unseen(gallery: Gallery) -> None:
    """By itself, or as a part of another page."""
    names = {path.relative_to(TEMPLATES).as_posix(): path for path in TEMPLATES.rglob("*.html")}
    pages = {name for name in names if name.split("/")[0] not in NO_PAGES}
    parts = {
        part
        for path in names.values()
        for part in re.findall(r'{%-? (?:include|extends|from|import) "([^"]+)"', path.read_text())
    }
    assert sorted(pages - parts - gallery.seen - MADE_BY_COMMANDS) == []


def test_nothing_broke_on_the_way(gallery: Gallery) -> None:
    """But for what was broken on purpose."""
    broken = [one.template for one in gallery.pages if one.status >= 500]
    assert broken == [
        "entrance/trouble.html",
        "entrance/not_kept.html",
        "municipality/trouble.html",
    ]


SPOILT = {
    "axe: label": ("</h1>", "</h1><input id='bare'>"),
    "axe: image-alt": ("</h1>", "</h1><img src='/static/images/icon.svg'>"),
    "axe: color-contrast": ("<h1", "<h1 style='color: #f0ece0'"),
    "axe, dark: color-contrast": ("<h1", "<h1 style='color: #1f2a2e'"),
    "2 headings": ("</h1>", "</h1><h1>Nog een</h1>"),
    "no language": (' lang="nl"', ""),
    "disabled": ('class="button primary"', 'disabled class="button primary"'),
    "placeholder": ("<textarea", "<textarea placeholder='Wie kan'"),
    "low target: <button": ('class="button primary"', "class='primary' style='font-size: 18px'"),
    "low target: <a": ("</h1>", "</h1><div><a href='/'>Weg</a></div>"),
    "15 px": ("</h1>", "</h1><p style='font-size: 15px'>Klein</p>"),
    "lines 1.20 apart": ("</h1>", "</h1><p style='line-height: 1.2'>Dicht</p>"),
    "name without spaces: <p": (
        "</h1>",
        "</h1><p style='display: flex'>Blijf je <bdi>Bianca</bdi> vaker helpen?</p>",
    ),
    "focus unseen: <textarea": ("<textarea", "<textarea style='outline: none'"),
    "faint focus: <textarea": ("<textarea", "<textarea style='outline-color: #fffdf0'"),
    "focus covered: <textarea": (
        "<textarea",
        "<div style='position: fixed; inset: 0; z-index: 9'></div><textarea",
    ),
    "errors, and the focus elsewhere": ("</h1>", "</h1><p class='error'>Fout</p>"),
    "sideways at 320 px": ("</h1>", "</h1><div style='width: 330px'>Breed</div>"),
    "sideways with letters of 200%": ("</h1>", "</h1><div style='width: 11.5rem'>Breed</div>"),
}


def test_each_fault_is_found(page: Page, app: Flask, gallery: Gallery) -> None:
    sound = next(one for one in gallery.pages if one.path == "/vraag/woorden" and one.status == 200)
    spoilt = [replace(sound, html=sound.html.replace(*change, 1)) for change in SPOILT.values()]
    of_sound, *of_spoilt = look_at(page, app, [sound, *spoilt])
    assert of_sound == []
    for fault, found in zip(SPOILT, of_spoilt, strict=True):
        assert any(line.startswith(fault) for line in found), (fault, found)
