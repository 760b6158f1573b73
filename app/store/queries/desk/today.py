"""The kwartiermaker's list of today: what waits for a person, whatever it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ScalarSelect, Select, Subquery, and_, case, func, literal, select, tuple_
from sqlalchemy.orm import aliased

from app.domain.desk.lateness import RANKS, Looked
from app.domain.desk.tasks import TaskKind
from app.domain.states import NeedState, TaskState
from app.domain.triage.consequence import Urgency
from app.store.columns import UTCDateTime
from app.store.db import AnyRow, AnySelect, db
from app.store.queries.desk.claims import holds
from app.store.queries.desk.items import items
from app.store.tables import Claim, Message, Need, Person, Task

BEGINNING = 140  # characters of a need that a line shows


@dataclass(frozen=True)
class Place:
    """Where a page of the list ends: the most urgent first, then what is due first, and of that the
    oldest term."""

    rank: int
    due_at: datetime
    promised_at: datetime
    id: int


def today(
    community_id: int, now: datetime, most: int, after: Place | None = None
) -> Sequence[AnyRow]:
    """thing, kind, rank, due_at, promised_at, since, id, name and words (their beginning); who has
    it in hand (`has_it`, `has_it_id`, `has_it_until`); and `held_words`, for triage and for nobody
    to read: the whole text that a rule held. `further` is how many
    more reports of the same person lie under the line."""
    shown = _shown(community_id, most, after).subquery("shown")
    found = _with_words(community_id, now, shown)
    in_order = shown.c.rank, shown.c.due_at, shown.c.promised_at, shown.c.id
    return db.session.execute(found.order_by(*in_order)).all()


def _shown(community_id: int, most: int, after: Place | None) -> AnySelect:
    waits = items(community_id)
    place = [waits.c.rank, waits.c.due_at, waits.c.promised_at, waits.c.id]
    found = select(waits).order_by(*place).limit(most)
    if after is None:
        return found
    moments = (literal(at, UTCDateTime) for at in (after.due_at, after.promised_at))
    return found.where(tuple_(*place) > tuple_(literal(after.rank), *moments, literal(after.id)))


def _with_words(community_id: int, now: datetime, shown: Subquery) -> AnySelect:
    """Looked up for the few lines of a page, not for all that lies there."""
    has_it = aliased(Person)
    held = and_(shown.c.kind == NeedState.HELD, Need.family.is_not(None))
    return (
        select(
            *shown.c,
            Person.first_name.label("name"),
            func.substr(Need.card_words, 1, BEGINNING).label("words"),
            Need.family,
            case((held, Need.words), else_=Message.words).label("held_words"),
            has_it.first_name.label("has_it"),
            Claim.taken_by.label("has_it_id"),
            Claim.ends_at.label("has_it_until"),
            _further(community_id, shown).label("further"),
        )
        .outerjoin(Need, (Need.community_id == community_id) & (Need.id == shown.c.need_id))
        .outerjoin(Person, (Person.community_id == community_id) & (Person.id == shown.c.person_id))
        .outerjoin(
            Message,
            (shown.c.thing == Looked.MESSAGE.value)
            & (Message.community_id == community_id)
            & (Message.id == shown.c.id),
        )
        .outerjoin(Claim, holds(community_id, shown.c.thing, shown.c.id, shown.c.promised_at, now))
        .outerjoin(has_it, (has_it.community_id == community_id) & (has_it.id == Claim.taken_by))
    )


def _further(community_id: int, shown: Subquery) -> ScalarSelect[int]:
    others = _open_tasks(community_id, TaskKind.REPORT).with_only_columns(func.count())
    hers = others.where(Task.person_id == shown.c.person_id, Task.id != shown.c.id)
    return hers.where(shown.c.kind == TaskKind.REPORT.value).correlate(shown).scalar_subquery()


def reports_beside(community_id: int, task_id: int, person_id: int) -> Sequence[AnyRow]:
    """id, note, reported_name and opened_at of what she reports beside this one: oldest first."""
    columns = Task.id, Task.note, Task.reported_name, Task.opened_at
    found = _open_tasks(community_id, TaskKind.REPORT).with_only_columns(*columns)
    hers = found.where(Task.person_id == person_id, Task.id != task_id)
    return db.session.execute(hers.order_by(Task.opened_at, Task.id)).all()


def counts(community_id: int) -> Sequence[AnyRow]:
    """kind, how_many and the oldest's `since`, for each kind there is."""
    waits = items(community_id)
    how_many, oldest = func.count().label("how_many"), func.min(waits.c.since).label("since")
    found = select(waits.c.kind, how_many, oldest).group_by(waits.c.kind)
    return db.session.execute(found).all()


def has_passed(community_id: int, since: datetime, now: datetime) -> bool:
    """Whether the term of anything pressing but a need ended after `since`, and it still waits."""
    waits = items(community_id)
    found = select(waits.c.id).where(
        waits.c.thing != Looked.NEED.value,
        waits.c.rank <= RANKS.index(Urgency.SOON),
        waits.c.due_at > literal(since, UTCDateTime),
        waits.c.due_at <= literal(now, UTCDateTime),
    )
    return db.session.execute(found.limit(1)).first() is not None


def task_id(community_id: int, key: str) -> int | None:
    found = select(Task.id).where(Task.community_id == community_id, Task.key == key)
    return db.session.scalars(found).first()


def open_tasks_about(community_id: int, kind: TaskKind, person_id: int) -> Sequence[Task]:
    found = _open_tasks(community_id, kind).where(Task.person_id == person_id)
    return db.session.scalars(found.with_for_update()).all()


def open_tasks_of(community_id: int, kind: TaskKind) -> Sequence[Task]:
    return db.session.scalars(_open_tasks(community_id, kind).with_for_update()).all()


def _open_tasks(community_id: int, kind: TaskKind) -> Select[Task]:
    return select(Task).where(
        Task.community_id == community_id, Task.kind == kind, Task.state == TaskState.OPEN
    )
