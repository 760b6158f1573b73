"""A sum that a reader can follow, and numbers as readers write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.town.costs import MOST, Assumptions, Costs, costs_of, number_in

TOLD = Assumptions(Decimal(120), Decimal("65.50"), Decimal(20), Decimal(900))


@pytest.mark.parametrize(
    ("quarters", "costs"),
    [(1, Costs(7860, 60, 900, 8820, 35280)), (2, Costs(7860, 120, 1800, 9780, 19560))],
)
def test_a_sum_by_hand(quarters: int, costs: Costs) -> None:
    assert costs_of(TOLD, quarters) == costs


@pytest.mark.parametrize(
    ("told", "number"),
    [
        ("65", "65"),
        ("€ 65", "65"),
        ("65,50", "65.50"),
        ("65.50", "65.50"),
        ("1.250", "1250"),
        ("1.250,5", "1250.5"),
        ("10.000.000", "10000000"),
        ("0", "0"),
        ("٣٠", "30"),
    ],
)
def test_a_number_as_a_reader_writes_it(told: str, number: str) -> None:
    assert number_in(told) == Decimal(number)


@pytest.mark.parametrize(
    "told", ["", "veel", "-3", "1e9", "10.000.001", "9" * 400, "²", "NaN", "=1+1", "1,2,3", "€"]
)
def test_what_is_no_number(told: str) -> None:
    assert number_in(told) is None


@given(st.text())
def test_whatever_is_typed_is_a_number_of_likely_size_or_none(told: str) -> None:
    number = number_in(told)
    assert number is None or 0 <= number <= MOST
