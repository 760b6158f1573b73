"""Phrases of several words that stand in the lists: ten behoeve van, aan de bel trekken."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.texts.plain.word_lists import instead_of

KINDS = ("officialese", "stiff", "figures_of_speech", "foreign")


@dataclass(frozen=True)
class Phrase:
    kind: str
    words: tuple[str, ...]
    instead: str


@cache
def _by_first_word() -> dict[str, tuple[Phrase, ...]]:
    """The longest first, so that one phrase does not hide a longer one."""
    told: dict[str, list[Phrase]] = {}
    for kind in KINDS:
        for term, plain in instead_of(kind).items():
            words = tuple(term.split())
            if len(words) > 1:
                told.setdefault(words[0], []).append(Phrase(kind, words, plain))
    return {
        first: tuple(sorted(found, key=lambda phrase: -len(phrase.words)))
        for first, found in told.items()
    }


def phrases_in(words: list[str]) -> Iterator[tuple[int, Phrase]]:
    """Each with the place where it begins; they do not overlap."""
    at = 0
    while at < len(words):
        found = next(_starting(words, at), None)
        if found:
            yield at, found
        at += len(found.words) if found else 1


def _starting(words: list[str], at: int) -> Iterator[Phrase]:
    for phrase in _by_first_word().get(words[at], ()):
        if tuple(words[at : at + len(phrase.words)]) == phrase.words:
            yield phrase
