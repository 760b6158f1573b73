"""The community on a home screen, and what a phone may keep: the same for everybody."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from werkzeug.test import TestResponse

from app.domain.house_rules.entrance import PhoneRules
from app.store.tables import Person
from app.texts.help_lines import WORRIES
from app.web.wire.cookies import SAME_FOR_ALL
from tests.town import Town
from tests.web.browser import Browser
from tests.web.newcomer import Newcomer

ALIKE = [
    "/static/css/page.css",
    "/healthz",
    "/kleuren.css",
    "/lijn",
    "/page.js",
    "/manifest.webmanifest",
    "/sw.js",
    "/zonder-internet",
    "/.well-known/security.txt",
]
LARGEST_PICTURE = 3 * 1024


def fetched(browser: Browser, path: str, **headers: str) -> TestResponse:
    """Read to its end: a file is open until then."""
    answer = browser.client.get(path, headers=headers)
    answer.get_data()
    answer.close()
    return answer


@pytest.fixture
def manifest(newcomer: Newcomer) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(newcomer.goes_to("/manifest.webmanifest").text)
    return told


def test_the_manifest_says_no_more_than_the_name(manifest: dict[str, Any]) -> None:
    assert manifest["name"] == "Vragen & Geven"
    assert manifest["short_name"] == "Vragen"
    assert (manifest["start_url"], manifest["display"]) == ("/", "minimal-ui")
    assert (manifest["lang"], manifest["dir"]) == ("nl", "ltr")
    assert manifest["theme_color"] == manifest["background_color"] == "#fffdf8"
    assert "description" not in manifest


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Vraag het", "Vraag het"),
        ("De Geweldige Wijk", "De Geweldige"),
        ("Buurtgenootschap", "Buurtgenoots"),
    ],
)
def test_a_name_is_cut_to_what_a_launcher_shows(name: str, short: str, town: Town) -> None:
    town.calls_itself(name)
    manifest = json.loads(Browser(town.app).get("/manifest.webmanifest").text)
    assert (manifest["name"], manifest["short_name"]) == (name, short)


def test_its_pictures_are_small_and_of_the_size_they_say(
    newcomer: Newcomer, manifest: dict[str, Any], tmp_path: Path
) -> None:
    for icon in manifest["icons"]:
        answer = fetched(newcomer.browser, icon["src"])
        assert answer.status_code == 200
        assert answer.mimetype == icon["type"]
        assert "maskable" in icon["purpose"]
        assert len(answer.data) <= LARGEST_PICTURE
        if icon["type"] == "image/png":
            path = tmp_path / "icon.png"
            path.write_bytes(answer.data)
            with Image.open(path) as picture:
                assert f"{picture.width}x{picture.height}" == icon["sizes"]


def test_every_page_names_manifest_worker_and_colours(newcomer: Newcomer) -> None:
    newcomer.goes_to("/")
    html = newcomer.browser.html
    assert '<link rel="manifest" href="/manifest.webmanifest">' in html
    assert 'data-worker="/sw.js?taal=nl"' in html
    assert re.findall(r'<meta name="theme-color" content="(#\w+)"', html) == ["#fffdf8", "#1b1a17"]
    assert html.count("<script") == 1


def test_what_everybody_gets_alike_carries_nobodys_cookie(
    town: Town, bianca: Person, as_bianca: Newcomer
) -> None:
    """A session of one's own phone is told anew with every page; a kept file would hand it on."""
    as_bianca.sends("/binnen/telefoon", own="own")
    assert "Set-Cookie" in as_bianca.browser.get("/mijn").headers
    for path in ALIKE:
        answer = fetched(as_bianca.browser, path)
        assert "Set-Cookie" not in answer.headers, path
        assert "Cookie" not in answer.headers.get("Vary", ""), path


def test_what_differs_by_language_is_kept_by_her_own_phone_alone(newcomer: Newcomer) -> None:
    for path in ALIKE:
        seen = {
            fetched(newcomer.browser, path, **{"Accept-Language": tongue}).data
            for tongue in ("nl", "en")
        }
        kept = fetched(newcomer.browser, path).headers["Cache-Control"]
        assert len(seen) == 1 or "private" in kept or kept == "no-store", path


def test_the_list_of_those_is_whole(town: Town) -> None:
    with town.app.test_request_context():
        routes = town.app.url_map.bind("localhost")
        assert {routes.match(path)[0] for path in ALIKE} == SAME_FOR_ALL


def test_what_a_phone_keeps_is_the_same_whoever_asks(
    newcomer: Newcomer, as_bianca: Newcomer, karin: Person, town: Town
) -> None:
    of_karin = Browser(town.app).sign_in(town, karin)
    for path in ("/zonder-internet", "/sw.js", "/page.js"):
        seen = {who.get(path).text for who in (newcomer.browser, as_bianca.browser, of_karin)}
        assert len(seen) == 1, path
    assert "Bianca" not in newcomer.goes_to("/zonder-internet").text


def test_without_internet_there_is_somebody_to_call(newcomer: Newcomer) -> None:
    newcomer.goes_to("/zonder-internet")
    assert "Er is nu geen internet" in newcomer.sees
    numbers = {line.number for worry in WORRIES.values() for line in worry.lines if line.number}
    for number in {"0612345678", *numbers}:
        assert f'href="tel:{re.sub("[ -]", "", number)}"' in newcomer.browser.html
    assert "<form" not in newcomer.browser.html


def test_nothing_on_that_page_needs_the_internet(newcomer: Newcomer) -> None:
    newcomer.goes_to("/zonder-internet")
    body = newcomer.browser.html.partition("<main")[2]
    assert {href for href in re.findall(r'href="([^"]*)"', body) if "sprite.svg" not in href} == {
        "",
        *re.findall(r'href="(tel:[^"]+)"', body),
    }


def test_the_worker_keeps_what_the_page_is_made_of(newcomer: Newcomer) -> None:
    script = newcomer.goes_to("/sw.js").text
    shell = json.loads(script.partition("const SHELL = ")[2].partition(";\n")[0])
    html = newcomer.goes_to("/zonder-internet").text
    assert shell["page"] == "/zonder-internet"
    for file in shell["files"]:
        assert file in html
        assert "immutable" in fetched(newcomer.browser, file).headers["Cache-Control"]
    assert newcomer.browser.get("/sw.js").mimetype == "text/javascript"


def test_another_number_to_call_is_another_worker(newcomer: Newcomer, town: Town) -> None:
    before = newcomer.goes_to("/sw.js").text
    town.kwartiermaker("Sam", turn="deputy")
    assert newcomer.goes_to("/sw.js").text == before
    town.is_reached_at("0687654321")
    assert newcomer.goes_to("/sw.js").text != before


def test_the_rule_of_the_house_makes_phones_forget(newcomer: Newcomer, town: Town) -> None:
    rules = town.app.extensions["house_rules"]
    town.app.extensions["house_rules"] = replace(rules, phones=PhoneRules(works_offline=False))
    assert "unregister()" in newcomer.goes_to("/sw.js").text
    newcomer.goes_to("/")
    assert "data-worker" not in newcomer.browser.html


def test_the_question_whether_there_is_a_line_asks_no_database(town: Town) -> None:
    answer = Browser(town.app, host="of-nobody.example").get("/lijn")
    assert (answer.status_code, answer.data) == (204, b"")
    assert answer.headers["Cache-Control"] == "no-store"
