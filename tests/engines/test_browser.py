"""The browser is the phone we mean it to be, and axe finds a fault where there is one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page

from tests.engines.axe import alike, at_hand, violations
from tests.engines.chromium import phone

SOUND_PAGE = """<!doctype html><html lang="nl"><head><title>Vraag</title>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/plain.css"><meta http-equiv="Content-Security-Policy"
content="default-src 'none'; script-src 'self'; style-src 'self'">
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
    (folder / "plain.css").write_text("p { margin: 0 }", encoding="utf-8")
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
    here = f"{site}/sound.html"
    with phone(chromium, base_url=site) as context:
        context.new_page().goto(here)
        browser = chromium.new_browser_cdp_session()
        told = browser.send("Target.getTargets", {"filter": [{}]})["targetInfos"]
        (own,) = [each for each in told if (each["type"], each["url"]) == ("page", here)]
        beside = [each for each in told if each.get("browserContextId") == own["browserContextId"]]
        assert {each["url"] for each in beside} == {here}, beside


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


def test_each_page_is_judged_by_itself(chromium: Browser, site: str) -> None:
    with phone(chromium, base_url=site) as context:
        page, found = context.new_page(), []
        for name in ("sound", "faulty", "sound", "faulty"):
            page.goto(f"/{name}.html")
            found.append(violations(page))
        assert [len(faults) for faults in found] == [0, 1, 0, 1]


def inspections(page: Page) -> int:
    """How often axe was at work on this page since it was opened again."""
    return int(page.evaluate("window.inspections"))


COUNTING = """() => {
  const run = axe.run;
  window.inspections = 0;
  axe.run = (...told) => (window.inspections++, run(...told));
}"""


@pytest.fixture
def watched(chromium: Browser, site: str) -> Iterator[Page]:
    """A sound page that was inspected already, with axe at hand and counted."""
    with phone(chromium, base_url=site) as context:
        page = context.new_page()
        at_hand(page)
        page.goto("/sound.html")
        assert violations(page) == []
        opens_again(page)
        yield page


def opens_again(page: Page) -> None:
    page.reload()
    page.evaluate(COUNTING)


CHANGES = {
    "nothing": "",
    "an attribute": "document.querySelector('input').setAttribute('aria-hidden', 'true')",
    "a style": "document.querySelector('label').style.lineHeight = '1.25'",
    "the same style, another value": "document.querySelector('label').style.lineHeight = '1.26'",
    "a sheet": "document.styleSheets[0].insertRule('p {top: 0}')",
    "a word": "document.querySelector('h1').textContent = 'Vragen'",
    "what is typed": "document.querySelector('input').value = 'fiets'",
    "the focus": "document.querySelector('input').focus()",
}


def test_what_was_found_sound_is_looked_at_again_only_where_it_changed(watched: Page) -> None:
    told = {}
    for name, change in CHANGES.items():
        opens_again(watched)
        watched.evaluate(f"() => {{ {change} }}")
        violations(watched)
        told[name] = inspections(watched)
    assert told == {name: int(bool(change)) for name, change in CHANGES.items()}


def test_control_by_night_and_on_another_screen_it_is_looked_at_again(watched: Page) -> None:
    watched.emulate_media(color_scheme="dark")
    violations(watched)
    watched.set_viewport_size({"width": 320, "height": 640})
    violations(watched)
    violations(watched, only=["label"])
    assert inspections(watched) == 3


def test_control_a_fault_is_told_each_time(watched: Page) -> None:
    watched.evaluate("document.querySelector('main').innerHTML = '<h1>Vraag</h1><input>'")
    assert len(violations(watched)) == len(violations(watched)) == 1
    assert inspections(watched) == 2


FORM = """<form action="/vraag/{id}/foto?v=5ae31"><input type="hidden" value="{token}">
<p>Vandaag om {hour}</p><p class="own-words" lang="nl">{words}</p><bdi>{name}</bdi>
<button class="choice" value="{place}">Noord</button><a href="/vraag/{id}" class="{way}">Naar</a>"""
ONCE = {
    "id": "2hk9v", "token": "IjQ5M2", "hour": "9:05", "words": "Wie kan koken?", "name": "Ans",
    "place": "2r5enwrhe6djg", "way": "a1",
}  # fmt: skip
LATER = {
    "id": "2hk9w", "token": "ImYzNz", "hour": "10:15", "words": "Wie kan lezen?", "name": "Bea",
    "place": "2ny5rrjtt8vh9", "way": "a1",
}  # fmt: skip
ELSE = [
    ("id", ""), ("hour", "morgen"), ("words", ""), ("words", "Wie?"), ("name", " "),
    ("name", "Fatma"), ("place", "noord"), ("way", "a2"),
]  # fmt: skip


def test_whose_page_it_is_and_when_makes_no_other_page() -> None:
    assert alike(FORM.format(**ONCE)) == alike(FORM.format(**LATER))
    for name, words in ELSE:
        assert alike(FORM.format(**{**ONCE, name: words})) != alike(FORM.format(**ONCE)), name
