"""A text, weighed: how strongly it speaks for each label, and by which words."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import log, sqrt
from operator import mul

from app.domain.triage.folding import Folded
from app.domain.triage.learnt.features import Word, parts, whole, words_of
from app.domain.triage.learnt.weights import Weights, weights

LONGEST_STRETCH = 12  # words that are pointed at

Found = Iterable[tuple[str, int]]


@dataclass(frozen=True)
class Weighed:
    """`scores`: above nought, a text with this label is likelier than one without."""

    scores: dict[str, float]
    _words: tuple[Word, ...]
    _known: tuple[tuple[int, int, float], ...]  # a feature's place, its word, how much of it

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
        added = [0.0] * len(self._words)
        for place, at, much in self._known:
            added[at] += much * learnt.of(place)[column]
        return added


def weigh(folded: Folded) -> Weighed:
    words = words_of(folded)
    known = (*_known(words, whole), *_known(words, parts))
    return Weighed(_scores(weights(), known), tuple(words), known)


def _known(
    words: list[Word], taken: Callable[[list[Word]], Found]
) -> Iterator[tuple[int, int, float]]:
    """What was met in learning. The more often something stands in a text and the rarer it is
    elsewhere, the more of it there is; long texts have no more in all than short ones."""
    learnt = weights()
    found, rarity = learnt.places.get, learnt.rarity
    met = [(place, at) for name, at in taken(words) if (place := found(name)) is not None]
    often = Counter(place for place, _ in met)
    much = {
        place: rarity[place] if times == 1 else (1 + log(times)) * rarity[place]
        for place, times in often.items()
    }
    length = sqrt(sum(each * each for each in much.values()))
    for place, at in met:
        yield place, at, much[place] / often[place] / length


def _scores(learnt: Weights, known: Sequence[tuple[int, int, float]]) -> dict[str, float]:
    much = [each for _, _, each in known]
    columns = zip(*(learnt.of(place) for place, _, _ in known), strict=True)
    sums = [sum(map(mul, much, column)) for column in columns] or [0.0] * len(learnt.labels)
    ends = zip(learnt.labels, learnt.starts, learnt.scales, sums, strict=True)
    return {label: start + scale * each for label, start, scale, each in ends}
