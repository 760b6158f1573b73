"""What of a text is weighed: its words, its pairs of words, and the parts of each word, so that
what is misspelt or compounded still resembles what was learnt."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from app.domain.triage.folding import Folded
from app.domain.triage.learnt.unread import is_unread

WORD = re.compile(r"\w+")
DIGIT = re.compile(r"\d")
SHORTEST_PART, LONGEST_PART = 2, 5


@dataclass(frozen=True)
class Word:
    """As it is weighed; `start` and `end` are places in the folded text."""

    form: str
    start: int
    end: int


def words_of(folded: Folded) -> list[Word]:
    """Which digits a number has makes no difference. Of a word that is not read nothing is left."""
    found = (
        Word(DIGIT.sub("0", word.group()), word.start(), word.end())
        for word in WORD.finditer(folded.text)
    )
    return [word for word in found if not is_unread(word.form)]


def whole(words: list[Word]) -> Iterator[tuple[str, int]]:
    """Words and pairs, each with the index of the word it begins at."""
    for at, word in enumerate(words):
        yield f"={word.form}", at
    for at, (one, other) in enumerate(pairwise(words)):
        yield f"={one.form} {other.form}", at


def parts(words: list[Word]) -> Iterator[tuple[str, int]]:
    """Of each word by itself; a space marks where it begins and ends."""
    for at, word in enumerate(words):
        padded = f" {word.form} "
        for length in range(SHORTEST_PART, LONGEST_PART + 1):
            for start in range(len(padded) - length + 1):
                yield f"~{padded[start : start + length]}", at
