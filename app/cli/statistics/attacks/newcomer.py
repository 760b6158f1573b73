"""A reader who knows everybody but one, and all our code, guesses whether she is among them.

A keyed rounding goes up or down by a draw that only the secret tells. Each draw that could move
one of her figures is tried in all ways that matter, a fifth each, so that the guess is exact; the
draws of the figures she is not in are given to the reader.
"""

import random
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Final

from app.cli.statistics.attacks.guessing import Evidence, evidence
from app.cli.statistics.attacks.rules import Rounding, Rule
from app.domain.disclosure import BASE, Count

SIZES: Final = range(201)
BEFORE, AFTER = 0, 1
HER_CELL, ASKERS, HELPED = 1, 2, 3
HERS = (HER_CELL, ASKERS, HELPED)
Draws = Mapping[int, int]
"""From the key of a group to its draw, 0 … BASE - 1."""


@dataclass(frozen=True)
class Period:
    """The askers over themes, the first theme being hers, and how many of them were helped."""

    themes: tuple[Count, ...]
    helped: int

    def printed(self, rule: Rule, newcomers: int, draws: Draws) -> Hashable:
        hers = Count(self.themes[0].people + newcomers, HER_CELL)
        themes = {str(place): count for place, count in enumerate((hers, *self.themes[1:]))}
        askers = Count(sum(count.people for count in themes.values()), ASKERS)
        helped = Count(self.helped + newcomers, HELPED)
        rounding = _drawn(draws)
        return rule.table(themes, askers, rounding), rule.table({}, helped, rounding)


def periods(dice: random.Random) -> Iterator[Period]:
    """Without end."""
    while True:
        sizes = [int(dice.lognormvariate(3, 1.1)) for _ in range(dice.randint(3, 8))]
        themes = tuple(Count(size, dice.getrandbits(32) + BASE) for size in sizes)
        yield Period(themes, dice.randint(0, sum(sizes)))


def of_period(rule: Rule, period: Period, dice: random.Random) -> Evidence:
    """All figures of a period, of which she moves three (decision 20)."""
    others = {count.key: dice.randrange(BASE) for count in period.themes[1:]}
    draws = [
        others | dict(zip(HERS, drawn, strict=True))
        for drawn in product(range(BASE), repeat=len(HERS))
    ]
    return evidence(
        *(
            Counter(period.printed(rule, newcomers, drawn) for drawn in draws)
            for newcomers in (0, 1)
        )
    )


def of_one_figure(rule: Rule, people: int) -> Evidence:
    return evidence(*(Counter(_alone(rule, [n], [BEFORE])) for n in (people, people + 1)))


def of_one_figure_twice(rule: Rule, people: int) -> Evidence:
    """The figure of a period, beside that of the one before, when all others were there too: the
    same people are the same figure, so a figure that moved tells that somebody came."""
    nobody_new = _alone(rule, [people, people], [BEFORE, BEFORE])
    somebody = _alone(rule, [people, people + 1], [BEFORE, AFTER])
    return evidence(Counter(nobody_new), Counter(somebody))


def _alone(rule: Rule, sizes: Iterable[int], keys: Iterable[int]) -> Iterator[Hashable]:
    counts = [Count(people, key) for people, key in zip(sizes, keys, strict=True)]
    for drawn in product(range(BASE), repeat=len(counts)):
        rounding = _drawn(dict(enumerate(drawn)))
        yield tuple(rule.table({}, count, rounding) for count in counts)


def _drawn(draws: Draws) -> Rounding:
    def rounding(_: bytes, count: Count) -> int:
        remainder = count.people % BASE
        return count.people - remainder + (BASE if draws[count.key] < remainder else 0)

    return rounding
