"""The letter and the task of a row of the plan: never a third letter about the same thing."""

from typing import Any

from app.actions.clock import subjects
from app.actions.desk.tasks import open_task
from app.actions.letters.outbox import write_letter
from app.domain.clock.followup import MOST_LETTERS, PLAN, days
from app.domain.clock.plan import FollowupKind, Subject, To
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.store.queries.letters import told
from app.store.tables import Followup


def ask(moment: Moment, row: Followup) -> None:
    """To everybody whom the plan names, and a task where it names one."""
    thing, plan = subjects.of(row), PLAN[FollowupKind(row.kind)]
    for person_id in people(plan.to, thing):
        write_to(moment, row, person_id)
    if plan.task is not None:
        open_planned_task(moment, row, person_id=_whom(row, thing))


def people(to: To, thing: Any) -> tuple[int, ...]:
    """Those of a need, an offer or a loan; a person is herself."""
    asker = getattr(thing, "asker_id", thing.id)
    giver = getattr(thing, "giver_id", thing.id)
    return {To.ASKER: (asker,), To.GIVER: (giver,), To.BOTH: (asker, giver)}.get(to, ())


def write_to(moment: Moment, row: Followup, person_id: int, key: str = "", **more: Any) -> None:
    """The letter of the plan, unless she had as many about this as anybody gets (R7)."""
    plan, kind = PLAN[FollowupKind(row.kind)], letter_of(row)
    offer_id = None if plan.is_about_need else row.offer_id
    about = told.About(person_id, row.need_id, offer_id)
    if not plan.is_anew and told.times(row.community_id, kind, about) >= MOST_LETTERS:
        return
    write_letter(
        moment, kind, f"{key or row.key}:{person_id}",
        person_id=person_id, need_id=row.need_id, offer_id=offer_id, **more,
    )  # fmt: skip


def letter_of(row: Followup) -> LetterKind:
    letter = PLAN[FollowupKind(row.kind)].letter
    assert letter is not None
    return letter


def open_planned_task(moment: Moment, row: Followup, key: str = "", **about: Any) -> None:
    """The task of the plan; its day counts from the same start as the follow-up's own, and moved
    with it."""
    plan, rules = PLAN[FollowupKind(row.kind)], moment.rules.followups
    assert plan.task is not None
    start = row.due_at - days(rules, plan.after) if plan.after else row.due_at
    due_at = start + days(rules, plan.task_due) if plan.task_due else moment.now
    open_task(moment, plan.task, key or row.key, due_at, need_id=row.need_id, **about)


def _whom(row: Followup, thing: Any) -> int | None:
    is_person = PLAN[FollowupKind(row.kind)].about is Subject.PERSON
    person_id: int | None = row.person_id if is_person else thing.asker_id
    return person_id
