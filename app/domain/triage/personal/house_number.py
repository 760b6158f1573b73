"""What a house number looks like, and what it is not: an hour, a price, a date, a floor."""

import re

from app.domain.triage.spoken import SPOKEN
from app.domain.triage.spots import WORD

UNITS = (
    r"euro?s?|uur|u|uurtjes?|keer|x|min\w*|jaar|jr|jarige?|mnd|maand\w*|week|weken|dag\w*|km|m|mtr"
    r"|meter|kg|kilo|gram|stuks?|mensen|personen|pers|kind\w*|mannen|vrouwen|procent|hoog|graden|e"
    r"|de|ste|jan\w*|feb\w*|mrt|maart|apr\w*|mei|jun\w*|jul\w*|aug\w*|sep\w*|okt\w*|nov\w*|dec\w*"
)
UNLIKE_SPOKEN = {"een", "one", "o", "nul", "zero"}
IN_WORDS = frozenset(SPOKEN) - UNLIKE_SPOKEN
SPOKEN_NUMBERS = "|".join(word for word in SPOKEN if word in IN_WORDS)
ADDITION = r"(?:-?[a-df-z]\b|\s?-\s?\d{1,3}|\s(?:a|b|c|bis|hs)\b)?"
NUMBER = (
    rf"(?:\d{{1,4}}|(?:{SPOKEN_NUMBERS})\b){ADDITION}"
    rf"(?!\w|[.,:]\d|\s?%|\s?(?:{UNITS})\b)"
)
DIGIT = re.compile(r"\d")
CALLED = r"(?:(?:nr|nummer|no|huisnummer|op\snummer)\.?\s)?"


def is_possible(text: str) -> bool:
    """Whether it holds a number at all: looked at before a street is looked for."""
    return bool(DIGIT.search(text)) or not IN_WORDS.isdisjoint(WORD.findall(text))
