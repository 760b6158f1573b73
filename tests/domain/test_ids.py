"""Ids as they stand in addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ids import ALPHABET, LARGEST, read_id, show_id


@given(st.integers(0, LARGEST - 1))
def test_what_is_shown_is_read_back(number: int) -> None:
    shown = show_id(number)
    assert read_id(shown) == number
    assert 0 < len(shown) <= 13
    assert set(shown) <= set(ALPHABET)


@pytest.mark.parametrize("shown", ["o", "I", "-1", "zzzzzzzzzzzzz", "8000000000000", "a b"])
def test_what_cannot_be_an_id_is_refused(shown: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_id(shown)


@pytest.mark.parametrize("sign", "ilou")
def test_no_sign_is_misread(sign: str) -> None:
    assert sign not in ALPHABET
