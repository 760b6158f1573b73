"""Lists of people in tables of any shape, and the naive ways to publish them."""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from hypothesis import strategies as st

from app.domain.disclosure import Release, protect_tables
from tests.domain.disclosure.towns import SECRET

Lists = Mapping[str, Mapping[str, frozenset[str]]]
Publish = Callable[[Lists], Release]


def draw_lists(dice: random.Random) -> dict[str, dict[str, frozenset[str]]]:
    """People in several cells and tables, empty tables, cells of everybody and of nobody."""
    people = [f"p{number}" for number in range(dice.choice([0, 9, 30, 80, 160]))]
    names = dice.sample(
        ["wijk", "thema", "één", "", "\N{ARABIC LETTER AIN}", "z"], dice.randint(0, 5)
    )
    return {name: _table(dice, people) for name in names}


def _table(dice: random.Random, people: list[str]) -> dict[str, frozenset[str]]:
    cells: dict[str, set[str]] = {f"c{number}": set() for number in range(dice.randint(0, 6))}
    asked = [person for person in people if dice.random() < dice.choice([0.3, 1])]
    most_cells = dice.choice([1, 1, 1, 2, 5])
    for person in asked if cells else ():
        for cell in dice.choices(list(cells), k=dice.randint(1, most_cells)):
            cells[cell].add(person)
    return {cell: frozenset(listed) for cell, listed in cells.items()}


any_lists = st.integers(0, 2**32).map(lambda seed: draw_lists(random.Random(seed)))


def ours(lists: Lists) -> Release:
    return protect_tables(lists, SECRET)


def naive(round_figure: Callable[[int], int], hides_below: int = 10) -> Publish:
    def shown(people: frozenset[str]) -> int | None:
        return round_figure(len(people)) if len(people) >= hides_below else None

    return lambda lists: Release(
        {name: {cell: shown(who) for cell, who in cells.items()} for name, cells in lists.items()},
        {name: shown(everybody(cells)) for name, cells in lists.items()},
    )


def everybody(cells: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*cells.values())


def figures(lists: Lists, release: Release) -> Iterator[tuple[frozenset[str], int]]:
    """Each figure shown, with the people listed behind it."""
    for name, cells in lists.items():
        for cell, people in cells.items():
            if (figure := release.tables[name][cell]) is not None:
                yield people, figure
        if (total := release.totals[name]) is not None:
            yield everybody(cells), total


def times_counted(lists: Lists, release: Release) -> Counter[str]:
    return Counter(person for people, _ in figures(lists, release) for person in people)
