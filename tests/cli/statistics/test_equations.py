"""Bounds passed along between equations are those of trying every town."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli.statistics.attacks.equations import AddsUp, Bounds, narrowed, room

BAND = st.tuples(st.integers(0, 4), st.integers(0, 2)).map(lambda told: (told[0], sum(told)))
TREE = [
    AddsUp(["theme/a", "theme/b"], "everybody"),
    AddsUp(["place/a", "place/b"], "everybody"),
    AddsUp(["helped", "not helped"], "everybody"),
]
NAMES = ("theme/a", "theme/b", "place/a", "place/b", "helped", "not helped")


def by_trying_all(known: Bounds) -> Bounds | None:
    """None when no town fits."""
    towns = [
        dict(zip(NAMES, people, strict=True))
        for people in product(*(range(known[name][0], known[name][1] + 1) for name in NAMES))
    ]
    fits = []
    for town in towns:
        sums = {sum(town[part] for part in equation.parts) for equation in TREE}
        least, most = known["everybody"]
        if len(sums) == 1 and least <= min(sums) <= most:
            fits.append(town | {"everybody": sums.pop()})
    if not fits:
        return None
    return {name: (min(t[name] for t in fits), max(t[name] for t in fits)) for name in known}


@given(
    bands=st.lists(BAND, min_size=6, max_size=6),
    everybody=st.tuples(st.integers(0, 14), st.integers(0, 6)),
)
def test_no_bound_is_wider_or_tighter_than_what_towns_can_be(
    bands: list[tuple[int, int]], everybody: tuple[int, int]
) -> None:
    known: Bounds = dict(zip(NAMES, bands, strict=True)) | {
        "everybody": (everybody[0], sum(everybody))
    }
    expected = by_trying_all(known)
    if expected is None:
        with pytest.raises(ValueError, match="no such town"):
            narrowed(known, TREE)
    else:
        assert narrowed(known, TREE) == expected


def test_room_is_how_many_numbers_are_left() -> None:
    assert room((3, 3)) == 1
    assert room((0, 9)) == 10
