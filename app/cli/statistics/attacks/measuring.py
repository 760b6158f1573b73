"""Each attack on one rule: how far it comes, in shares and in guesses from 0.5 (a coin) to 1."""

import random
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from statistics import mean

from app.cli.statistics.attacks import differences, nearly_all, newcomer, published, subtraction
from app.cli.statistics.attacks.guessing import Evidence, right, together
from app.cli.statistics.attacks.rules import Rule
from app.cli.statistics.attacks.towns import one_sided, towns
from app.domain.disclosure import MOST_FIGURES_A_PERSON

NARROW = 10
PERIODS_A_YEAR = 4
FIGURES_A_YEAR = PERIODS_A_YEAR * MOST_FIGURES_A_PERSON
Measures = dict[str, float]
Attack = Callable[[Rule, int, int], Measures]


def by_subtraction(rule: Rule, number: int, seed: int) -> Measures:
    rooms = [room for town in towns(number, seed) for room in subtraction.in_one_table(rule, town)]
    return _told("subtraction", rooms)


def by_equations(rule: Rule, number: int, seed: int) -> Measures:
    rooms = [room for town in towns(number, seed) for room in subtraction.in_all_tables(rule, town)]
    return _told("equations", rooms)


def by_file(rule: Rule, number: int, seed: int) -> Measures:
    dice = _dice(seed)
    rooms = [room for _ in range(number) for room in published.in_the_file(rule, dice)]
    return _told("file", rooms)


def by_tables(rule: Rule, number: int, seed: int) -> Measures:
    return _told("tables", [differences.between_tables(rule, town) for town in towns(number, seed)])


def by_periods(rule: Rule, number: int, seed: int) -> Measures:
    return _told(
        "periods", [differences.between_periods(rule, town) for town in towns(number, seed)]
    )


def by_group(rule: Rule, number: int, seed: int) -> Measures:
    dice = _dice(seed)
    proven = [
        nearly_all.is_proven(rule, one_sided(dice), dice.randbytes(32)) for _ in range(number)
    ]
    return {"nearly_all_proven": mean(proven)}


def by_one_figure(rule: Rule, number: int, seed: int) -> Measures:
    """No towns are needed: every size of a group is tried. Where all her figures are of the size
    that tells most, no town can be worse."""
    once = [newcomer.of_one_figure(rule, people) for people in newcomer.SIZES]
    twice = [newcomer.of_one_figure_twice(rule, people) for people in newcomer.SIZES]
    limits = {
        "period_limit": _at_most(once, MOST_FIGURES_A_PERSON),
        "period_twice_limit": _at_most(twice, MOST_FIGURES_A_PERSON),
        "year_limit": _at_most(once, FIGURES_A_YEAR),
    }
    return _guessed("figure", once) | _guessed("figure_twice", twice) | limits


def by_newcomer(rule: Rule, number: int, seed: int) -> Measures:
    """A year is four periods in which she is or is not, while others come and go."""
    found = _periods(rule, number, _dice(seed))
    years = (found[place : place + PERIODS_A_YEAR] for place in range(0, number, PERIODS_A_YEAR))
    return _guessed("period", found) | _guessed("year", [together(year) for year in years])


ATTACKS: tuple[Attack, ...] = (
    by_subtraction, by_equations, by_file, by_tables, by_periods, by_group, by_one_figure,
    by_newcomer,
)  # fmt: skip


def attacked(rule: Rule, number: int, seed: int) -> Iterator[Measures]:
    """One attack after the other, on as many invented towns; the same seed gives the same."""
    for attack in ATTACKS:
        yield attack(rule, number, seed)


def _periods(rule: Rule, number: int, dice: random.Random) -> list[Evidence]:
    drawn = islice(newcomer.periods(dice), number)
    return [newcomer.of_period(rule, period, dice) for period in drawn]


def _told(attack: str, rooms: Iterable[int]) -> Measures:
    left = list(rooms)
    return {
        f"{attack}_exact": mean(room == 1 for room in left),
        f"{attack}_narrowed": mean(room < NARROW for room in left),
    }


def _guessed(about: str, found: Iterable[Evidence]) -> Measures:
    guesses = [right(one) for one in found]
    return {f"{about}_typical": mean(guesses), f"{about}_worst": max(guesses)}


def _at_most(found: Iterable[Evidence], figures: int) -> float:
    return right(together([max(found, key=right)] * figures))


def _dice(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311
