"""The rules of suppression, a table a rule."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.disclosure import Count, ProtectedTable, Reason, protect
from app.domain.disclosure.suppression import _subtracted
from tests.domain.disclosure.towns import SECRET, Table, protected

FEW, ANOTHER, NEARLY = Reason.TOO_FEW, Reason.PROTECTS_ANOTHER, Reason.NEARLY_ALL


def of_sizes(*sizes: int) -> Table:
    """Name the cells a, b, c …; multiples of 5 are printed as they are, whatever the key."""
    return {name: Count(size, 7 * size) for name, size in zip("abcdef", sizes, strict=False)}


@pytest.mark.parametrize(
    ("sizes", "cells", "total", "hidden"),
    [
        pytest.param((40, 30), (40, 30), 70, {}, id="SD-04: large enough, shown"),
        pytest.param((5, 10), (None,) * 2, 15, {"a": FEW, "b": FEW}, id="SD-04: both too few"),
        pytest.param((5, 5), (None,) * 2, None, {"a": FEW, "b": FEW}, id="the total too few"),
        pytest.param(
            (50, 40, 30, 5),
            (50, 40, None, None),
            125,
            {"c": ANOTHER, "d": FEW},
            id="SD-06: one too few takes the next smallest along",
        ),
        pytest.param(
            (50, 40, 10, 0),
            (50, 40, None, None),
            100,
            {"c": FEW, "d": FEW},
            id="SD-06: a cell of nobody is a hidden cell",
        ),
        pytest.param((95, 5), (None,) * 2, 100, {"a": NEARLY, "b": NEARLY}, id="SD-09"),
        pytest.param((30, 10), (None,) * 2, 40, {"a": NEARLY, "b": NEARLY}, id="no cell left"),
        pytest.param((20,), (20,), 20, {}, id="one category has no split"),
        pytest.param((), (), None, {}, id="nothing counted"),
    ],
)
def test_rules(
    sizes: tuple[int, ...],
    cells: tuple[int | None, ...],
    total: int | None,
    hidden: dict[str, Reason],
) -> None:
    printed = protected(of_sizes(*sizes))
    assert printed == ProtectedTable(dict(zip("abcdef", cells, strict=False)), total, hidden)


def test_another_rounding_goes_through_the_same_rules() -> None:
    printed = protect(of_sizes(61, 43, 12, 3), Count(119, 0), SECRET, lambda _, count: count.people)
    assert printed.cells == {"a": 61, "b": 43, "c": None, "d": None}
    assert printed.total == 119


def test_a_category_larger_than_its_total_is_refused() -> None:
    with pytest.raises(ValueError, match="more people than the total"):
        protect(of_sizes(40), Count(39, 1), SECRET)


few = st.integers(0, 12)
spans = st.tuples(few, st.integers(1, 6)).map(lambda told: range(told[0], told[0] + told[1]))


@given(st.lists(spans, min_size=1, max_size=3), st.tuples(st.integers(0, 40), st.integers(2, 9)))
def test_a_reader_subtracts_as_well_as_can_be_and_no_better(
    cells: list[range], told: tuple[int, int]
) -> None:
    """Held beside trying out every number that each cell may be."""
    total = range(told[0], sum(told))
    possible = {str(at): span for at, span in enumerate(cells)}
    fitting = [one for one in product(*cells) if sum(one) in total]
    left = _subtracted(possible, total)
    if not fitting:
        assert left == possible
        return
    for at, seen in enumerate(zip(*fitting, strict=True)):
        assert left[str(at)] == range(min(seen), max(seen) + 1)
