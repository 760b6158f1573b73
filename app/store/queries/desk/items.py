"""What may lie on the desk, each kind as the same columns: thing, kind, rank, due_at, promised_at,
since, id, need_id and person_id. No words and no names: only the lines shown need them."""

from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Subquery,
    and_,
    case,
    cast,
    func,
    literal,
    null,
    or_,
    select,
    union_all,
)
from sqlalchemy.orm import aliased

from app.domain.desk.lateness import (
    RANKS,
    URGENCY_OF_MESSAGE,
    URGENCY_OF_PHOTO,
    URGENCY_OF_TASK,
    Looked,
)
from app.domain.desk.tasks import TaskKind
from app.domain.states import LIVE_NEEDS, MessageState, NeedState, TaskState
from app.domain.triage.consequence import Urgency
from app.store.columns import leads_to
from app.store.db import AnySelect
from app.store.queries.people.resting import is_talk_without_time, rests
from app.store.tables import Message, Need, Photo, Task

WAITING_NEEDS = (NeedState.HELD, NeedState.ASKED_BACK)
earlier = aliased(Task)
NOBODY = cast(null(), BigInteger)


def items(community_id: int) -> Subquery:
    """Everything that waits for a person, in no order."""
    parts = (_needs, _messages, _photos, _tasks)
    return union_all(*(part(community_id) for part in parts)).subquery("items")


def _needs(community_id: int) -> AnySelect:
    return select(
        literal(Looked.NEED.value).label("thing"),
        Need.state.label("kind"),
        _rank(Need.urgency, dict(zip(RANKS, RANKS, strict=True))).label("rank"),
        func.coalesce(Need.answer_by, Need.posted_at).label("due_at"),
        func.coalesce(Need.promised_at, Need.posted_at).label("promised_at"),
        Need.posted_at.label("since"),
        Need.id,
        Need.id.label("need_id"),
        NOBODY.label("person_id"),
    ).where(Need.community_id == community_id, Need.state.in_(WAITING_NEEDS), ~_is_left_to_rest())


def _is_left_to_rest() -> ColumnElement[bool]:
    """We asked her something, and she rests: it waits for none of us until she is back."""
    return and_(Need.state == NeedState.ASKED_BACK, rests(Need.asker_id))


def _messages(community_id: int) -> AnySelect:
    waiting = _waiting(Looked.MESSAGE, URGENCY_OF_MESSAGE, Message, Message.written_at)
    held = Message.state == MessageState.HELD
    return waiting.where(Message.community_id == community_id, held)


def _photos(community_id: int) -> AnySelect:
    """Nobody else sees the photo of a need that somebody helps with in person."""
    waiting = _waiting(Looked.PHOTO, URGENCY_OF_PHOTO, Photo, Photo.added_at)
    live = waiting.join(Need, leads_to(Photo.need_id, Need)).where(Need.state.in_(LIVE_NEEDS))
    return live.where(Photo.community_id == community_id)


def _waiting(thing: Looked, urgency: Urgency, table: Any, since: Any) -> AnySelect:
    """What belongs to a need and was promised an answer."""
    return select(
        literal(thing.value),
        literal(thing.value),
        literal(RANKS.index(urgency)),
        table.answer_by,
        since,
        since,
        table.id,
        table.need_id,
        NOBODY,
    ).where(table.answer_by.is_not(None))


def _tasks(community_id: int) -> AnySelect:
    return select(
        literal(Looked.TASK.value),
        Task.kind,
        case(
            (_cannot_wait(), RANKS.index(Urgency.URGENT)), else_=_rank(Task.kind, URGENCY_OF_TASK)
        ),
        Task.due_at,
        Task.opened_at,
        Task.opened_at,
        Task.id,
        Task.need_id,
        Task.person_id,
    ).where(
        Task.community_id == community_id,
        Task.state == TaskState.OPEN,
        ~_is_talk_at_rest(),
        ~_is_further_report(),
    )


def _cannot_wait() -> ColumnElement[bool]:
    """The call about an urgent need that somebody took over is as urgent as the need was."""
    need = select(Need.id).where(
        Need.community_id == Task.community_id,
        Need.id == Task.need_id,
        Need.state == NeedState.TAKEN_OVER,
        Need.urgency == Urgency.URGENT,
    )
    return and_(Task.kind == TaskKind.CALL, need.exists())


def _is_further_report() -> ColumnElement[bool]:
    """The oldest of what one person reports is a line of the list, and the others lie under it:
    whoever reports much fills no list (abuse case 18)."""
    older = earlier.opened_at < Task.opened_at
    at_once = and_(earlier.opened_at == Task.opened_at, earlier.id < Task.id)
    same = select(earlier.id).where(*_of_the_same(earlier), or_(older, at_once))
    return and_(Task.kind == TaskKind.REPORT, same.exists())


def _of_the_same(other: type[Task]) -> tuple[ColumnElement[bool], ...]:
    return (
        other.community_id == Task.community_id,
        other.kind == TaskKind.REPORT,
        other.state == TaskState.OPEN,
        other.person_id == Task.person_id,
    )


def _is_talk_at_rest() -> ColumnElement[bool]:
    """As `_is_left_to_rest`: nobody calls her for a time meanwhile. An agreed one stands."""
    return and_(is_talk_without_time(), rests(Task.person_id))


def _rank(column: Any, urgencies: Any) -> ColumnElement[int]:
    """What has no urgency of its own is ordinary."""
    ranks = {word.value: RANKS.index(urgency) for word, urgency in urgencies.items()}
    return case(ranks, value=column, else_=RANKS.index(Urgency.ORDINARY))
