"""Invented towns, as uneven as real ones: few people under most headings, many under one or two."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from app.cli.statistics.attacks.rules import Lists

MOST_FEW = 10
"""A group of up to so many people is one that no figure may tell."""


@dataclass(frozen=True)
class Town:
    """Tables of one period: the askers twice divided, and those of them who were helped: all but
    a few. `later` is the next period: everybody came back, and a few are new."""

    lists: Lists
    later: Lists
    secret: bytes


def towns(number: int, seed: int) -> Iterator[Town]:
    return (town(random.Random(f"{seed}/{place}")) for place in range(number))  # noqa: S311


def town(dice: random.Random) -> Town:
    by_theme = _divided(dice, dice.randint(3, 8))
    askers = sorted(frozenset[str]().union(*by_theme.values()))
    new = {f"new{number}" for number in range(dice.randint(1, MOST_FEW))}
    grown = dice.choice(list(by_theme))
    return Town(
        _tables(dice, by_theme, askers),
        {"askers_by_theme": {**by_theme, grown: by_theme[grown] | new}},
        dice.randbytes(32),
    )


def _tables(
    dice: random.Random, by_theme: dict[str, frozenset[str]], askers: list[str]
) -> dict[str, dict[str, frozenset[str]]]:
    left_out = set(dice.sample(askers, min(len(askers), dice.randint(1, MOST_FEW))))
    by_place: dict[str, set[str]] = {
        f"place{number}": set() for number in range(dice.randint(3, 6))
    }
    weights = [dice.lognormvariate(0, 1.1) for _ in by_place]
    for asker in askers:
        by_place[dice.choices(list(by_place), weights)[0]].add(asker)
    return {
        "askers_by_theme": by_theme,
        "helped": _halves([asker for asker in askers if asker not in left_out]),
        "places": {place: frozenset(people) for place, people in by_place.items()},
    }


def _halves(people: list[str]) -> dict[str, frozenset[str]]:
    return {"at home": frozenset(people[::2]), "elsewhere": frozenset(people[1::2])}


def _divided(dice: random.Random, cells: int) -> dict[str, frozenset[str]]:
    sizes = [int(dice.lognormvariate(3, 1.1)) for _ in range(cells)]
    return {
        f"theme{cell}": frozenset(f"{cell}-{number}" for number in range(size))
        for cell, size in enumerate(sizes)
    }


def one_sided(dice: random.Random) -> Lists:
    """A table in which one category really holds at least nine in ten."""
    few = dice.randint(0, 10)
    most = max(9 * few, 20) + dice.randint(0, 60)
    large, small = (
        frozenset(f"{name}{number}" for number in range(size))
        for name, size in (("large", most), ("small", few))
    )
    return {"askers_by_theme": {"large": large, "small": small}}
