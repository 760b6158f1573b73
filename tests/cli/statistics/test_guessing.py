"""A guess is as good as what was seen: a coin for nothing, and more with every figure."""

import random
from collections import Counter
from fractions import Fraction
from itertools import combinations_with_replacement
from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli.statistics.attacks.guessing import evidence, right, together
from app.cli.statistics.attacks.newcomer import (
    HELPED,
    Period,
    of_one_figure,
    of_one_figure_twice,
    of_period,
)
from app.cli.statistics.attacks.rules import RULES
from app.domain.disclosure import (
    MOST_FIGURES_A_PERSON,
    Count,
    keyed_rounding,
    laplace_rounding,
    protect,
)
from app.domain.disclosure.laplace import EPSILON

OURS, LAPLACE, HIDE, NEAREST, NONE = RULES
SEEN = st.dictionaries(st.sampled_from("abc"), st.integers(1, 5), min_size=1)


def guessed(one: dict[str, int], other: dict[str, int]) -> float:
    return right(evidence(Counter(one), Counter(other)))


@given(one=SEEN, other=SEEN)
def test_the_best_guess_is_by_what_is_likelier(one: dict[str, int], other: dict[str, int]) -> None:
    shares = [
        max(
            Fraction(one.get(name, 0), sum(one.values())),
            Fraction(other.get(name, 0), sum(other.values())),
        )
        for name in "abc"
    ]
    assert guessed(one, other) == pytest.approx(float(sum(shares) / 2))


@given(one=SEEN, other=SEEN)
def test_two_pieces_tell_what_their_pairs_tell(one: dict[str, int], other: dict[str, int]) -> None:
    pairs = [
        Counter({f"{a}{b}": many * more for a, many in told.items() for b, more in told.items()})
        for told in (one, other)
    ]
    found = evidence(Counter(one), Counter(other))
    assert right(together([found, found])) == pytest.approx(right(evidence(*pairs)))


@pytest.mark.parametrize(
    ("rule", "people", "guess"),
    [
        (OURS, 4, 0.5),
        (OURS, 10, 0.6),
        (OURS, 100, 0.6),
        (LAPLACE, 4, 0.503),
        (LAPLACE, 12, 0.572),
        (HIDE, 8, 0.5),
        (HIDE, 9, 1),
        (NEAREST, 10, 0.5),
        (NEAREST, 12, 1),
        (NONE, 100, 1),
    ],
)
def test_one_figure(rule: object, people: int, guess: float) -> None:
    assert right(of_one_figure(rule, people)) == pytest.approx(guess, abs=0.001)  # type: ignore[arg-type]


@pytest.mark.parametrize("of_figure", [of_one_figure, of_one_figure_twice])
def test_no_mix_of_figures_tells_more_than_the_worst_one_each_time(of_figure: object) -> None:
    figures = [of_figure(OURS, people) for people in range(20, 25)]  # type: ignore[operator]
    mixes = combinations_with_replacement(figures, MOST_FIGURES_A_PERSON)
    worst = right(together([max(figures, key=right)] * MOST_FIGURES_A_PERSON))
    assert max(right(together(mix)) for mix in mixes) == pytest.approx(worst)


def test_a_period_is_guessed_as_well_as_real_keys_let_it_be() -> None:
    """The same, by drawing record keys and a secret: two large themes, so that nothing is hidden
    and the draws of the theme she is not in tell nothing."""
    period = Period((Count(40, 7), Count(62, 8)), 30)
    exact = right(of_period(OURS, period, random.Random(1)))
    dice = random.Random(5)
    drawn = [Counter(_printed(newcomers, dice) for _ in range(8_000)) for newcomers in (0, 1)]
    assert right(evidence(*drawn)) == pytest.approx(exact, abs=0.03)


def _printed(newcomers: int, dice: random.Random) -> object:
    hers, other, asked, helped = (dice.getrandbits(32) for _ in range(4))
    table = {"0": Count(40 + newcomers, hers), "1": Count(62, other)}
    printed = protect(table, Count(102 + newcomers, asked), b"a secret", keyed_rounding)
    of_helped = keyed_rounding(b"a secret", Count(30 + newcomers, helped))
    return printed.cells["0"], printed.total, of_helped


def test_her_three_figures_have_keys_of_their_own() -> None:
    assert HELPED == MOST_FIGURES_A_PERSON


@pytest.mark.parametrize("people", [3, 14, 60])
def test_chances_are_those_by_which_figures_are_drawn(people: int) -> None:
    """The chances of both roundings, each drawn for 4,000 groups of that size."""
    roundings = (OURS, keyed_rounding), (LAPLACE, laplace_rounding)
    for rule, rounding in roundings:
        drawn = Counter(rounding(b"a secret", Count(people, key)) for key in range(4_000))
        for figure, chance in rule.figures(people).items():
            assert drawn[figure] / 4_000 == pytest.approx(float(chance), abs=0.03)


def test_noise_holds_what_it_promises_of_one_figure_and_of_three() -> None:
    """Its guarantee is of independent draws: a group that stays the same keeps its draw."""
    most = [exp(EPSILON * figures) / (1 + exp(EPSILON * figures)) for figures in (1, 3)]
    worst = max((of_one_figure(LAPLACE, people) for people in range(60)), key=right)
    assert right(worst) <= most[0]
    assert right(together([worst] * 3)) <= most[1]
