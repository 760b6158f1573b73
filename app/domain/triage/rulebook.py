"""Where the rules of words are found in a text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.triage.notation import phrases
from app.domain.triage.phrases import Phrase
from app.domain.triage.rules import Rule
from app.domain.triage.tokens import Token

DENIALS = {
    *("geen", "niet", "nooit", "zonder", "nie", "niks", "no", "not", "never", "without", "dont"),
    *("bez", "sans", "pas", "لا", "ما", "без", "не"),
}
DENIED_WITHIN = 2


@dataclass(frozen=True)
class Match:
    rule: Rule
    first: int
    last: int


@dataclass(frozen=True)
class _Ready:
    rule: Rule
    also: tuple[tuple[Phrase, ...], ...]
    unless: tuple[Phrase, ...]


@dataclass(frozen=True, eq=False)
class _Start:
    """A phrase with the rule that it may begin."""

    ready: _Ready
    phrase: Phrase


class RuleBook:
    """A phrase lies under each word, beginning, ending or part by which it may start, so that a
    token meets only those that fit it: some ten of a few thousand."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._exact, self._begins, self._ends, self._holds = (_shelf() for _ in range(4))
        self._numbers: list[_Start] = []
        for rule in rules:
            ready = _Ready(rule, tuple(map(phrases, rule.also)), phrases(rule.unless))
            for phrase in phrases(rule.says):
                self._put_away(_Start(ready, phrase))
        self._longest = max(map(len, (*self._begins, *self._ends)), default=0)

    def _put_away(self, start: _Start) -> None:
        place = start.phrase.places[0]
        for shelf, forms in (
            (self._exact, place.exact),
            (self._begins, place.begins),
            (self._ends, place.ends),
            (self._holds, place.holds),
        ):
            for form in forms:
                shelf[form].append(start)
        if place.number:
            self._numbers.append(start)

    def find(self, tokens: Sequence[Token]) -> Iterator[Match]:
        for first, token in enumerate(tokens):
            for start in dict.fromkeys(self._candidates(token)):
                last = start.phrase.last_from(tokens, first)
                if last is not None and _stands(start.ready, tokens, first):
                    yield Match(start.ready.rule, first, last)

    def _candidates(self, token: Token) -> Iterator[_Start]:
        """As `Place.fits` says it; one that fits in two ways comes twice."""
        if token.is_number:
            yield from (*self._numbers, *self._exact.get(token.word, ()))
            return
        heard = token.sound
        for form in (heard.whole, heard.whole_short):
            yield from self._exact.get(form, ())
        for length in range(1, min(len(heard.begin), self._longest) + 1):
            yield from self._begins.get(heard.begin[:length], ())
            yield from self._begins.get(heard.begin_short[:length], ())
        for length in range(1, min(len(heard.whole), self._longest) + 1):
            yield from self._ends.get(heard.whole[-length:], ())
        for part, starts in self._holds.items():
            if part in heard.begin:
                yield from starts


def _shelf() -> dict[str, list[_Start]]:
    return defaultdict(list)


def _stands(ready: _Ready, tokens: Sequence[Token], first: int) -> bool:
    if ready.rule.deniable and _denied(tokens, first):
        return False
    if ready.unless and _any(ready.unless, _sentence(tokens, first)):
        return False
    return all(_any(wanted, tokens) for wanted in ready.also)


def _denied(tokens: Sequence[Token], first: int) -> bool:
    before = tokens[max(0, first - DENIED_WITHIN) : first]
    return any(token.word in DENIALS and token.clause == tokens[first].clause for token in before)


def _sentence(tokens: Sequence[Token], first: int) -> list[Token]:
    return [token for token in tokens if token.sentence == tokens[first].sentence]


def _any(wanted: tuple[Phrase, ...], tokens: Sequence[Token]) -> bool:
    return any(
        phrase.last_from(tokens, first) is not None
        for first in range(len(tokens))
        for phrase in wanted
    )
