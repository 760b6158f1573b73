"""Case 13, a false kwartiermaker who asks for a code: our codes say themselves that nobody asks for
them, belong to one address, and no letter leads elsewhere (SE-30)."""

import re
from pathlib import Path

LETTERS = Path(__file__).parents[2] / "templates" / "letters"


def test_a_code_belongs_to_one_address_and_says_that_it_is_nobodys() -> None:
    told = (LETTERS / "code.txt").read_text()
    assert "@{{ host }} #{{ digits }}" in told, "phones fill it in on our pages alone"
    assert told.count("Geef hem aan niemand") == 2
    assert "Wij vragen er nooit om" in told


def test_no_other_letter_speaks_of_a_code_or_leads_elsewhere() -> None:
    for letter in LETTERS.glob("*.txt"):
        told = letter.read_text()
        assert not re.search(r"https?://", told), letter.name
        if letter.name != "code.txt":
            assert not re.search(r"(stuur|geef|zeg|mail|sms).{0,20}code", told, re.I), letter.name
