"""A text, weighed: how strongly it speaks for each label, and by which words."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, chain
from math import dist, log, sqrt
from operator import mul

from app.domain.triage.folding import Folded
from app.domain.triage.learnt.features import Word, whole, words_of
from app.domain.triage.learnt.weights import NOUGHT, Weights, weights

LONGEST_STRETCH = 12  # words that are pointed at

Much = tuple[tuple[int, float], ...]
"""The place of each feature that was met in learning, and how much of it stands in a text."""


class Scores(dict[str, float]):
    """By label; above nought, a text with it is likelier than one without. Each is weighed when it
    is first asked for: nobody asks for all."""

    def __init__(self, learnt: Weights, much: Much) -> None:
        self._learnt = learnt
        self._rows = b"".join([learnt.row(place) for place, _ in much])
        self._much = tuple(amount for _, amount in much)
        self._less = tuple(-amount for amount in self._much)
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
    _met: list[list[int]]  # of each word the places of its features
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
        often = Counter(place for places in self._met for place in places)
        share = {
            place: much / often[place] * (learnt.row(place)[column] - NOUGHT)
            for place, much in self._much
        }
        return [sum(share[place] for place in places) for places in self._met]


def weigh(folded: Folded) -> Weighed:
    learnt, words = weights(), words_of(folded)
    wholes = [learnt.met(names) for names in whole(words)]
    parts = [learnt.parts_met(word.form) for word in words]
    much = (*_much(wholes, learnt), *_much(parts, learnt))
    met = [one + other for one, other in zip(wholes, parts, strict=True)]
    return Weighed(Scores(learnt, much), words, met, much)


def _much(met: list[list[int]], learnt: Weights) -> Iterator[tuple[int, float]]:
    """The more often something stands in a text and the rarer it is elsewhere, the more of it
    there is; long texts have no more in all than short ones."""
    often = Counter(chain.from_iterable(met))
    rarity = map(learnt.rarity.__getitem__, often)
    much = [
        rare if times == 1 else (1 + log(times)) * rare
        for rare, times in zip(rarity, often.values(), strict=True)
    ]
    length = sqrt(sum(map(mul, much, much)))
    return zip(often, [each / length for each in much], strict=True)
