"""One step: allowed? right state? change, and write the journal."""

from dataclasses import replace
from typing import Any

from sqlalchemy import inspect

from app.domain.actor import STAFF, Actor, Hat, house
from app.domain.lifecycle import LIFECYCLE, next_state
from app.domain.moment import Moment
from app.domain.policies import must_be_allowed
from app.domain.refusals import NotAllowed
from app.domain.verbs import Verb
from app.store.columns import new_id
from app.store.db import db
from app.store.inserting import insert_row
from app.store.queries.people import accounts as people
from app.store.tables import JournalLine


def take(moment: Moment, verb: Verb, thing: Any) -> None:
    """Raises NotAllowed or WrongMoment; then nothing was changed.

    `thing` is a row; one that is new gets its id and is added.
    """
    begin(moment, verb, thing)
    if not inspect(thing).persistent:
        db.session.add(thing)


def begin(moment: Moment, verb: Verb, thing: Any) -> None:
    """As `take`, of a row that is not added: whoever made it puts it away when it is whole."""
    must_be_allowed(moment.actor, verb, thing)
    thing.state = next_state(verb, thing.state)
    if thing.id is None:
        thing.id = new_id()
    insert_row(
        JournalLine,
        community_id=moment.community_id,
        at=moment.now,
        actor_id=moment.actor.person_id,
        verb=verb,
        thing=LIFECYCLE[verb].thing,
        thing_id=thing.id,
        state=thing.state,
        together_with=moment.actor.together_with,
    )


def never_about_staff(moment: Moment, verb: Verb, person_id: int) -> None:
    """Colleagues decide nothing about each other here: whoever is taken over would be the judge.
    Raises NotAllowed."""
    if people.hats(moment.community_id, person_id) & STAFF:
        raise NotAllowed(verb)


def by_the_house(moment: Moment) -> Moment:
    """The same moment, acted by the house itself: what follows from a person's deed by rule."""
    return replace(moment, actor=house(moment.community_id))


def in_her_name(moment: Moment, person_id: int) -> Moment:
    """The same moment, acted by her, with the hats that she has now: she may have put one on while
    she waited here, on another phone."""
    is_she = moment.actor.person_id == person_id
    actor = moment.actor if is_she else Actor(moment.community_id, person_id)
    hats = frozenset(map(Hat, people.hats(moment.community_id, person_id)))
    return replace(moment, actor=replace(actor, hats=hats))
