"""A reader who knows everybody but one: one newcomer hardly changes a whole table."""

import random
from collections import Counter
from collections.abc import Callable

import pytest

from app.domain.disclosure import Count, ProtectedTable
from tests.domain.disclosure.readers import EXACT, NEAREST
from tests.domain.disclosure.towns import Table, protected

DRAWS = 1_500
Publish = Callable[[Table], ProtectedTable]


def outputs(publish: Publish, sizes: tuple[int, ...], dice: random.Random) -> Counter[str]:
    """Print the same sizes over many towns, each with record keys of its own."""
    return Counter(
        repr(publish({str(place): Count(size, dice.getrandbits(40)) for place, size in cells}))
        for cells in [tuple(enumerate(sizes))] * DRAWS
    )


def distance(publish: Publish, sizes: tuple[int, ...]) -> float:
    dice = random.Random(3)
    with_newcomer = (sizes[0] + 1, *sizes[1:])
    without = outputs(publish, sizes, dice)
    return (without - outputs(publish, with_newcomer, dice)).total() / DRAWS


@pytest.mark.parametrize(
    "sizes", [(10, 40, 50), (11, 20, 30, 60), (12, 80), (3, 4, 7), (9, 17, 17), (44, 4, 2)]
)
def test_one_newcomer_hardly_changes_a_whole_table(sizes: tuple[int, ...]) -> None:
    """Two figures move, hers and the total: 1 - 0.8 * 0.8 in theory, the rest is sampling."""
    assert distance(protected, sizes) <= 0.36 + 0.06


@pytest.mark.parametrize("publish", [EXACT.publish, NEAREST.publish])
def test_one_newcomer_changes_a_naive_table_for_sure(publish: Publish) -> None:
    assert distance(publish, (9, 17, 17)) == 1
