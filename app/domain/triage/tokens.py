"""The words of a folded text in their order, with the sentence and clause each stands in."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.domain.triage.sound import Sound, sounds

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
    pieces = list(PIECE.finditer(folded_text))
    heard = iter(sounds([piece[0] for piece in pieces if piece.lastgroup == "word"]))
    sentence = clause = 0
    for piece in pieces:
        if piece.lastgroup in ("pause", "stop"):
            clause += 1
            sentence += piece.lastgroup == "stop"
            continue
        word, is_number = piece[0], piece.lastgroup == "number"
        sound = Sound(word, word, "", "") if is_number else next(heard)
        yield Token(word, sound, is_number, piece.start(), piece.end(), sentence, clause)
