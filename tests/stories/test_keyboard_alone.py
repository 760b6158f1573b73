"""The whole way of a question with the keyboard alone: Tab, Enter, Space, arrows and letters."""

import pytest
from playwright.sync_api import Locator

from tests.stories.street import Asker, Giver, Someone, Street

LONGEST_WAY = 60  # presses of Tab, on any page
HAS_FOCUS = "element => element === document.activeElement"
COMES_LATER = """() => {
    const before = window.before, now = document.activeElement;
    window.before = now;
    return !before || Boolean(before.compareDocumentPosition(now) & 4);
}"""


class AtTheKeys(Someone):
    """Somebody who has no mouse and cannot touch the screen."""

    def strikes(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def has(self, selector: str) -> bool:
        return bool(self.page.locator(selector).evaluate(HAS_FOCUS))

    def reaches(self, target: Locator) -> None:
        """By Tab, each time to something that stands further on the page."""
        for _ in range(LONGEST_WAY):
            if target.evaluate(HAS_FOCUS):
                return
            self.strikes("Tab")
            assert self.page.evaluate(COMES_LATER), f"the focus jumped back at {self.page.url}"
        pytest.fail(f"no way by Tab to {target} at {self.page.url}")

    def presses(self, button: Locator) -> None:
        self.reaches(button)
        with self.page.expect_navigation():
            self.strikes("Enter")
        self.looks_around()

    def writes(self, box: str, words: str) -> None:
        self.reaches(self.page.locator(f"#{box}"))
        self.strikes("Control+a")
        self.page.keyboard.type(words)


class AskerAtTheKeys(AtTheKeys, Asker):
    pass


class GiverAtTheKeys(AtTheKeys, Giver):
    pass


def test_a_question_is_asked(street: Street) -> None:
    street.town.kwartiermaker("Karin")
    bianca = AskerAtTheKeys(street, "Bianca")
    bianca.asks("Iets maken of repareren", "Wie kan mijn fiets maken?")


def test_the_way_past_the_head_of_a_page_comes_first(street: Street) -> None:
    bianca = AskerAtTheKeys(street, "Bianca")
    bianca.goes_to("/vraag/thema")
    bianca.strikes("Tab")
    assert bianca.has(".skip")
    bianca.strikes("Enter", "Tab")
    assert bianca.has("main button >> nth=0")


def test_what_is_wrong_has_the_focus_and_leads_to_its_field(street: Street) -> None:
    bianca = AskerAtTheKeys(street, "Bianca")
    bianca.goes_to("/binnen?met=email")
    bianca.writes("reach", "geen adres")
    bianca.taps("Stuur mij een code")
    assert bianca.has(".error-summary")
    bianca.strikes("Tab")
    assert bianca.has(".error-summary a")
    bianca.strikes("Enter")
    assert bianca.has("#reach")


def test_a_giver_joins(street: Street) -> None:
    street.town.kwartiermaker("Karin")
    fatma = GiverAtTheKeys(street, "Fatma")
    fatma.goes_to("/")
    fatma.taps("Ik wil helpen")
    fatma.taps("Ik ben een bewoner")
    fatma.writes("gives", "Ik ben handig")
    fatma.taps("Verder")
    fatma.reaches(fatma.page.get_by_label("Iets maken of repareren"))
    fatma.strikes("Space")
    for _question in ("what", "where", "languages"):
        fatma.taps("Verder")
    fatma.writes("first_name", "Fatma")
    fatma.taps("Verder")
    fatma.taps("Liever e-mail")
    fatma.gives_address()
    fatma.taps("Ja, alleen van mij")
    fatma.sees("Voordat je begint", "Karin")


def test_a_target_that_tab_does_not_reach_is_found(street: Street) -> None:
    bianca = AskerAtTheKeys(street, "Bianca")
    bianca.goes_to("/vraag/thema")
    tile = bianca.page.locator("main button >> nth=1")
    tile.evaluate("tile => { tile.tabIndex = -1; }")
    with pytest.raises(BaseException, match="jumped back|no way"):
        bianca.reaches(tile)
