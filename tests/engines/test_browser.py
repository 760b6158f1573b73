"""The browser is the phone we mean it to be, and axe finds a fault where there is one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser

from tests.engines.axe import violations
from tests.engines.chromium import phone

SOUND_PAGE = """<!doctype html><html lang="nl"><head><title>Vraag</title>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
</head><body><main><h1>Vraag</h1><noscript>Zonder script</noscript>
<label>Je vraag <input></label></main></body></html>"""
FAULTY_PAGE = SOUND_PAGE.replace("<label>Je vraag <input></label>", "<input id='need'>")
WHAT_THE_PAGE_SEES = """() => [innerWidth, innerHeight, devicePixelRatio, navigator.language,
    Intl.DateTimeFormat().resolvedOptions().timeZone, matchMedia('(pointer: coarse)').matches]"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing: a test that fails shows its page, not the visits."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("site")
    (folder / "sound.html").write_text(SOUND_PAGE, encoding="utf-8")
    (folder / "faulty.html").write_text(FAULTY_PAGE, encoding="utf-8")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder)) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_it_is_a_small_dutch_phone(chromium: Browser, site: str) -> None:
    with phone(chromium, base_url=site) as context:
        page = context.new_page()
        page.goto("/sound.html")
        assert page.evaluate(WHAT_THE_PAGE_SEES) == [
            *(360, 640, 2),
            *("nl-NL", "Europe/Amsterdam", True),
        ]


@pytest.mark.parametrize("javascript", [True, False])
def test_scripts_can_be_switched_off(chromium: Browser, site: str, *, javascript: bool) -> None:
    with phone(chromium, base_url=site, javascript=javascript) as context:
        page = context.new_page()
        page.goto("/sound.html")
        assert page.locator("noscript").is_visible() is not javascript


def test_each_phone_starts_without_cookies(chromium: Browser, site: str) -> None:
    with phone(chromium, base_url=site) as first:
        first.add_cookies([{"name": "session", "value": "1", "url": site}])
        with phone(chromium, base_url=site) as second:
            assert (len(first.cookies()), len(second.cookies())) == (1, 0)


def test_a_phone_is_one_page_and_nothing_beside_it(chromium: Browser, site: str) -> None:
    """Pages of the browser's own, such as those of its address bar, cost as much as ours."""
    with phone(chromium, base_url=site) as context:
        context.new_page().goto("/sound.html")
        browser = chromium.new_browser_cdp_session()
        told = browser.send("Target.getTargets", {"filter": [{}]})["targetInfos"]
        kinds = {target["type"] for target in told if target["url"] != f"{site}/sound.html"}
        assert kinds <= {"browser"}, told


def test_what_playwright_switches_off_stays_off(chromium: Browser) -> None:
    """Of two lists Chromium reads the last."""
    told = chromium.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    (number,) = [process["id"] for process in told if process["type"] == "browser"]
    line = Path(f"/proc/{number}/cmdline").read_text().split("\0")
    lists = [each.partition("=")[2] for each in line if each.startswith("--disable-features=")]
    theirs, ours = (set(names.split(",")) for names in lists)
    assert {name for name in theirs - ours if not name.startswith("ms")} == set()  # Edge's own


def test_a_sound_page_has_no_violations(chromium: Browser, site: str) -> None:
    with phone(chromium, base_url=site) as context:
        page = context.new_page()
        page.goto("/sound.html")
        assert violations(page) == []


def test_a_field_without_a_label_is_found(chromium: Browser, site: str) -> None:
    with phone(chromium, base_url=site) as context:
        page = context.new_page()
        page.goto("/faulty.html")
        assert violations(page) == ["label (critical): Form elements must have labels: #need"]


def test_axe_is_brought_once_and_judges_each_page(chromium: Browser, site: str) -> None:
    with phone(chromium, base_url=site) as context:
        page = context.new_page()
        page.goto("/sound.html")
        assert page.evaluate("typeof axe") == "undefined", "nobody asked yet"
        found = [violations(page)]
        for name in ("faulty", "sound"):
            page.goto(f"/{name}.html")
            assert page.evaluate("typeof axe") == "object"
            found.append(violations(page))
        assert [len(faults) for faults in found] == [0, 1, 0]
