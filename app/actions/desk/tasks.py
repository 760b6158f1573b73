"""The kwartiermaker's tasks: opened by the house, finished by a person with a one-line reason."""

from datetime import datetime

from app.actions.steps import by_the_house, take
from app.domain.desk.tasks import TaskKind
from app.domain.moment import Moment
from app.domain.refusals import NotAllowed
from app.domain.states import TaskState
from app.domain.verbs import Verb
from app.store.queries import rows
from app.store.queries.desk import today as desk
from app.store.queries.people import reports
from app.store.tables import Person, Task


def open_task(
    moment: Moment,
    kind: TaskKind,
    key: str,
    due_at: datetime,
    *,
    person_id: int | None = None,
    need_id: int | None = None,
    offer_id: int | None = None,
    note: str = "",
    about: Person | None = None,
    network: str | None = None,
) -> Task | None:
    """One task for each key, however often it is asked for: None when it lies there already.
    `about` is who was reported, `network` where from."""
    key = f"{kind}:{key}"
    if desk.task_id(moment.community_id, key) is not None:
        return None
    task = Task(
        community_id=moment.community_id,
        key=key,
        kind=kind,
        person_id=person_id,
        need_id=need_id,
        offer_id=offer_id,
        note=note,
        opened_at=moment.now,
        due_at=due_at,
        reason="",
        reported_name=about.first_name if about else None,
        reported_fingerprint=about.reach_fingerprint if about else None,
        reporter_network=network,
    )
    take(by_the_house(moment), Verb.OPEN_TASK, task)
    return task


def finish_task(moment: Moment, task_id: int, reason: str) -> None:
    _finish(moment, rows.one(Task, moment.community_id, task_id), reason)


def finish_all_of_sender(moment: Moment, task_id: int, reason: str) -> None:
    """A report, and whatever else the same person reports: read together, and done by one press.
    Raises WrongMoment when this one is done already."""
    task = rows.one(Task, moment.community_id, task_id)
    _finish(moment, task, reason)
    if task.kind == TaskKind.REPORT and task.person_id is not None:
        for other in desk.open_tasks_about(moment.community_id, TaskKind.REPORT, task.person_id):
            if other.id != task.id:
                _finish(moment, other, reason)


def settle_task(moment: Moment, kind: TaskKind, key: str) -> None:
    """A deed that was what the task asked for ends it, and says enough itself."""
    task_id = desk.task_id(moment.community_id, f"{kind}:{key}")
    task = rows.maybe(Task, moment.community_id, task_id)
    if task is not None and task.state == TaskState.OPEN:
        _finish(moment, task, reason="")


def settle_tasks_about(moment: Moment, kind: TaskKind, person_id: int) -> None:
    """As `settle_task`, whenever they were opened."""
    for task in desk.open_tasks_about(moment.community_id, kind, person_id):
        _finish(moment, task, reason="")


def finish_tasks_of(moment: Moment, kind: TaskKind) -> None:
    """All of this kind: what they asked for was done together."""
    for task in desk.open_tasks_of(moment.community_id, kind):
        _finish(moment, task, reason="")


def _finish(moment: Moment, task: Task, reason: str) -> None:
    never_about_herself(moment, task)
    take(moment, Verb.FINISH_TASK, task)
    done_now(moment, task, reason)


def never_about_herself(moment: Moment, task: Task) -> None:
    """What was reported about one of us is for a colleague. Raises NotAllowed."""
    if task.kind == TaskKind.REPORT and reports.is_about(moment.actor, task.id):
        raise NotAllowed(Verb.FINISH_TASK)


def done_now(moment: Moment, task: Task, reason: str) -> None:
    """Notes by whom; the step itself is the caller's."""
    task.done_at, task.done_by, task.reason = moment.now, moment.actor.person_id, reason
