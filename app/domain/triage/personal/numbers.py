"""Rows of numbers in a folded text, written in digits or in words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.triage.spoken import SPOKEN

PIECE = re.compile(r"\d+|[^\W\d_]+")
BETWEEN = re.compile(r"[\s.\-/()_*,]{0,4}")
DATE = re.compile(
    r"(?<!\d)(?<!\d[-/.])[0-3]?\d([-/.])[01]?\d\1(?:(?:19|20)\d\d|\d\d)(?!\d)(?![-/.]\d)"
)
LONGEST = 16


@dataclass(frozen=True)
class Number:
    digits: str
    start: int
    end: int


def windows(folded_text: str) -> Iterator[list[Number]]:
    """Every stretch of neighbouring numbers of at most LONGEST digits, the longest first."""
    for row in rows(folded_text):
        for first in range(len(row)):
            yield from reversed(list(_growing(row[first:])))


def _growing(row: list[Number]) -> Iterator[list[Number]]:
    length = 0
    for count, number in enumerate(row, start=1):
        length += len(number.digits)
        if length > LONGEST:
            return
        yield row[:count]


def rows(folded_text: str) -> Iterator[list[Number]]:
    """Numbers with nothing between them but spaces, dots, dashes and the like."""
    row: list[Number] = []
    for number in _numbers(folded_text):
        if row and not BETWEEN.fullmatch(folded_text, row[-1].end, number.start):
            yield row
            row = []
        row.append(number)
    if row:
        yield row


def _numbers(folded_text: str) -> Iterator[Number]:
    text = DATE.sub(lambda date: "§" * len(date.group()), folded_text)
    for piece in PIECE.finditer(text):
        digits = piece.group() if piece.group().isdigit() else SPOKEN.get(piece.group())
        if digits:
            yield Number(digits, piece.start(), piece.end())
