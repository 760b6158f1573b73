"""The figures, on towns small enough to count by hand."""

import numpy as np
import pytest

from app.cli.simulate.measures import Figures, gini, quantile, spread, top_tenth


@pytest.mark.parametrize(
    ("times", "unequal"),
    [
        ([1, 1, 1, 1], 0.0),
        ([0, 0, 0, 4], 0.75),
        ([0, 0, 1, 1], 0.5),
        ([0, 1, 2, 3], 10 / 24),  # all differences, 20, over 2 × 4 × 6
        ([0, 0], 0.0),
    ],
)
def test_how_unequal(times: list[int], unequal: float) -> None:
    assert gini(np.array(times)) == pytest.approx(unequal)


def test_the_busiest_tenth() -> None:
    assert top_tenth(np.array([5] + [1] * 5 + [0] * 4)) == 0.5
    assert top_tenth(np.zeros(3, int)) == 0


@pytest.mark.parametrize(("share", "letters"), [(0.5, 0), (0.9, 1), (0.99, 3), (1.0, 3)])
def test_no_more_than(share: float, letters: int) -> None:
    """Ten weeks: seven without a letter, two with one, one with three."""
    assert quantile(np.array([7, 2, 0, 1]), share) == letters


def test_several_towns_beside_each_other() -> None:
    """A town where nothing was answered says nothing of how fast that goes."""
    one, other = (Figures(*[value] * 14) for value in (1.0, float("nan")))
    told = spread([one, other])["hours_to_first_offer"]
    assert (told.mean, told.least, told.most) == (1, 1, 1)
