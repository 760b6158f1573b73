"""When two reports are of two people: a row is what the second has in common with the first."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.people.reports import Voice, independent, two_say_so

FIRST = Voice(person_id=1, about=10, successor_id=None, organisation_id=None, network="thuis")
SECOND = Voice(person_id=2, about=20, successor_id=None, organisation_id=None, network="elders")


@pytest.mark.parametrize(
    "alike",
    [
        {"person_id": 1},
        {"about": 10},
        {"network": "thuis"},
        {"successor_id": 1},  # the first came in with the second's number as somebody new
    ],
)
def test_one_voice(alike: dict[str, Any]) -> None:
    assert not independent(FIRST, replace(SECOND, **alike))


def test_two_of_one_organisation_are_one_voice() -> None:
    assert not independent(replace(FIRST, organisation_id=5), replace(SECOND, organisation_id=5))


def test_two_voices() -> None:
    assert independent(FIRST, SECOND)
    assert independent(replace(FIRST, network=None), replace(SECOND, network=None))


voices = st.builds(
    Voice,
    person_id=st.integers(1, 4),
    about=st.integers(1, 4),
    successor_id=st.none() | st.integers(1, 4),
    organisation_id=st.none() | st.integers(1, 2),
    network=st.none() | st.sampled_from(["a", "b"]),
)


@given(voices, voices)
def test_it_does_not_matter_who_was_first(one: Voice, other: Voice) -> None:
    assert independent(one, other) == independent(other, one)


@given(st.lists(voices.map(lambda voice: replace(voice, person_id=1)), max_size=6))
def test_one_person_alone_never_pauses_anybody(hers: list[Voice]) -> None:
    assert not two_say_so(hers)
