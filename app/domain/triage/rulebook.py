"""Where the rules of words are found in a text."""

from collections import Counter, defaultdict
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


Lying = tuple[_Ready, Row]


class RuleBook:
    """A phrase lies under the one of its words that the fewest phrases have, so that a text meets
    only those of which that word stands in it: some dozens of a few thousand."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        numbers: Numbers = {}
        lying = [one for rule in rules for one in _laid_out(rule, numbers)]
        often = Counter(shape for _, row in lying for shape in row.shapes)
        self._under: dict[int, list[Lying]] = defaultdict(list)
        for ready, row in lying:
            self._under[min(row.shapes, key=often.__getitem__)].append((ready, row))
        self._shapes = Shapes(numbers)

    def find(self, tokens: Sequence[Token]) -> Iterator[Match]:
        """Rule after rule, in no order."""
        text = Text(tokens, self._shapes.fitting(tokens))
        for ready, row in self._possible(text):
            for first in text.places_of(row.shapes[0]):
                last = text.last_of(row, first)
                if last is not None and _stands(ready, text, first):
                    yield Match(ready.rule, first, last)

    def _possible(self, text: Text) -> Iterator[Lying]:
        """Those of which each word stands somewhere."""
        for shape in text.somewhere & self._under.keys():
            for ready, row in self._under[shape]:
                if text.somewhere.issuperset(row.shapes):
                    yield ready, row


def _laid_out(rule: Rule, numbers: Numbers) -> list[Lying]:
    ready = _ready(rule, numbers)
    return [(ready, row) for row in rows(rule.says, numbers)]


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
