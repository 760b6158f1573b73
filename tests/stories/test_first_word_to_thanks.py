"""One need, from first word to thanks: a phone each, letters and codes as they really arrive."""

import re
from datetime import UTC, datetime

import pytest

from tests.stories.street import Asker, Giver, Kwartiermaker, Street

QUESTION = "Wie kan de fiets van mijn dochter maken?"


@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "no-javascript"])
def test_first_word_to_thanks(street: Street, javascript: bool) -> None:
    street.town.now = datetime.now(UTC)
    street.town.giver("Piet", met_by=street.town.kwartiermaker("Karin"))  # piet1@example.org
    karin, piet = Kwartiermaker(street, "Karin1", javascript), Giver(street, "Piet1", javascript)
    fatma, bianca = Giver(street, "Fatma", javascript), Asker(street, "Bianca", javascript)

    # a giver registers, and sees nothing before Karin met her; another one is here already
    fatma.registers()
    fatma.sees("Karin")
    fatma.goes_to("/geef")
    fatma.does_not_see(QUESTION)
    karin.comes_in()
    karin.introduces("Fatma")
    piet.comes_in()
    street.clock()
    assert len(fatma.letters()) == 2, "a code, and that she was introduced"

    # Bianca asks; Karin reads along and delays nothing
    bianca.asks("Iets maken of repareren", QUESTION)
    bianca.sees("Gevers zien je vraag nu.", "Karin leest mee.", "Jij kiest.")
    karin.goes_to("/bureau")
    karin.sees(QUESTION)
    karin.taps("Gezien")

    # the letters leave after ten minutes; the link shows, only the press acts
    street.clock(minutes=11)
    fatma.opens_last_letter()
    fatma.sees(QUESTION, "Noord")
    fatma.does_not_see("Bianca", "@example.org")
    bianca.goes_to("/mijn")
    bianca.taps(QUESTION)
    bianca.sees("Er is nog niemand.")
    fatma.taps("Ik kan helpen")
    fatma.sees("Dank je. We laten het weten.")
    piet.goes_to("/geef")
    piet.taps("Ik kan helpen")
    piet.sees("Dank je. We laten het weten.")

    # Bianca hears of it once neither can take it back any more, and chooses
    street.clock(minutes=11)
    bianca.opens_last_letter()
    bianca.sees("Fatma", "Piet")
    bianca.chooses("Fatma")
    street.clock(minutes=1)
    fatma.opens_last_letter()
    fatma.sees("Praat met Bianca", QUESTION)
    piet.reads("niet nodig")
    assert "Bianca" not in piet.letter()

    # they talk
    fatma.says("Ik kan zaterdag om drie uur.")
    bianca.goes_to("/mijn")
    bianca.taps(QUESTION)
    bianca.taps("Praat met Fatma")
    bianca.sees("Ik kan zaterdag om drie uur.")
    bianca.says("Fijn, tot dan!")

    # two days later both are asked, by one tap without signing in
    street.clock(days=2)
    bianca.opens_last_letter()
    bianca.sees("Is het gelukt?")
    bianca.taps("Ja")
    bianca.taps("Zeg dank je wel")
    street.clock(minutes=1)
    fatma.opens_last_letter()
    fatma.sees("Dank je wel")


def test_a_heavy_question_is_read_by_a_person_first(street: Street) -> None:
    street.town.kwartiermaker("Karin")
    karin, bianca = Kwartiermaker(street, "Karin1"), Asker(street, "Bianca")
    bianca.asks("Koken en eten", "Wij hebben niks meer te eten in huis voor de kinderen")
    bianca.sees("Je hoeft dit niet alleen te doen.", "Karin leest je vraag eerst.")
    street.clock()
    assert karin.letters(), "the duty is told at once"
    urgent = karin.last_link()
    karin.comes_in()
    karin.sees("Vandaag", "Wij hebben niks meer te eten")
    karin.goes_to(urgent)
    karin.sees("Wij hebben niks meer te eten", "Zet door naar gevers")


def test_a_code_by_text_message(street: Street) -> None:
    street.town.kwartiermaker("Karin")
    bianca = Asker(street, "Bianca")
    bianca.goes_to("/binnen")
    bianca.writes("reach", "06 - 123 456 78")
    bianca.taps("Stuur mij een code")
    bianca.sees("6 cijfers")
    street.clock()
    (text,) = street.texts.to("+31612345678")
    assert len(text["text"]) <= 160
    bianca.writes("code", re.findall(r"\d{6}", text["text"])[0])
    bianca.taps("Verder")
    bianca.taps("Nee, anderen gebruiken hem ook")
    bianca.taps("Ik heb een vraag")
    bianca.sees("Waar kan iemand bij helpen?")
