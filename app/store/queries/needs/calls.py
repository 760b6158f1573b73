"""Who waits for the kwartiermaker to call."""

from sqlalchemy import ColumnElement, and_, select

from app.domain.actor import Actor
from app.domain.desk.tasks import TaskKind
from app.domain.states import TaskState
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.tables import Person, Task


def open_of(community_id: int, person_id: int) -> Task | None:
    """The call that she waits for, the oldest first; locked until the transaction ends."""
    found = select(Task).where(_waits(community_id, person_id)).order_by(Task.opened_at, Task.id)
    return db.session.scalars(found.with_for_update()).first()


def shown_to(actor: Actor) -> AnyRow | None:
    """call_time, due_at, need_id and the channel of what she waits for; None when for nothing."""
    found = (
        select(Task.call_time, Task.due_at, Task.need_id, Person.channel)
        .join(Person, leads_to(Task.person_id, Person))
        .where(_waits(actor.community_id, actor.person_id))
    )
    return db.session.execute(found.order_by(Task.opened_at, Task.id)).first()


def _waits(community_id: int, person_id: int | None) -> ColumnElement[bool]:
    return and_(
        Task.community_id == community_id,
        Task.person_id == person_id,
        Task.kind == TaskKind.CALL,
        Task.state == TaskState.OPEN,
    )
