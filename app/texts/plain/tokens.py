"""A line of text as sentences of tokens, in time that grows with its length and no faster."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from app.texts.plain.word_lists import instead_of

ENDS = frozenset(".!?…")
LETTER = r"[^\W\d_]"
PATTERN = re.compile(
    rf"""
    (?P<link>https?://\S+|www\.\S+|\w[\w.+-]{{0,63}}@[\w-]+(?:\.[\w-]+)+|\w[\w-]{{0,63}}\.(?:nl|com|org|eu|example)\b\S*)
  | (?P<abbreviation>(?:{LETTER}{{1,2}}\.){{2,8}}|{LETTER}/{LETTER}\b)
  | (?P<number>(?:[€$]\s?)?\d+(?:[.,:/–-]+\d+)*(?:\s?%|e\b|,-)?|€)
  | (?P<word>{LETTER}+(?:['’‑-]{LETTER}+)*|['’][snt]\b)
  | (?P<mark>[^\w\s])
    """,
    re.VERBOSE,
)


class Kind(StrEnum):
    WORD = "word"
    NUMBER = "number"
    LINK = "link"
    ABBREVIATION = "abbreviation"
    MARK = "mark"


class Token(NamedTuple):
    """`low` is how it is looked up: in small letters, with one kind of apostrophe and hyphen."""

    kind: Kind
    text: str
    low: str


def tokens(line: str) -> Iterator[Token]:
    line = line.lower() if line.isupper() else line
    end = len(line)
    for found in PATTERN.finditer(line):
        kind, text = Kind(str(found.lastgroup)), found.group()
        low = text.lower().replace("’", "'").replace("‑", "-")
        dotted = found.end() < end and line[found.end()] == "."
        if kind is Kind.WORD and _is_short_for(low, dotted):
            kind = Kind.ABBREVIATION
        yield Token(kind, text, low)


def _is_short_for(low: str, dotted: bool) -> bool:
    told = instead_of("abbreviations")
    return low in told or (dotted and f"{low}." in told)


def sentences(line: str) -> list[list[Token]]:
    """Each with its marks; the point of an abbreviation ends none. No words, no sentence."""
    told: list[list[Token]] = [[]]
    for token in tokens(line):
        before = told[-1][-1].kind if told[-1] else Kind.MARK
        told[-1].append(token)
        if token.text in ENDS and not (token.text == "." and before is Kind.ABBREVIATION):
            told.append([])
    return [each for each in told if any(token.kind is not Kind.MARK for token in each)]
