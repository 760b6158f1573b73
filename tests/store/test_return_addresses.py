"""An address that comes back by e-mail opens what it was made for, and nothing else."""

from collections.abc import Callable

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from app.store.return_addresses import Errand, Returned, address, mark_of, read
from config.checks import LONGEST_NAME

BASE = "in@vragenengeven.example"
ids = st.integers(1, 2**62)


@pytest.fixture
def made(app: Flask) -> str:
    return address(BASE, Returned(Errand.STOP, 1, 2, 3))


def test_it_says_what_it_was_made_for(app: Flask) -> None:
    base = f"{'a' * LONGEST_NAME}@in.example"

    @given(errand=st.sampled_from(Errand), person_id=ids, thing_id=ids)
    def always(errand: Errand, person_id: int, thing_id: int) -> None:
        meant = Returned(errand, 7, person_id, thing_id)
        told = address(base, meant)
        assert len(told.partition("@")[0]) <= 64
        assert [read(base, spelled) for spelled in (told, told.upper(), f" {told} ")] == [meant] * 3

    always()


def test_a_changed_sign_opens_nothing(made: str) -> None:
    @given(at=st.integers(len("in+u"), len("in+u") + 47), sign=st.sampled_from("abcxyz234567"))
    def never(at: int, sign: str) -> None:
        changed = made[:at] + sign + made[at + 1 :]
        assert changed == made or read(BASE, changed) is None

    never()


@pytest.mark.parametrize(
    "change",
    [
        lambda told: told.replace("+u", "+b"),  # another errand
        lambda told: told.replace("in+", "out+"),
        lambda told: told.replace("@vragen", "@geven"),
        lambda told: told.replace("@", "x@"),
        lambda told: BASE,
        lambda told: "",
    ],
)
def test_another_address_is_none_of_ours(made: str, change: Callable[[str], str]) -> None:
    assert read(BASE, change(made)) is None


def test_another_secret_signs_otherwise(app: Flask, made: str) -> None:
    app.secret_key = "t" * 32
    assert read(BASE, made) is None


def test_a_mark_fits_in_an_address() -> None:
    assert mark_of("f" * 64) < 2**63
