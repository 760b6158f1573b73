"""Two wordings of one need, word by word: what went, what came."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from hashlib import sha256

WORD = re.compile(r"\S+\s*")
SIGNS = re.compile(r"[\W_]+")


class WordingKind(StrEnum):
    INSTEAD = "instead"  # of the asker's own words, when she likes it better
    BESIDE = "beside"  # a small need of its own; the big one stays as it is


@dataclass(frozen=True)
class Piece:
    text: str
    is_changed: bool


@dataclass(frozen=True)
class Change:
    """`was` or `becomes` is empty where words only came or only went."""

    was: str
    becomes: str


@dataclass(frozen=True)
class Comparison:
    """Both texts whole, in pieces; and the changes, in the order of the text."""

    own: tuple[Piece, ...]
    proposed: tuple[Piece, ...]
    changes: tuple[Change, ...]


def compare(own: str, proposed: str) -> Comparison:
    """Only words count: a full stop that came, or a capital, is nothing to read twice for."""
    before, after = WORD.findall(own), WORD.findall(proposed)
    was, becomes = ([_said(word) for word in words] for words in (before, after))
    steps = SequenceMatcher(None, was, becomes, autojunk=False).get_opcodes()
    parts = [
        (step == "equal", "".join(before[a:b]), "".join(after[c:d])) for step, a, b, c, d in steps
    ]
    return Comparison(
        tuple(Piece(text, not same) for same, text, _ in parts if text),
        tuple(Piece(text, not same) for same, _, text in parts if text),
        tuple(Change(went.strip(), came.strip()) for same, went, came in parts if not same),
    )


def _said(word: str) -> str:
    return SIGNS.sub("", word).casefold() or word.strip()


def mark_of(words: str) -> str:
    """Short, and another one for other words: tells whether a text is still the one that was
    read."""
    return sha256(words.encode()).hexdigest()[:12]
