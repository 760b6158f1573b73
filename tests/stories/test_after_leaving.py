"""Back, after signing out: the browser shows nothing of what was there (ASVS 14.3.1)."""

import re

import pytest
from playwright.sync_api import Page

from app.domain.ids import show_id
from tests.stories.street import Street

SECRET = "Wie leest een brief over ZILVERREIGER?"


def inside(street: Street, javascript: bool) -> Page:
    street.town.kwartiermaker()
    bianca = street.town.asker("Bianca")
    street.town.asks(bianca, SECRET)
    page = street.phone(javascript)
    page.goto(f"/dev/binnen/{show_id(bianca.id)}")
    page.locator("main button").click()
    page.goto("/mijn")
    return page


@pytest.mark.parametrize("javascript", [True, False])
def test_back_shows_nothing_any_more(street: Street, javascript: bool) -> None:
    page = inside(street, javascript)
    assert "ZILVERREIGER" in page.content(), "the control"
    page.goto("/mijn/gegevens")
    assert "Bianca" in page.content()
    page.get_by_role("button", name="Log uit").click()
    page.wait_for_url(re.compile(r"://[^/]+/$"))
    for _ in range(2):  # before those lies the door of development
        page.go_back()
        assert "ZILVERREIGER" not in page.content()
        assert "Bianca" not in page.content()
    page.goto("/mijn")
    assert page.url.endswith("/binnen")
