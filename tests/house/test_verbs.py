"""Every verb lies in every drawer."""

import pytest
from flask import Flask

from app.domain.lifecycle import LIFECYCLE
from app.domain.policies import MAY
from app.domain.things import STATES, Thing
from app.domain.verbs import BY_THE_HOUSE, Verb
from app.texts.journal import JOURNAL
from app.texts.verbs import BUTTON


@pytest.mark.parametrize("verb", Verb)
def test_a_verb_has_a_step_a_policy_and_a_journal_line(verb: Verb) -> None:
    assert verb in LIFECYCLE
    assert verb in MAY
    assert JOURNAL[verb]


@pytest.mark.parametrize("verb", Verb)
def test_a_verb_has_a_button_unless_the_house_does_it(verb: Verb) -> None:
    assert (verb in BUTTON) == (verb not in BY_THE_HOUSE)


def test_a_verb_has_a_route_unless_the_house_does_it(app: Flask) -> None:
    names = {rule.endpoint.rpartition(".")[2] for rule in app.url_map.iter_rules()}
    assert {verb for verb in Verb if verb.value not in names} == BY_THE_HOUSE


def test_every_thing_has_states() -> None:
    assert set(STATES) == set(Thing)
