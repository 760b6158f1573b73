"""Where the rules of words are found in a text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.triage.notation import phrases
from app.domain.triage.phrases import Phrase, Place
from app.domain.triage.rules import Rule
from app.domain.triage.tokens import Token

KEY_LETTERS = 2
NUMBER = "#"
ANYWHERE = "*"
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


class RuleBook:
    def __init__(self, rules: Sequence[Rule]) -> None:
        self._by_start: dict[str, list[tuple[_Ready, Phrase]]] = defaultdict(list)
        for rule in rules:
            ready = _Ready(rule, tuple(map(phrases, rule.also)), phrases(rule.unless))
            for phrase in phrases(rule.says):
                for start in _starts(phrase.places[0]):
                    self._by_start[start].append((ready, phrase))

    def find(self, tokens: Sequence[Token]) -> Iterator[Match]:
        for first, token in enumerate(tokens):
            for ready, phrase in self._candidates(token):
                last = phrase.last_from(tokens, first)
                if last is not None and _stands(ready, tokens, first):
                    yield Match(ready.rule, first, last)

    def _candidates(self, token: Token) -> Iterator[tuple[_Ready, Phrase]]:
        heard = token.sound
        forms = (heard.whole, heard.begin, heard.whole_short)
        starts = {NUMBER} if token.is_number else {form[:KEY_LETTERS] for form in forms}
        for start in (*starts, ANYWHERE):
            yield from self._by_start.get(start, ())


def _starts(place: Place) -> set[str]:
    if place.holds or place.ends:
        return {ANYWHERE}
    starts = {form[:KEY_LETTERS] for form in (*place.exact, *place.begins)}
    return starts | {NUMBER} if place.number else starts


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
