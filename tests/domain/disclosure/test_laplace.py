"""The other rounding: exact noise, drawn again the same, and the bound it promises."""

import math
import random
from collections import Counter
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.disclosure import BASE, FLOOR, Count, laplace_rounding, protect
from app.domain.disclosure.chance import Dice
from app.domain.disclosure.laplace import EPSILON, laplace
from tests.domain.disclosure.towns import SECRET, everybody, groups, tables

DRAWS = 6_000
SLACK = 0.02  # four times the deviation of a share of DRAWS
STREAM = b"one row of draws"


def law(epsilon: float, size: int) -> float:
    return math.tanh(epsilon / 2) * math.exp(-epsilon * abs(size))


@pytest.mark.parametrize("epsilon", [Fraction(1, 2), Fraction(1), Fraction(3, 2)])
def test_the_noise_follows_its_law(epsilon: Fraction) -> None:
    dice = Dice(SECRET, STREAM)
    drawn = Counter(laplace(dice, epsilon) for _ in range(DRAWS))
    for size in range(-6, 7):
        assert abs(drawn[size] / DRAWS - law(float(epsilon), size)) <= SLACK


def test_the_test_of_the_law_finds_another_noise() -> None:
    dice = Dice(SECRET, STREAM)
    drawn = Counter(laplace(dice, Fraction(1)) for _ in range(DRAWS))
    assert abs(drawn[0] / DRAWS - law(0.5, 0)) > SLACK


@pytest.mark.parametrize("exponent", [Fraction(0), Fraction(1, 3), Fraction(1, 2), Fraction(1)])
def test_a_chance_of_e_is_exact_enough_to_count(exponent: Fraction) -> None:
    dice = Dice(SECRET, STREAM)
    happened = sum(dice.happens_exp(exponent) for _ in range(DRAWS))
    assert abs(happened / DRAWS - math.exp(-exponent)) <= SLACK


@given(limit=st.integers(1, 1_000))
def test_a_draw_is_below_its_limit(limit: int) -> None:
    dice = Dice(SECRET, STREAM)
    assert all(0 <= dice.below(limit) < limit for _ in range(20))


@given(count=groups(most=10_000))
def test_the_same_group_gets_the_same_figure_of_five(count: Count) -> None:
    figure = laplace_rounding(SECRET, count)
    assert figure == laplace_rounding(SECRET, count)
    assert figure % BASE == 0


def figures(people: int, keys: list[int]) -> Counter[int]:
    return Counter(laplace_rounding(SECRET, Count(people, key)) for key in keys)


def random_keys(number: int) -> list[int]:
    dice = random.Random(19)
    return [dice.getrandbits(40) for _ in range(number)]


def test_it_is_right_on_average() -> None:
    keys = random_keys(DRAWS)
    errors = [laplace_rounding(SECRET, Count(40 + key % 5, key)) - 40 - key % 5 for key in keys]
    assert abs(sum(errors) / DRAWS) <= 4 * 3.9 / math.sqrt(DRAWS)


def test_one_person_more_shows_no_more_than_promised() -> None:
    keys = random_keys(1_500)
    printed = [figures(people, keys) for people in range(20, 27)]
    most = math.tanh(float(EPSILON) / 2)  # the distance of two laws, one apart
    for fewer, more in pairwise(printed):
        assert (fewer - more).total() / len(keys) <= most + 0.05


@given(table=tables())
def test_it_goes_through_the_same_gate(table: dict[str, Count]) -> None:
    printed = protect(table, everybody(table), SECRET, laplace_rounding)
    shown = [figure for figure in (*printed.cells.values(), printed.total) if figure is not None]
    assert all(figure >= FLOOR for figure in shown)


def test_the_same_secret_throws_the_same_dice_in_any_later_version() -> None:
    dice = Dice(b"s" * 32, b"x")
    drawn = [dice.below(1000) for _ in range(60)]  # more than one block of bits
    assert drawn[:6] == [737, 686, 814, 42, 165, 566]
    assert drawn[-5:] == [577, 458, 137, 615, 80]
    printed = [laplace_rounding(b"s" * 32, Count(23, key)) for key in range(1, 17)]
    assert printed == [20, 20, 25, 25, 25, 25, 25, 20, 20, 20, 25, 20, 20, 25, 25, 20]
