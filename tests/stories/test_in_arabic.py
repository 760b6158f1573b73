"""Somebody who reads Arabic asks her question in it, and a giver is told so.

She finds her way by where things stand: the words on the buttons are the translators'.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from playwright.sync_api import expect

from tests.stories.street import Someone, Street

QUESTION = "من يستطيع إصلاح دراجتي؟"


@dataclass
class Reader(Someone):
    """Reads from right to left, and on every page looks whether it still goes that way."""

    def reads_arabic(self) -> None:
        self.page.goto("/")
        self.speaks = "ar"
        self.taps("العربية")

    def looks_around(self) -> None:
        super().looks_around()
        assert self.page.locator("html").get_attribute("dir") == "rtl", self.page.url

    def goes_on(self) -> None:
        self.presses(self.page.locator("main .primary").first)

    def takes(self, value: str) -> None:
        self.presses(self.page.locator(f"button.choice[value={value}]"))

    def asks(self, words: str) -> None:
        self.goes_on()
        self.takes("maken")
        self.writes("words", words)
        self.goes_on()
        self.takes("liever-niet")
        self.takes("this_week")
        expect(self.page.locator(".own-words")).to_have_text(words)

    def signs(self, address: str) -> None:
        self.goes_on()
        self.writes("first_name", self.name)
        self.goes_on()
        self.goes_to("/vraag/bereik?met=email")
        self.writes("reach", address)
        self.goes_on()
        self.types_code()
        self.takes("own")


def test_a_question_in_arabic(street: Street) -> None:
    street.town.now = datetime.now(UTC)  # so that nobody here was silent for long
    street.town.giver("Fatma", met_by=street.town.kwartiermaker("Karin"))
    she = Reader(street, "Amal")
    she.reads_arabic()
    she.asks(QUESTION)
    she.signs(she.address)
    assert she.page.url.endswith("/verstuurd")
    expect(she.page.locator("a.tel").first).to_have_attribute("dir", "ltr")

    street.clock(minutes=11)
    giver = Someone(street, "Fatma1")  # as the town writes to her
    giver.reads(QUESTION, "Deze vraag is in het Arabisch.")
    giver.opens_last_letter()
    giver.sees(QUESTION, "Deze vraag is in het Arabisch.")
    expect(giver.page.locator(".own-words")).to_have_attribute("lang", "ar")
