"""A text, weighed: how strongly it speaks for each label, and by which words."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, chain
from math import log, sqrt
from operator import itemgetter, mul

from app.domain.triage.folding import Folded
from app.domain.triage.learnt.features import Word, parts, whole, words_of
from app.domain.triage.learnt.weights import NOUGHT, Weights, weights

LONGEST_STRETCH = 12  # words that are pointed at

Much = dict[int, float]
"""Of each feature that was met in learning, by its place: how much of it stands in a text."""


class Scores(dict[str, float]):
    """By label; above nought, a text with it is likelier than one without. Each is weighed when it
    is first asked for: nobody asks for all."""

    def __init__(self, learnt: Weights, much: Much) -> None:
        self._learnt, self._much = learnt, tuple(much.values())
        self._in_all = sum(self._much)
        self._of_met = itemgetter(*much, 0, 0)  # which makes a row of one and of none a row too

    def __missing__(self, label: str) -> float:
        learnt, column = self._learnt, self._learnt.labels.index(label)
        above = sum(map(mul, self._much, self._of_met(learnt.columns[column])))
        added = above - NOUGHT * self._in_all
        self[label] = learnt.starts[column] + learnt.scales[column] * added
        return self[label]


@dataclass(frozen=True)
class Weighed:
    scores: Scores
    _words: list[Word]
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
        column = learnt.columns[learnt.labels.index(label)]
        met = [_places(each) for each in _features(self._words)]
        often = Counter(place for places in met for place in places)
        share = {
            place: much / often[place] * (column[place] - NOUGHT)
            for place, much in self._much.items()
        }
        return [sum(share[place] for place in places) for places in met]


def weigh(folded: Folded) -> Weighed:
    words = words_of(folded)
    much = _much(whole(words)) | _much(parts(words))
    return Weighed(Scores(weights(), much), words, much)


def _features(words: list[Word]) -> Iterator[list[str]]:
    """All of each word."""
    for whole_ones, parts_of_it in zip(whole(words), parts(words), strict=True):
        yield whole_ones + parts_of_it


def _places(names: Iterable[str]) -> list[int]:
    """Of those that were met in learning."""
    found = map(weights().places.get, names)
    return [place for place in found if place is not None]


def _much(features: Iterable[list[str]]) -> Much:
    """The more often something stands in a text and the rarer it is elsewhere, the more of it
    there is; long texts have no more in all than short ones."""
    rarity = weights().rarity
    often = Counter(_places(chain.from_iterable(features)))
    much = {
        place: rarity[place] if times == 1 else (1 + log(times)) * rarity[place]
        for place, times in often.items()
    }
    length = sqrt(sum(map(mul, much.values(), much.values())))
    return {place: each / length for place, each in much.items()}
