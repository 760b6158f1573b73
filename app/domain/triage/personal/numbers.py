"""Rows of numbers in a folded text, written in digits or in words."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from app.domain.triage.spoken import SPOKEN

PIECE = re.compile(r"\d+|[^\W\d_]+")
BETWEEN = re.compile(r"[\s.\-/()_*,]{0,4}")
DATE = re.compile(
    r"(?<!\d)(?<!\d[-/.])[0-3]?\d([-/.])[01]?\d\1(?:(?:19|20)\d\d|\d\d)(?!\d)(?![-/.]\d)"
)
SHORTEST = 6
"""Digits of a row. Fewer are nobody's: no country has a telephone number of five digits, the
country's own counted in, and a citizen service number has eight or nine."""
LONGEST = 16


class Number(NamedTuple):
    digits: str
    start: int
    end: int


def windows(rows: Iterable[list[Number]]) -> Iterator[list[Number]]:
    """Every stretch of neighbouring numbers of SHORTEST to LONGEST digits, the longest first."""
    for row in rows:
        for first in range(len(row)):
            yield from reversed(list(_growing(row[first : first + LONGEST])))


def _growing(row: list[Number]) -> Iterator[list[Number]]:
    lengths = accumulate(len(number.digits) for number in row)
    for count, length in enumerate(lengths, start=1):
        if length > LONGEST:
            return
        if length >= SHORTEST:
            yield row[:count]


def rows_in(folded_text: str) -> tuple[list[Number], ...]:
    return tuple(row for row in _rows(folded_text) if _is_long_enough(row))


def _is_long_enough(row: list[Number]) -> bool:
    return sum(len(number.digits) for number in row) >= SHORTEST


def _rows(folded_text: str) -> Iterator[list[Number]]:
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
        digits = SPOKEN.get(piece[0]) or (piece[0].isdigit() and piece[0])
        if digits:
            yield Number(digits, piece.start(), piece.end())
