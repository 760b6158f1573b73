"""The lanes in which letters wait: a provider that is slow holds up what goes by it and nothing
else, and a code waits behind no other letter."""

from dataclasses import dataclass

from app.domain.letters.kinds import LetterKind


@dataclass(frozen=True)
class Lane:
    """`at_once` is how many workers of one clock may be at it side by side."""

    name: str
    kinds: frozenset[LetterKind]
    by_text: bool
    at_once: int


CODES = frozenset({LetterKind.CODE})
OTHERS = frozenset(LetterKind) - CODES

CODES_BY_MAIL = Lane("codes by e-mail", CODES, by_text=False, at_once=4)
CODES_BY_TEXT = Lane("codes by text", CODES, by_text=True, at_once=4)
MAIL = Lane("e-mail", OTHERS, by_text=False, at_once=1)
TEXTS = Lane("texts", OTHERS, by_text=True, at_once=1)

LANES = (CODES_BY_MAIL, CODES_BY_TEXT, MAIL, TEXTS)
"""Several at once where somebody looks at an empty screen until it comes."""
