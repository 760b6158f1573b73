"""The lifecycle is a table; these walk every verb over every state of its thing."""

import tomllib
from enum import StrEnum
from pathlib import Path

import pytest

from app.domain.lifecycle import LIFECYCLE, NEW, next_state
from app.domain.refusals import WrongMoment
from app.domain.states import LIVE_NEEDS, NeedState, OfferState
from app.domain.things import STATES, Thing
from app.domain.verbs import Verb

EVERY_STEP = [
    (verb, state) for verb, step in LIFECYCLE.items() for state in (NEW, *STATES[step.thing])
]


@pytest.mark.parametrize(("verb", "state"), EVERY_STEP)
def test_a_verb_moves_only_from_its_own_states(verb: Verb, state: str | None) -> None:
    step = LIFECYCLE[verb]
    if state in step.origins:
        assert next_state(verb, state) == (step.target or state)
    else:
        with pytest.raises(WrongMoment) as refused:
            next_state(verb, state)
        assert refused.value.verb is verb


BOOK: dict[str, dict[str, list[str]]] = tomllib.loads(
    Path(__file__).with_name("what_follows.toml").read_text()
)
EVERY_STATE = [(thing, state) for thing in STATES for state in (NEW, *STATES[thing])]


@pytest.mark.parametrize(("thing", "state"), EVERY_STATE)
def test_from_each_state_leads_what_the_book_says(thing: Thing, state: StrEnum | None) -> None:
    """A second book, read by a person when it changes: from here, what can happen?"""
    leads = [
        f"{verb.value}: {step.target or state}"
        for verb, step in LIFECYCLE.items()
        if step.thing is thing and state in step.origins
    ]
    assert leads == BOOK[thing.value][state.value if state else "new"]


@pytest.mark.parametrize("state", NeedState)
def test_every_state_of_a_need_can_be_reached(state: NeedState) -> None:
    assert state in _reached(Verb.POST_NEED)


@pytest.mark.parametrize("state", OfferState)
def test_every_state_of_an_offer_can_be_reached(state: OfferState) -> None:
    assert state in _reached(Verb.MAKE_OFFER)


@pytest.mark.parametrize("state", NeedState)
def test_an_asker_can_always_stop_while_a_need_is_under_way(state: NeedState) -> None:
    assert (state in LIFECYCLE[Verb.WITHDRAW_NEED].origins) == (state in LIVE_NEEDS)


def _reached(first: Verb) -> set[str | None]:
    reached: set[str | None] = {LIFECYCLE[first].target}
    steps = [step for step in LIFECYCLE.values() if step.thing is LIFECYCLE[first].thing]
    while True:
        further = {step.target for step in steps if reached & set(step.origins)} - {None}
        if further <= reached:
            return reached
        reached |= further
