"""A community's colours can be read, by day and at night, whatever it chooses."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.town.colours import (
    DARK,
    GROUNDS,
    LIGHT,
    NAMES,
    completed,
    contrast,
    faint,
    judged,
    nearest,
    read,
    written,
)
from app.web.frame.theme import THEME, modes

HOUSE = modes((Path(__file__).parents[3] / "app" / "static" / THEME).read_text())
colours = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def test_the_house_names_them_all_and_all_can_be_read() -> None:
    assert all(set(HOUSE[mode]) == set(NAMES) for mode in (LIGHT, DARK))
    assert judged({}, HOUSE) == []


@settings(max_examples=30)
@given(action=colours)
def test_a_colour_is_taken_or_answered_by_the_nearest_that_is(action: str) -> None:
    for found in judged({LIGHT: {"action": action}}, HOUSE):
        assert (found.mode, found.name) == (LIGHT, "action")
        assert found.ratio < found.least
        assert found.nearest != action
        assert judged({LIGHT: {"action": found.nearest}}, HOUSE) == []


@settings(max_examples=30)
@given(action=colours)
def test_what_follows_from_it_can_always_be_read(action: str) -> None:
    full = completed({LIGHT: {"action": action}}, HOUSE)
    assert not list(faint({**HOUSE[DARK], **full[DARK]}))
    words = full[LIGHT]["on-action"]
    assert contrast(words, action) >= 4.5


@settings(max_examples=15)
@given(ink=colours)
def test_nothing_that_cannot_be_read_is_passed_over(ink: str) -> None:
    told = [one for one in judged({LIGHT: {"ink": ink}}, HOUSE) if one.name == "ink"]
    assert bool(told) == any(contrast(ink, HOUSE[LIGHT][ground]) < 4.5 for ground in GROUNDS)


@pytest.mark.parametrize(
    ("chosen", "name", "beside", "ratio"),
    [
        ({"action": "#ffd500"}, "action", "warm", 1.2),
        ({"action": "#e2007a"}, "action", "warm", 3.9),
        ({"paper": "#777777"}, "paper", "edge", 1.04),
        ({"ink": "#808080"}, "ink", "warm", 3.2),
        ({"on-action": "#0b5c57"}, "on-action", "action", 1.0),
    ],
)
def test_what_is_refused_is_measured(
    chosen: dict[str, str], name: str, beside: str, ratio: float
) -> None:
    found = next(one for one in judged({LIGHT: chosen}, HOUSE) if one.mode == LIGHT)
    assert (found.name, found.beside) == (name, beside)
    assert found.ratio == pytest.approx(ratio, abs=0.1)
    assert found.nearest


def test_the_nearest_is_as_near_as_can_be() -> None:
    assert nearest("#102030", lambda _: True) == "#102030"
    assert nearest("#102030", lambda tried: tried == "#000000") == "#000000"
    assert nearest("#102030", lambda _: False) == ""


@given(chosen=st.dictionaries(st.sampled_from([LIGHT, DARK]), st.dictionaries(
    st.sampled_from(GROUNDS), colours, min_size=1)))  # fmt: skip
def test_what_is_kept_is_read_again(chosen: dict[str, dict[str, str]]) -> None:
    assert read(written(chosen)) == chosen
    assert (written(chosen) is None) == (chosen == {})
