"""The app without internet: what a phone then shows, and what it kept to do so (R27)."""

from dataclasses import replace
from time import monotonic
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from app.domain.house_rules.entrance import PhoneRules
from app.web.frame import scripts
from tests.engines.axe import violations
from tests.stories.street import Asker, Street

SHELL = {
    "/zonder-internet",
    "/page.js",
    "/static/css/page.css",
    "/static/css/theme.css",
    "/static/images/sprite.svg",
}
KEPT = """async () => {
  const names = await caches.keys();
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return [].concat(...kept).map((request) => request.method + " " + request.url);
}"""
PATIENCE = 10  # seconds
PAPER = "getComputedStyle(document.body).backgroundColor"
WORKERS = "navigator.serviceWorker.getRegistrations().then((all) => all.length)"
WORKS = "navigator.serviceWorker.ready.then((found) => found.active.state === 'activated')"


def kept(page: Page) -> list[str]:
    """All that this phone keeps: the method and the path of each."""
    told = [line.split(" ") for line in page.evaluate(KEPT)]
    return sorted(f"{method} {urlsplit(url).path}" for method, url in told)


def allowed() -> list[str]:
    return sorted(f"GET {path}" for path in SHELL)


def waits_until(page: Page, condition: str) -> None:
    """A promise of the page, asked again until it comes true."""
    until = monotonic() + PATIENCE
    while not page.evaluate(condition):
        assert monotonic() < until, condition
        page.wait_for_timeout(50)


def waits_for_worker(page: Page) -> None:
    waits_until(page, WORKS)


def test_without_internet_it_says_so_and_whom_to_call(street: Street) -> None:
    street.town.kwartiermaker("Karin")
    bianca = Asker(street, "Bianca")
    bianca.goes_to("/")
    waits_for_worker(bianca.page)
    bianca.page.context.set_offline(True)
    bianca.page.goto("/mijn")
    bianca.sees("Er is nu geen internet", "06 12 34 56 78", "0800-0113")
    assert bianca.page.evaluate(PAPER) == "rgb(255, 253, 248)", "it is dressed as ever"
    bianca.page.context.set_offline(False)
    assert violations(bianca.page) == []
    bianca.page.get_by_role("link", name="Probeer het nog eens").click()
    expect(bianca.page.locator("#reach")).to_be_visible()


def has_a_whole_day(bianca: Asker) -> None:
    """Asks, looks at her question, and stays signed in."""
    bianca.asks("Iets maken of repareren", "Wie kan mijn fiets maken?")
    waits_for_worker(bianca.page)
    bianca.goes_to("/mijn")
    bianca.taps("Wie kan mijn fiets maken?")
    bianca.goes_to("/wat-wij-weten")
    bianca.goes_to("/zorgen")


def test_after_a_whole_day_it_kept_the_shell_and_nothing_else(street: Street) -> None:
    street.town.kwartiermaker("Karin")
    bianca = Asker(street, "Bianca")
    has_a_whole_day(bianca)
    assert kept(bianca.page) == allowed()
    bianca.page.context.set_offline(True)
    bianca.page.goto("/mijn")
    bianca.does_not_see("Wie kan mijn fiets maken?")


def test_a_worker_that_keeps_a_page_is_found_out(
    street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without this, the test above might be looking in the wrong drawer."""
    keeping = """fetch(event.request).then((answer) => {
      const copy = answer.clone();
      if (copy.ok) caches.open(KEPT).then((cache) => cache.put(event.request, copy));
      return answer;
    })"""
    faulty = scripts.read("worker").replace("answer || fetch(event.request)", keeping)
    assert keeping in faulty
    monkeypatch.setattr(scripts, "read", lambda name: faulty)
    bianca = Asker(street, "Bianca")
    bianca.goes_to("/vraag/thema")
    waits_for_worker(bianca.page)
    bianca.taps("Iets maken of repareren")
    bianca.goes_to("/zorgen")
    assert set(kept(bianca.page)) - set(allowed()) >= {"GET /vraag/woorden", "GET /zorgen"}


def test_a_newer_shell_takes_the_place_of_the_old(street: Street) -> None:
    street.town.kwartiermaker("Karin")
    page = street.phone()
    page.goto("/")
    waits_for_worker(page)
    page.evaluate("caches.open('shell-of-before').then((cache) => cache.add('/lijn'))")
    street.town.is_reached_at("0687654321")
    asks_for_a_newer_worker(page)
    waits_until(page, "caches.keys().then((names) => names.length === 1)")
    assert kept(page) == allowed()


def test_the_rule_of_the_house_makes_phones_forget(street: Street) -> None:
    page = street.phone()
    page.goto("/")
    waits_for_worker(page)
    rules = street.town.app.extensions["house_rules"]
    told = replace(rules, phones=PhoneRules(works_offline=False))
    street.town.app.extensions["house_rules"] = told
    asks_for_a_newer_worker(page)
    waits_until(page, "caches.keys().then((names) => names.length === 0)")
    page.goto("/hoe-werkt-het")
    assert page.evaluate(WORKERS) == 0


def asks_for_a_newer_worker(page: Page) -> None:
    """As after an hour, when what it was told last is no longer fresh."""
    page.context.new_cdp_session(page).send("Network.clearBrowserCache")
    page.evaluate("navigator.serviceWorker.ready.then((found) => found.update())")
