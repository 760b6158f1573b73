"""A reader who knows everybody but one, and all our code, guesses whether she is among them.

A figure is drawn, and only the secret tells how. Each figure that her being there could move is
tried in all ways it can fall, each as likely as it is, so that the guess is exact; the figures she
is not in are given to the reader.
"""

import random
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from app.cli.statistics.attacks.chances import Chance
from app.cli.statistics.attacks.guessing import Evidence, evidence, together
from app.cli.statistics.attacks.rules import Rounding, Rule
from app.domain.disclosure import Count

SIZES: Final = range(201)
HER_CELL, ASKERS, HELPED = 1, 2, 3
HERS = (HER_CELL, ASKERS, HELPED)
Drawn = Mapping[int, int]
"""From the key of a group to its figure."""

Prints = Mapping[Hashable, Chance]


@dataclass(frozen=True)
class Period:
    """The askers over themes, the first theme being hers, and how many of them were helped."""

    themes: tuple[Count, ...]
    helped: int


def periods(dice: random.Random) -> Iterator[Period]:
    """Without end."""
    while True:
        sizes = [int(dice.lognormvariate(3, 1.1)) for _ in range(dice.randint(3, 8))]
        themes = tuple(Count(size, dice.getrandbits(32) + len(HERS) + 1) for size in sizes)
        yield Period(themes, dice.randint(0, sum(sizes)))


def of_period(rule: Rule, period: Period, dice: random.Random) -> Evidence:
    """All figures of a period, of which she moves three (R20)."""
    others = {count.key: _one_of(rule, count.people, dice) for count in period.themes[1:]}
    return together(
        (
            evidence(*(_askers(rule, period, newcomers, others) for newcomers in (0, 1))),
            evidence(*(_alone(rule, period.helped + newcomers) for newcomers in (0, 1))),
        )
    )


def _one_of(rule: Rule, people: int, dice: random.Random) -> int:
    likely = rule.figures(people)
    return dice.choices([*likely], [float(chance) for chance in likely.values()])[0]


def _askers(rule: Rule, period: Period, newcomers: int, others: Drawn) -> Prints:
    hers = Count(period.themes[0].people + newcomers, HER_CELL)
    themes = {str(place): count for place, count in enumerate((hers, *period.themes[1:]))}
    askers = Count(sum(count.people for count in themes.values()), ASKERS)
    found: defaultdict[Hashable, Chance] = defaultdict(int)
    for cell, so_likely in rule.figures(hers.people).items():
        for total, as_likely in rule.figures(askers.people).items():
            rounding = _drawn({**others, HER_CELL: cell, ASKERS: total})
            found[rule.table(themes, askers, rounding)] += so_likely * as_likely
    return found


def of_one_figure(rule: Rule, people: int) -> Evidence:
    return evidence(*(_alone(rule, number) for number in (people, people + 1)))


def of_one_figure_twice(rule: Rule, people: int) -> Evidence:
    """The figure of a period, beside that of the one before, when all others were there too: the
    same people are the same figure, so a figure that moved tells that somebody came."""
    before, after = _alone(rule, people), _alone(rule, people + 1)
    nobody_new: Prints = {(shown, shown): chance for shown, chance in before.items()}
    somebody: Prints = {
        (first, then): chance * as_likely
        for first, chance in before.items()
        for then, as_likely in after.items()
    }
    return evidence(nobody_new, somebody)


def _alone(rule: Rule, people: int) -> Prints:
    count = Count(people, HELPED)
    found: defaultdict[Hashable, Chance] = defaultdict(int)
    for figure, chance in rule.figures(people).items():
        found[rule.table({}, count, _drawn({HELPED: figure}))] += chance
    return found


def _drawn(figures: Drawn) -> Rounding:
    return lambda _, count: figures[count.key]
