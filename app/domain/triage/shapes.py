"""Which places of all phrases a token fits, by looking it up instead of trying each.

Many places of the word lists are alike: "ik" stands in hundreds of phrases. Each shape has a
number, which lies under the words, beginnings, endings and parts that fit it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from app.domain.triage.learnt.common import OfCommonWords
from app.domain.triage.phrases import Place
from app.domain.triage.sound import Sound
from app.domain.triage.tokens import Token

FIRST = 3  # letters of a word under which what begins like it lies, among few others

Numbers = list[int]
Fitting = frozenset[int]


class Shapes:
    def __init__(self, numbers: Mapping[Place, int]) -> None:
        self._exact: dict[str, Numbers] = defaultdict(list)
        self._holds: dict[str, Numbers] = defaultdict(list)
        self._begins, self._ends = _Beginnings(), _Beginnings()
        self._digits: Numbers = []
        self._kept: OfCommonWords[Fitting] = OfCommonWords()
        for place, number in numbers.items():
            self._put_away(place, number)

    def _put_away(self, place: Place, number: int) -> None:
        for form in place.exact:
            self._exact[form].append(number)
        for form in place.begins:
            self._begins.put(form, number)
        for form in place.ends:
            self._ends.put(form[::-1], number)
        for form in place.holds:
            self._holds[form].append(number)
        if place.number:
            self._digits.append(number)

    def fitting(self, tokens: Sequence[Token]) -> list[Fitting]:
        """What fits each token, as `Place.fits` says it."""
        return [self._of(token) for token in tokens]

    def _of(self, token: Token) -> Fitting:
        if token.is_number:
            return frozenset((*self._digits, *self._exact.get(token.word, ())))
        kept = self._kept.get(token.word)
        return kept if kept is not None else self._kept.keep(token.word, self._heard(token.sound))

    def _heard(self, heard: Sound) -> Fitting:
        fitting = {*self._exact.get(heard.whole, ()), *self._exact.get(heard.whole_short, ())}
        fitting.update(self._begins.of(heard.begin), self._ends.of(heard.whole[::-1]))
        if heard.begin_short != heard.begin:
            fitting.update(self._begins.of(heard.begin_short))
        for part, numbers in self._holds.items():
            if part in heard.begin:
                fitting.update(numbers)
        return frozenset(fitting)


class _Beginnings:
    def __init__(self) -> None:
        self._under: dict[str, list[tuple[str, int]]] = defaultdict(list)

    def put(self, form: str, number: int) -> None:
        self._under[form[:FIRST]].append((form, number))

    def of(self, word: str) -> Iterator[int]:
        """The numbers of those by which it begins."""
        for length in range(1, FIRST + 1):
            for form, number in self._under.get(word[:length], ()):
                if word.startswith(form):
                    yield number
