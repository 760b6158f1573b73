"""An address that comes back by e-mail opens what it was made for, and nothing else."""

from collections.abc import Callable
from datetime import date

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from app.store.return_addresses import DATED, Errand, Returned, address, mark_of, read
from config.checks import LONGEST_NAME

BASE = "in@vragenengeven.example"
OTHER = {"b": "u", "u": "t", "t": "b"}  # errands
ids = st.integers(1, 2**62)


@pytest.fixture(params=Errand)
def made(app: Flask, request: pytest.FixtureRequest) -> str:
    return address(BASE, Returned(request.param, 1, 2, 3))


def test_it_says_what_it_was_made_for(app: Flask) -> None:
    base = f"{'a' * LONGEST_NAME}@in.example"

    @given(st.sampled_from(Errand), ids, ids, st.dates(date(2026, 1, 1), date(2149, 1, 1)))
    def always(errand: Errand, person_id: int, thing_id: int, day: date) -> None:
        told = {"day": day} if errand in DATED else {}
        meant = Returned(errand, 7, person_id, thing_id, **told)
        told = address(base, meant)
        assert len(told.partition("@")[0]) <= 64
        assert [read(base, spelled) for spelled in (told, told.upper(), f" {told} ")] == [meant] * 3

    always()


def test_a_changed_sign_opens_nothing(made: str) -> None:
    @given(at=st.integers(len("in+"), made.index("@") - 1), sign=st.sampled_from("abcxyz234567tu"))
    def never(at: int, sign: str) -> None:
        changed = made[:at] + sign + made[at + 1 :]
        assert changed == made or read(BASE, changed) is None

    never()


@pytest.mark.parametrize(
    "change",
    [
        lambda told: f"in+{OTHER[told[3]]}{told[4:]}",
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
