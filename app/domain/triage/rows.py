"""Phrases as rows of numbers, and a text as what fits at each of its tokens.

It finds what `Phrase.last_from` finds. Most phrases are passed over at once, because one of their
words stands nowhere in the text.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.triage.notation import phrases
from app.domain.triage.phrases import Phrase, Place
from app.domain.triage.tokens import Token

Numbers = dict[Place, int]
"""The number of each shape of a place, in the order in which they were met."""


@dataclass(frozen=True, eq=False, slots=True)
class Row:
    """`rest`: of each place after the first its shape, and how many words may stand before it."""

    shapes: tuple[int, ...]
    rest: tuple[tuple[int, int], ...]
    closes_clause: bool


def rows(listed: str, numbers: Numbers) -> tuple[Row, ...]:
    """The rows of the phrases of a list; a shape that was not met before gets the next number."""
    return tuple(_row(phrase, numbers) for phrase in phrases(listed))


def _row(phrase: Phrase, numbers: Numbers) -> Row:
    shapes = tuple(numbers.setdefault(place.shape, len(numbers)) for place in phrase.places)
    between = (place.between for place in phrase.places)
    return Row(shapes, tuple(zip(shapes, between, strict=True))[1:], phrase.closes_clause)


class Text:
    def __init__(self, tokens: Sequence[Token], fitting: Sequence[frozenset[int]]) -> None:
        self.tokens, self.fitting = tokens, fitting
        self.somewhere: frozenset[int] = frozenset().union(*fitting)

    def places_of(self, shape: int) -> list[int]:
        return [at for at, fitting in enumerate(self.fitting) if shape in fitting]

    def holds(self, row: Row, places: range) -> bool:
        return self.somewhere.issuperset(row.shapes) and any(
            row.shapes[0] in self.fitting[first] and self.last_of(row, first) is not None
            for first in places
        )

    def sentence(self, at: int) -> range:
        """The places of all tokens of its sentence."""
        first = last = at
        while first > 0 and self._is_together(first - 1, at):
            first -= 1
        while last + 1 < len(self.tokens) and self._is_together(last + 1, at):
            last += 1
        return range(first, last + 1)

    def last_of(self, row: Row, first: int) -> int | None:
        """The place of its last token, when its first word fits at `first`."""
        last = first
        for shape, between in row.rest:
            found = self._next(shape, between, last)
            if found is None:
                return None
            last = found
        return None if row.closes_clause and not self._closes(last) else last

    def _next(self, shape: int, between: int, after: int) -> int | None:
        for at in range(after + 1, min(after + 2 + between, len(self.tokens))):
            if not self._is_together(at, after):
                return None
            if shape in self.fitting[at]:
                return at
        return None

    def _is_together(self, one: int, other: int) -> bool:
        return self.tokens[one].sentence == self.tokens[other].sentence

    def _closes(self, at: int) -> bool:
        return at + 1 == len(self.tokens) or self.tokens[at + 1].clause != self.tokens[at].clause
