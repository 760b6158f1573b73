"""The words of a folded text in their order, with the sentence and clause each stands in."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.domain.triage.sound import Sound, sound

PIECE = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)*)|(?P<word>[^\W\d_]+)|(?P<pause>\.{2,}|,)|(?P<stop>[.!?;\n])"
)


class Token(NamedTuple):
    word: str
    sound: Sound
    is_number: bool
    start: int
    end: int
    sentence: int
    clause: int


def tokens_of(folded_text: str) -> tuple[Token, ...]:
    return tuple(_tokens(folded_text))


def _tokens(folded_text: str) -> Iterator[Token]:
    sentence = clause = 0
    for piece in PIECE.finditer(folded_text):
        word, kind = piece[0], piece.lastgroup
        if kind in ("pause", "stop"):
            clause += 1
            sentence += kind == "stop"
            continue
        is_number = kind == "number"
        heard = Sound(word, word, "", "") if is_number else sound(word)
        yield Token(word, heard, is_number, *piece.span(), sentence, clause)
