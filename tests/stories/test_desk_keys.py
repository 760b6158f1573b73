"""The list of today with the keys: they work while the list has the focus, and nowhere else."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.stories.street import Kwartiermaker, Street

FOCUSED = "document.activeElement.tagName === 'A' ? document.activeElement.innerText : ''"


class AtTheDesk(Kwartiermaker):
    def strikes(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def stands_on(self) -> str:
        """The words of the line that has the focus."""
        return str(self.page.evaluate(FOCUSED))


@pytest.fixture
def karin(street: Street) -> AtTheDesk:
    town = street.town
    town.now = datetime.now(UTC) - timedelta(minutes=9)
    town.kwartiermaker("Karin")
    for name in ("Ans", "Bea", "Cor"):
        town.asks(town.asker(name), f"Wie kan {name} geld lenen?")
        town.later(minutes=1)
    karin = AtTheDesk(street, "Karin1")
    karin.comes_in()
    karin.goes_to("/bureau")
    return karin


def test_walking_opening_and_taking_in_hand(karin: AtTheDesk) -> None:
    karin.sees("j omlaag, k omhoog, o open, c ik doe dit")
    karin.page.locator("#list a").first.focus()
    karin.strikes("j", "j", "j")
    assert "Cor" in karin.stands_on(), "the last line is the end"
    karin.strikes("k")
    assert "Bea" in karin.stands_on()
    with karin.page.expect_navigation():
        karin.strikes("c")
    karin.sees("Jij doet dit. Na")
    assert "Bea" in karin.stands_on(), "back on the same line, so that the keys go on"
    karin.strikes("j")
    assert "Cor" in karin.stands_on()
    with karin.page.expect_navigation():
        karin.strikes("o")
    expect(karin.page.locator("h1")).to_contain_text("Cor")


def test_outside_the_list_a_letter_is_a_letter(karin: AtTheDesk) -> None:
    here = karin.page.url
    karin.page.locator("a.home").focus()
    karin.strikes("j", "k", "o", "c")
    assert karin.page.url == here
    karin.does_not_see("Jij doet dit")
    assert "Vragen & Geven" in karin.stands_on()


def test_with_ctrl_the_browser_has_its_own_keys(karin: AtTheDesk) -> None:
    karin.page.locator("#list a").first.focus()
    karin.strikes("Control+j")
    assert "Ans" in karin.stands_on()


def test_without_a_script_nothing_is_said_of_keys(street: Street, karin: AtTheDesk) -> None:
    plain = AtTheDesk(street, "Karin1", javascript=False)
    plain.page.context.add_cookies(karin.page.context.cookies())
    plain.page.goto("/bureau")
    expect(plain.page.locator("#keys")).to_be_hidden()
