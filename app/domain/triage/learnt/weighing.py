"""A text, weighed: how strongly it speaks for each label, and by which words."""

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, chain
from math import dist, log, sqrt
from operator import mul, neg
from typing import NamedTuple

from app.domain.triage.folding import Folded
from app.domain.triage.learnt.common import OfCommonWords
from app.domain.triage.learnt.features import Word, parts, whole, words_of
from app.domain.triage.learnt.weights import NOUGHT, Weights, weights

LONGEST_STRETCH = 12  # words that are pointed at

PARTS: OfCommonWords["array[int]"] = OfCommonWords()
"""The places of the parts of each word: an array takes a sixth of a list."""


class Much(NamedTuple):
    """The place of each feature that was met in learning, and how much of it stands in a text."""

    places: list[int]
    amounts: tuple[float, ...]


class Scores(dict[str, float]):
    """By label; above nought, a text with it is likelier than one without. Each is weighed when it
    is first asked for: nobody asks for all."""

    def __init__(self, learnt: Weights, much: Much) -> None:
        self._learnt = learnt
        self._rows = learnt.rows_of(much.places)
        self._much = much.amounts
        self._less = tuple(map(neg, self._much))
        self._in_all = sum(self._much)

    def __missing__(self, label: str) -> float:
        learnt, column = self._learnt, self._learnt.labels.index(label)
        weighed = tuple(self._rows[column :: len(learnt.labels)])
        added = self._product(weighed) - NOUGHT * self._in_all
        self[label] = learnt.starts[column] + learnt.scales[column] * added
        return self[label]

    def _product(self, weighed: tuple[int, ...]) -> float:
        """Each amount times its weight, added up: |a + b|² - |a - b|² is four times that, and
        `dist` takes it in C, twice as fast as a sum over `map` does."""
        return (dist(self._less, weighed) ** 2 - dist(self._much, weighed) ** 2) / 4


@dataclass(frozen=True)
class Weighed:
    scores: Scores
    _words: list[Word]
    _met: list[tuple[Iterable[int], ...]]  # of each word the places of its features
    _much: Much

    def stretch(self, label: str) -> tuple[int, int] | None:
        """Where the words stand that weigh most for a label, in the folded text; None when none
        speaks for it."""
        each = self._each(label)
        sums = list(accumulate(each, initial=0.0))
        ends = [
            (sums[last] - sums[first], first, last)
            for first in range(len(each))
            for last in range(first + 1, min(first + LONGEST_STRETCH, len(each)) + 1)
        ]
        most, first, last = max(ends, default=(0.0, 0, 0))
        return (self._words[first].start, self._words[last - 1].end) if most > 0 else None

    def _each(self, label: str) -> list[float]:
        """What each word adds, by itself and with the one after it."""
        learnt = weights()
        column = learnt.labels.index(label)
        met = [list(chain(*places)) for places in self._met]
        often = Counter(chain.from_iterable(met))
        share = {
            place: much / often[place] * (learnt.row(place)[column] - NOUGHT)
            for place, much in zip(*self._much, strict=True)
        }
        return [sum(share[place] for place in places) for places in met]


def weigh(folded: Folded) -> Weighed:
    learnt, words = weights(), words_of(folded)
    wholes = [learnt.met(names) for names in whole(words)]
    its_parts = [_parts_met(word.form, learnt) for word in words]
    places, amounts = _much(wholes, learnt)
    more_places, more_amounts = _much(its_parts, learnt)
    much = Much([*places, *more_places], (*amounts, *more_amounts))
    met = zip(wholes, its_parts, strict=True)
    return Weighed(Scores(learnt, much), words, list(met), much)


def _parts_met(form: str, learnt: Weights) -> "array[int]":
    kept = PARTS.get(form)
    return kept if kept is not None else PARTS.keep(form, array("I", learnt.met(parts(form))))


def _much(met: Sequence[Iterable[int]], learnt: Weights) -> tuple[Iterable[int], Iterable[float]]:
    """The more often something stands in a text and the rarer it is elsewhere, the more of it
    there is; long texts have no more in all than short ones."""
    often = Counter(chain.from_iterable(met))
    much = list(map(mul, map(_more, often.values()), learnt.rarity_of(often)))
    length = sqrt(sum(map(mul, much, much)))
    return often, [each / length for each in much]


@cache
def _more(times: int) -> float:
    return 1 + log(times)
