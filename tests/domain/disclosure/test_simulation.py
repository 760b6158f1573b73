"""A reader who runs our own code over every town there could be still cannot tell small cells.

It learns from each choice: what was hidden for whose sake, and what was not.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

import pytest

from app.domain.disclosure import Reason, suppression
from app.domain.disclosure.suppression import withheld

Figures = tuple[int, ...]
Printed = tuple[int | Reason, ...]
Numbers = dict[tuple[Printed, int, int], set[int]]
"""From what is printed, its total and the place of a hidden cell to the people it may hold."""


def all_figures(cells: int, most: int) -> Iterator[Figures]:
    if cells == 0:
        yield ()
        return
    for first in range(0, most + 1, 5):
        for others in all_figures(cells - 1, most - first):
            yield (first, *others)


def people_behind(figures: Figures, total: int) -> list[range]:
    """For each cell the people it may hold if these are the figures; none if they cannot be."""
    lows, highs = (
        [max(0, figure - 4) for figure in figures],
        [figure + 4 for figure in figures],
    )
    most_more, most_fewer = total + 4 - sum(lows), sum(highs) - (total - 4)
    if most_more < 0 or most_fewer < 0:
        return []
    return [
        range(max(low, high - most_fewer), min(high, low + most_more) + 1)
        for low, high in zip(lows, highs, strict=True)
    ]


def ways_to_print(figures: Figures, total: int) -> set[Printed]:
    """Let each cell in turn draw the lowest lot."""
    cells = range(len(figures))
    named = {str(place): figure for place, figure in enumerate(figures)}
    lots = [{str(place): int(place != lowest) for place in cells} for lowest in cells]
    return {_printed(named, withheld(named, total, drawn)) for drawn in lots}


def _printed(figures: Mapping[str, int], hidden: Mapping[str, Reason]) -> Printed:
    return tuple(hidden.get(name, figure) for name, figure in figures.items())


def simulate(cells: int, most: int) -> Numbers:
    numbers: Numbers = defaultdict(set)
    slack = 4 * (cells + 1)
    for figures in all_figures(cells, most + slack):
        for total in range(15, most + 1, 5):
            people = people_behind(figures, total)
            for printed in ways_to_print(figures, total) if people else ():
                for place in _hidden_places(printed):
                    numbers[printed, total, place].update(people[place])
    return numbers


def _hidden_places(printed: Printed) -> list[int]:
    return [place for place, cell in enumerate(printed) if isinstance(cell, Reason)]


every_town = pytest.mark.parametrize(("cells", "most"), [(2, 160), (3, 70), (4, 40)])


@every_town
def test_every_hidden_cell_may_hold_ten_numbers(cells: int, most: int) -> None:
    narrow = {seen: left for seen, left in simulate(cells, most).items() if len(left) < 10}
    assert narrow == {}


@every_town
def test_without_withholding_the_split_the_simulation_finds_cells(
    cells: int, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suppression, "_leaves_room", lambda *_: True)
    assert min(len(left) for left in simulate(cells, most).values()) <= 3
