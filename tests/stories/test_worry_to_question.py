"""From a worry to a question, and to a person who calls: few taps and little typing (UX-75)."""

import re
from dataclasses import dataclass

import pytest

from tests.stories.street import Kwartiermaker, Someone, Street

MOST_TAPS, MOST_TYPED = 12, 30
NAME, NUMBER = "Bernadette", "0612345678"  # ten characters, ten digits


@dataclass
class Tired(Someone):
    """Counts what it costs her: taps on rows, buttons and links, and the keys she types."""

    tapped: int = 0
    typed: int = 0

    def taps(self, label: str) -> None:
        super().taps(label)
        self.tapped += 1

    def types(self, box: str, words: str) -> None:
        self.page.locator(f"#{box}").fill("")
        self.page.locator(f"#{box}").press_sequentially(words)
        self.typed += len(words)

    def thinks_along(self) -> None:
        self.goes_to("/")
        self.taps("Ik heb een vraag")
        self.taps("Ik weet het nog niet")
        self.sees("Waar denk je deze week aan?")

    def says_who_she_is(self, last_tap: str) -> None:
        """Her name, her number, and the code from the text that really arrived."""
        self.types("first_name", NAME)
        self.taps("Verder")
        self.types("reach", NUMBER)
        self.taps("Stuur mij een code")
        self.street.clock()
        text = self.street.texts.to("+31612345678")[-1]["text"]
        self.types("code", re.findall(r"\d{6}", text)[0])
        self.taps(last_tap)


@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "no-javascript"])
def test_through_an_example_to_sent(street: Street, javascript: bool) -> None:
    street.town.kwartiermaker("Karin")
    she = Tired(street, NAME, javascript)
    she.thinks_along()
    she.taps("Mijn kinderen")
    she.taps("Wie heeft een kinderfiets over?")
    she.taps("Verder")
    she.taps("Zeg ik liever niet")
    she.taps("Deze week")
    she.sees("Klopt dit?", "Wie heeft een kinderfiets over?")
    she.taps("Verder")
    she.says_who_she_is("Verstuur mijn vraag")
    she.sees("Je vraag is verstuurd.")
    assert she.tapped == 11, "and one more says whose phone it is"
    she.taps("Ja, alleen van mij")
    assert she.tapped <= MOST_TAPS
    assert she.typed == len(NAME + NUMBER) + 6 <= MOST_TYPED
    she.sees("Gevers zien je vraag nu.")


def test_through_a_worry_to_a_call_on_the_desk(street: Street) -> None:
    street.town.kwartiermaker("Karin")
    karin, she = Kwartiermaker(street, "Karin1"), Tired(street, NAME)
    she.thinks_along()
    she.taps("Ik praat liever met Karin")
    she.taps("Ja, in de ochtend")
    she.says_who_she_is("Verder")
    she.sees("Gelukt. Je hoort van ons.")
    assert she.tapped == 7
    she.taps("Ja, alleen van mij")
    she.sees("Karin belt je voor")
    assert she.tapped <= MOST_TAPS
    assert she.typed <= MOST_TYPED
    karin.comes_in()
    karin.taps("snel bellen")
    karin.sees(f"Bel {NAME}", "Het liefst in de ochtend.", "06 12 34 56 78")


def test_the_desk_words_an_example_for_this_town(street: Street) -> None:
    street.town.kwartiermaker("Karin")
    karin, she = Kwartiermaker(street, "Karin1"), Tired(street, NAME)
    karin.comes_in()
    karin.taps("Buurt")
    karin.taps("Voorbeelden")
    karin.taps("Wie kan een lamp ophangen?")
    karin.writes("words", "Wie hangt er een lamp op in Noord?")
    karin.taps("Bewaar")
    karin.sees("Wie hangt er een lamp op in Noord?", "eigen woorden")
    karin.taps("Zet een voorbeeld erbij")
    karin.goes_to("/bureau/voorbeelden/huis/lamp")
    she.thinks_along()
    she.taps("Mijn huis")
    she.taps("Nog meer")
    she.taps("Terug")
    she.taps("Mijn huis")
    she.taps("Wie hangt er een lamp op in Noord?")
    she.sees("Wie hangt er een lamp op in Noord?")
