"""What an effect says: an interval that holds the real share, from printed figures alone."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.disclosure import Count
from app.domain.town.effects import Effect, effect_of
from app.domain.town.facts import Change
from app.domain.town.figures import FrozenFigures
from tests.domain.town.test_figures import OF_THE_FIRST_METHOD, counted_as, frozen, read_file

MORE, SAME, LESS = Change


def figures(more: int, same: int, less: int, silent: int = 0, key: int = 7) -> FrozenFigures:
    told = {MORE: Count(more, key), SAME: Count(same, key + 1), LESS: Count(less, key + 2)}
    return frozen(counted_as(effect=told, effect_silent=Count(silent, key + 3)))


def told(more: int, same: int, less: int, **also: int) -> Effect:
    effect = effect_of(figures(more, same, less, **also))
    assert effect is not None
    return effect


def test_below_fifty_answers_there_is_no_effect() -> None:
    assert effect_of(figures(25, 10, 5)) is None


def test_an_older_file_has_none() -> None:
    read = read_file(OF_THE_FIRST_METHOD)
    assert effect_of(read) is None


def test_number_and_silence_stand_beside_the_interval() -> None:
    effect = told(60, 30, 20, silent=40)
    assert effect.fewest <= 110 <= effect.most
    assert effect.silent == 40
    assert effect.changed[MORE] == (4, 7)


def test_what_is_withheld_has_no_share_and_widens_the_others() -> None:
    effect = told(60, 30, 2)
    assert effect.changed[LESS] is None
    assert effect.changed[MORE] is not None
    assert effect.changed[MORE][1] - effect.changed[MORE][0] >= 3
    assert effect.silent is None


@given(
    more=st.integers(0, 400), same=st.integers(0, 400), less=st.integers(0, 400),
    key=st.integers(0, 2**40),
)  # fmt: skip
def test_the_real_share_and_the_real_number_always_lie_in_it(
    more: int, same: int, less: int, key: int
) -> None:
    effect = effect_of(figures(more, same, less, key=key))
    if effect is None:
        assert more + same + less < 55
        return
    assert effect.fewest <= more + same + less <= effect.most
    for change, people in zip(Change, (more, same, less), strict=True):
        tenths = effect.changed[change]
        if tenths is not None:
            assert tenths[0] <= 10 * people / (more + same + less) <= tenths[1]


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
def test_it_holds_the_share_of_all_who_could_have_answered(share: float) -> None:
    """In at least ninety-five of a hundred draws: tenths and rounding only widen it."""
    chance, held = random.Random(share), 0
    for draw in range(200):
        more = sum(chance.random() < share for _ in range(120))
        tenths = told(more, 120 - more, 0, key=draw * 11).changed[MORE]
        held += tenths is None or tenths[0] <= 10 * share <= tenths[1]
    assert held >= 190
