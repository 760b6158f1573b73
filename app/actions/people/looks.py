"""The access journal: which of the staff opened what, written before it is read (R16).

Ids only, so that whoever was looked at can be shown by whom and when.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, case, insert, literal, select

from app.domain.desk.lateness import Looked
from app.domain.moment import Moment
from app.domain.refusals import EnoughLooks, NotFound
from app.domain.sights import Sight, may_see
from app.domain.states import MessageState, PhotoState
from app.store.columns import UTCDateTime, random_id
from app.store.db import AnySelect, db
from app.store.queries.desk import evenings
from app.store.tables import Giver, LookedAt, Message, Need, Offer, Person, Photo, Task


def look_at(moment: Moment, opened: Looked, thing_id: int) -> None:
    """One row. Raises NotFound, and writes none, when there is nothing for this actor to open;
    EnoughLooks when she opened as many people within the hour as the house rules allow."""
    if not may_see(moment.actor, Sight.NEED_AT_DESK, moment):
        raise NotFound
    if opened in COUNTED:
        _must_have_looks_left(moment)
    there = THERE[opened](moment.community_id, thing_id).subquery()
    columns: dict[str, ColumnElement[Any]] = {
        "community_id": literal(moment.community_id),
        "id": random_id(),
        "at": literal(moment.now, UTCDateTime),
        "actor_id": literal(moment.actor.person_id),
        "thing": there.c.thing,
        "thing_id": there.c.thing_id,
    }
    row = insert(LookedAt).from_select(
        list(columns), select(*columns.values()), include_defaults=False
    )
    if db.session.scalar(row.returning(LookedAt.id)) is None:
        raise NotFound


def _must_have_looks_left(moment: Moment) -> None:
    """A task about somebody always opens: it waits for an answer. It does count."""
    community_id, me, now = moment.community_id, moment.me, moment.now
    if evenings.opened_lately(community_id, me, now) < moment.rules.looks.stop_an_hour:
        return
    if evenings.open_of(community_id, me, now) is None:
        raise EnoughLooks


def _need(community_id: int, need_id: int) -> AnySelect:
    found = _named(literal(Looked.NEED.value), Need.id)
    return found.where(Need.community_id == community_id, Need.id == need_id)


def _message(community_id: int, message_id: int) -> AnySelect:
    """Private messages are opened while they are held, and no others (R6)."""
    return _named(literal(Looked.MESSAGE.value), Message.id).where(
        Message.community_id == community_id,
        Message.id == message_id,
        Message.state == MessageState.HELD,
    )


def _talk(community_id: int, offer_id: int) -> AnySelect:
    """Whether there is a reason to read it is asked before (`reading_talks`)."""
    found = _named(literal(Looked.TALK.value), Offer.id)
    return found.where(Offer.community_id == community_id, Offer.id == offer_id)


def _photo(community_id: int, photo_id: int) -> AnySelect:
    """It belongs to a need: then that is what was looked at. One that was refused is empty."""
    found = _named(literal(Looked.NEED.value), Photo.need_id)
    return found.where(
        Photo.community_id == community_id,
        Photo.id == photo_id,
        Photo.state != PhotoState.REFUSED,
    )


def _task(community_id: int, task_id: int) -> AnySelect:
    """A task shows how to reach the person it is about: then it is she who was looked at."""
    nobody = Task.person_id.is_(None)
    found = _named(
        case((nobody, Looked.TASK.value), else_=Looked.PERSON.value),
        case((nobody, Task.id), else_=Task.person_id),
    )
    return found.where(Task.community_id == community_id, Task.id == task_id)


def _giver(community_id: int, person_id: int) -> AnySelect:
    found = _named(literal(Looked.PERSON.value), Giver.id)
    return found.where(Giver.community_id == community_id, Giver.id == person_id)


def _person(community_id: int, person_id: int) -> AnySelect:
    found = _named(literal(Looked.PERSON.value), Person.id)
    return found.where(Person.community_id == community_id, Person.id == person_id)


def _search(community_id: int, person_id: int) -> AnySelect:
    """First names were listed to her; what she searched for is not kept."""
    found = _named(literal(Looked.SEARCH.value), Person.id)
    return found.where(Person.community_id == community_id, Person.id == person_id)


def _named(thing: ColumnElement[str], thing_id: Any) -> AnySelect:
    return select(thing.label("thing"), thing_id.label("thing_id"))


THERE: dict[Looked, Callable[[int, int], AnySelect]] = {
    Looked.NEED: _need,
    Looked.MESSAGE: _message,
    Looked.TALK: _talk,
    Looked.PHOTO: _photo,
    Looked.TASK: _task,
    Looked.PERSON: _person,
    Looked.GIVER: _giver,
    Looked.SEARCH: _search,
}

COUNTED = frozenset({Looked.PERSON, Looked.GIVER})
