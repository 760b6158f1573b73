"""Away from the heavy pages, in a real browser: it leaves, and takes everything with it."""

from time import monotonic, sleep

import pytest
from playwright.sync_api import Page, Route

from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Draft, Person, Session
from config.house_rules import read_house_rules
from tests.stories.street import Street

ELSEWHERE = read_house_rules().quick_exit.elsewhere
AT_ONCE, SOON = 2.0, 5.0  # seconds, on a busy machine


def stands_in(route: Route) -> None:
    route.fulfill(body="<title>Weer</title><h1>Weer</h1>", content_type="text/html")


def inside(street: Street, javascript: bool) -> Page:
    """Signed in on a phone, with a question half written."""
    page = street.phone(javascript)
    page.context.route(f"{ELSEWHERE}/**", stands_in)
    bianca = street.town.asker("Bianca")
    page.goto(f"/dev/binnen/{shown(bianca)}")
    page.locator("main button").click()
    page.goto("/vraag/thema")
    page.locator("main button.choice").first.click()
    page.goto("/zorgen")
    return page


def shown(person: Person) -> str:
    return show_id(person.id)


@pytest.mark.parametrize("javascript", [True, False])
def test_it_leaves_and_nothing_stays(street: Street, javascript: bool) -> None:
    street.town.kwartiermaker()
    page = inside(street, javascript)
    assert counted() == (1, 1)
    page.get_by_role("link", name="Thuis is het niet veilig").click()
    page.wait_for_url(
        "**/zorgen/2"
    )  # whoever presses before the script is there takes the plain way
    begun = monotonic()
    page.get_by_role("button", name="Sluit deze pagina").click()
    page.wait_for_url(f"{ELSEWHERE}/")
    took = monotonic() - begun
    assert page.title() == "Weer"
    assert all_gone()
    ours = [cookie for cookie in page.context.cookies() if cookie["domain"] == "localhost"]
    assert ours == []
    assert took < AT_ONCE
    page.go_back()
    assert page.url.endswith("/zorgen/2") is not javascript  # no header takes it out of the history
    page.goto("/mijn")
    assert page.url.endswith("/binnen")


def all_gone() -> bool:
    """A parting word travels behind her: the page does not wait for it."""
    until = monotonic() + SOON
    while counted() != (0, 0) and monotonic() < until:
        sleep(0.05)
    return counted() == (0, 0)


def counted() -> tuple[int, int]:
    db.session.rollback()
    return db.session.query(Session).count(), db.session.query(Draft).count()
