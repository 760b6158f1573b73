"""The kwartiermaker's list of today: what waits for a person, whatever it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    String,
    Subquery,
    case,
    cast,
    func,
    literal,
    null,
    select,
    tuple_,
    union_all,
)

from app.domain.desk import (
    RANKS,
    URGENCY_OF_MESSAGE,
    URGENCY_OF_PHOTO,
    URGENCY_OF_TASK,
    Looked,
)
from app.domain.followup import TaskKind
from app.domain.states import LIVE_NEEDS, MessageState, NeedState, TaskState
from app.domain.triage.consequence import Urgency
from app.store.columns import UTCDateTime, leads_to
from app.store.db import AnyRow, AnySelect, db
from app.store.tables import Message, Need, Person, Photo, Task

BEGINNING = 140  # characters of a need that a line shows
WAITING_NEEDS = (NeedState.HELD, NeedState.ASKED_BACK)
NOBODY = cast(null(), String)


@dataclass(frozen=True)
class Place:
    """Where a page of the list ends: the most urgent first, then the oldest promise."""

    rank: int
    due_at: datetime
    id: int


def today(community_id: int, most: int, after: Place | None = None) -> Sequence[AnyRow]:
    """thing, kind, rank, due_at, since, id, name and words (their beginning)."""
    items = _items(community_id)
    place = tuple_(items.c.rank, items.c.due_at, items.c.id)
    found = select(items).order_by(items.c.rank, items.c.due_at, items.c.id).limit(most)
    if after is not None:
        due_at = literal(after.due_at, UTCDateTime)
        found = found.where(place > tuple_(literal(after.rank), due_at, literal(after.id)))
    return db.session.execute(found).all()


def counts(community_id: int) -> Sequence[AnyRow]:
    """kind, how_many and the oldest's `since`, for each kind there is."""
    items = _items(community_id)
    how_many, oldest = func.count().label("how_many"), func.min(items.c.since).label("since")
    found = select(items.c.kind, how_many, oldest).group_by(items.c.kind)
    return db.session.execute(found).all()


def task_id(community_id: int, key: str) -> int | None:
    found = select(Task.id).where(Task.community_id == community_id, Task.key == key)
    return db.session.scalars(found).first()


def open_tasks_about(community_id: int, kind: TaskKind, person_id: int) -> Sequence[Task]:
    found = select(Task).where(
        Task.community_id == community_id,
        Task.kind == kind,
        Task.person_id == person_id,
        Task.state == TaskState.OPEN,
    )
    return db.session.scalars(found.with_for_update()).all()


def _items(community_id: int) -> Subquery:
    parts = (_needs, _messages, _photos, _tasks)
    return union_all(*(part(community_id) for part in parts)).subquery("items")


def _needs(community_id: int) -> AnySelect:
    return select(
        literal(Looked.NEED.value).label("thing"),
        Need.state.label("kind"),
        _rank(Need.urgency, dict(zip(RANKS, RANKS, strict=True))).label("rank"),
        func.coalesce(Need.answer_by, Need.posted_at).label("due_at"),
        Need.posted_at.label("since"),
        Need.id,
        NOBODY.label("name"),
        func.substr(Need.card_words, 1, BEGINNING).label("words"),
    ).where(Need.community_id == community_id, Need.state.in_(WAITING_NEEDS))


def _messages(community_id: int) -> AnySelect:
    """Never the words of a message: those are read when it is opened, and then that is noted."""
    waiting = _waiting(Looked.MESSAGE, URGENCY_OF_MESSAGE, Message, Message.written_at)
    held = Message.state == MessageState.HELD
    return waiting.where(Message.community_id == community_id, held)


def _photos(community_id: int) -> AnySelect:
    """Of a need that somebody helps with in person nobody else sees the photo."""
    waiting = _waiting(Looked.PHOTO, URGENCY_OF_PHOTO, Photo, Photo.added_at)
    return waiting.where(Photo.community_id == community_id, Need.state.in_(LIVE_NEEDS))


def _waiting(thing: Looked, urgency: Urgency, table: Any, since: Any) -> AnySelect:
    """What belongs to a need and was promised an answer."""
    return (
        select(
            literal(thing.value),
            literal(thing.value),
            literal(RANKS.index(urgency)),
            table.answer_by,
            since,
            table.id,
            NOBODY,
            func.substr(Need.card_words, 1, BEGINNING),
        )
        .join(Need, leads_to(table.need_id, Need))
        .where(table.answer_by.is_not(None))
    )


def _tasks(community_id: int) -> AnySelect:
    return (
        select(
            literal(Looked.TASK.value),
            Task.kind,
            _rank(Task.kind, URGENCY_OF_TASK),
            Task.due_at,
            Task.opened_at,
            Task.id,
            Person.first_name,
            func.substr(Need.card_words, 1, BEGINNING),
        )
        .outerjoin(Person, leads_to(Task.person_id, Person))
        .outerjoin(Need, leads_to(Task.need_id, Need))
        .where(Task.community_id == community_id, Task.state == TaskState.OPEN)
    )


def _rank(column: Any, urgencies: Any) -> ColumnElement[int]:
    """What has no urgency of its own is ordinary."""
    ranks = {word.value: RANKS.index(urgency) for word, urgency in urgencies.items()}
    return case(ranks, value=column, else_=RANKS.index(Urgency.GEWOON))
