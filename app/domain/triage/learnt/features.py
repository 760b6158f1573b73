"""What of a text is weighed: its words, its pairs of words, and the parts of each word, so that
what is misspelt or compounded still resembles what was learnt."""

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from app.domain.triage.folding import Folded
from app.domain.triage.learnt.unread import is_unread

WORD = re.compile(r"\w+")
DIGIT = re.compile(r"\d")
SHORTEST_PART, LONGEST_PART = 2, 5


class Word(NamedTuple):
    """As it is weighed; `start` and `end` are places in the folded text."""

    form: str
    start: int
    end: int


def words_of(folded: Folded) -> list[Word]:
    """Which digits a number has makes no difference. Of a word that is not read nothing is left."""
    found = WORD.finditer(DIGIT.sub("0", folded.text))
    return [Word(word[0], *word.span()) for word in found if not is_unread(word[0])]


def whole(words: list[Word]) -> Iterator[list[str]]:
    """Each word itself, and the pair that it makes with the next."""
    for one, other in zip_longest(words, words[1:]):
        pair = [f"={one.form} {other.form}"] if other else []
        yield [f"={one.form}", *pair]


def parts(form: str) -> list[str]:
    """Parts of a word; a space marks where it begins and ends."""
    padded = f" {form} "
    return [
        f"~{padded[start : start + length]}"
        for length in range(SHORTEST_PART, LONGEST_PART + 1)
        for start in range(len(padded) - length + 1)
    ]
