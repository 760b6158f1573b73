"""Somebody rather talks: the kwartiermaker calls, or writes to an address (screens A1d, A16)."""

from app.actions.desk.tasks import open_task
from app.actions.desk.terms import soon
from app.actions.steps import take
from app.domain.desk.tasks import TaskKind
from app.domain.moment import Moment
from app.domain.needs.timings import CallTime
from app.domain.refusals import WrongMoment
from app.domain.verbs import Verb
from app.store.queries import rows
from app.store.queries.needs import calls
from app.store.tables import Need, Person, Task


def ask_call(moment: Moment, call_time: CallTime) -> None:
    """Before anything is asked. Whoever waits for a call already has one task, and changes when it
    suits."""
    rows.one(Person, moment.community_id, moment.me)  # so that two tabs ask after each other
    waiting = calls.open_of(moment.community_id, moment.me)
    if waiting is not None:
        waiting.call_time = call_time
        return
    take(moment, Verb.ASK_CALL, _call(moment, call_time))


def _call(moment: Moment, call_time: CallTime) -> Task:
    return Task(
        community_id=moment.community_id,
        key=f"{TaskKind.CALL}:{moment.me}:{moment.now.isoformat()}",
        kind=TaskKind.CALL,
        person_id=moment.me,
        call_time=call_time,
        note="",
        opened_at=moment.now,
        due_at=soon(moment),
        reason="",
    )


def take_back_call(moment: Moment) -> None:
    """Raises WrongMoment when she asked for none, or had it already."""
    waiting = calls.open_of(moment.community_id, moment.me)
    if waiting is None or waiting.need_id is not None:
        raise WrongMoment(Verb.TAKE_BACK_CALL)
    take(moment, Verb.TAKE_BACK_CALL, waiting)
    waiting.done_at = moment.now


def call_kwartiermaker(moment: Moment, need_id: int) -> None:
    """About a need; one call a day is enough. Whoever waits for a call already is called once,
    about this as well."""
    need = rows.one(Need, moment.community_id, need_id)
    take(moment, Verb.CALL_KWARTIERMAKER, need)
    waiting = calls.open_of(moment.community_id, need.asker_id)
    if waiting is not None and waiting.need_id is None:
        waiting.need_id = need.id
        return
    open_task(
        moment, TaskKind.CALL, f"{need.id}:{moment.now:%Y%m%d}",
        soon(moment), person_id=need.asker_id, need_id=need.id,
    )  # fmt: skip
