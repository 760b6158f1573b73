"""Where the rules of words are found in a text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.triage.rows import Numbers, Row, Text, rows
from app.domain.triage.rules import Rule
from app.domain.triage.shapes import Shapes
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


@dataclass(frozen=True, eq=False)
class _Ready:
    rule: Rule
    also: tuple[tuple[Row, ...], ...]
    unless: tuple[Row, ...]


class RuleBook:
    """A phrase lies under the shapes of its first two words, so that a token meets only those that
    it may begin and of which the second word stands somewhere: a few of a few thousand."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        numbers: Numbers = {}
        self._starts: dict[int, dict[int, list[tuple[_Ready, Row]]]] = defaultdict(_shelf)
        for rule in rules:
            ready = _ready(rule, numbers)
            for row in rows(rule.says, numbers):
                self._starts[row.shapes[0]][row.second].append((ready, row))
        self._shapes = Shapes(numbers)

    def find(self, tokens: Sequence[Token]) -> Iterator[Match]:
        text = Text(tokens, self._shapes.fitting(tokens))
        for first, fitting in enumerate(text.fitting):
            for ready, row in self._begun_by(fitting, text):
                last = text.last_of(row, first)
                if last is not None and _stands(ready, text, first):
                    yield Match(ready.rule, first, last)

    def _begun_by(self, fitting: set[int], text: Text) -> Iterator[tuple[_Ready, Row]]:
        for shape in fitting & self._starts.keys():
            under = self._starts[shape]
            for second in under.keys() & text.somewhere:
                yield from under[second]


def _shelf() -> dict[int, list[tuple[_Ready, Row]]]:
    return defaultdict(list)


def _ready(rule: Rule, numbers: Numbers) -> _Ready:
    also = tuple(rows(listed, numbers) for listed in rule.also)
    return _Ready(rule, also, rows(rule.unless, numbers))


def _stands(ready: _Ready, text: Text, first: int) -> bool:
    if ready.rule.deniable and _denied(text.tokens, first):
        return False
    if ready.unless and _any(ready.unless, text, text.sentence(first)):
        return False
    return all(_any(wanted, text, range(len(text.tokens))) for wanted in ready.also)


def _any(wanted: tuple[Row, ...], text: Text, places: range) -> bool:
    return any(text.holds(row, places) for row in wanted)


def _denied(tokens: Sequence[Token], first: int) -> bool:
    before = tokens[max(0, first - DENIED_WITHIN) : first]
    return any(token.word in DENIALS and token.clause == tokens[first].clause for token in before)
