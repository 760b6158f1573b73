"""Which rows are past their term (`domain/retention.py`), where one condition on a table says it.

Each condition is given the moment before which the term began.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, select

from app.domain.letters import LetterState
from app.domain.retention import Kept
from app.domain.states import (
    LOANS_OUT,
    NeedState,
    OfferState,
    PersonState,
    SittingState,
    TaskState,
)
from app.store.columns import leads_to
from app.store.db import db
from app.store.tables import (
    Absence,
    Evening,
    Followup,
    FormerReach,
    Letter,
    Loan,
    LookCheck,
    LookedAt,
    Measure,
    Need,
    Note,
    Offer,
    Person,
    Sitting,
    Task,
    TokenUse,
    WebhookCall,
    WrongCodes,
)

ON_ITS_WAY = (LetterState.WAITING, LetterState.GATHERED, LetterState.CLAIMED)


@dataclass(frozen=True)
class Overdue:
    table: Any
    since: Callable[[datetime], ColumnElement[bool]]


def ids(community_id: int, kept: Kept, began: datetime, most: int) -> list[int]:
    """So many at a time that no other writer waits long; held until the transaction ends."""
    table, since = OVERDUE[kept].table, OVERDUE[kept].since
    found = select(table.id).where(table.community_id == community_id, since(began)).limit(most)
    return list(db.session.scalars(found.with_for_update(skip_locked=True, of=table)))


def _letter_left(began: datetime) -> ColumnElement[bool]:
    return and_(Letter.written_at <= began, Letter.state.not_in(ON_ITS_WAY))


def _letter_has_words(began: datetime) -> ColumnElement[bool]:
    return and_(_letter_left(began), Letter.sealed.is_not(None))


def _task_is_done(began: datetime) -> ColumnElement[bool]:
    ended = func.coalesce(Task.done_at, Task.opened_at)
    return and_(Task.state != TaskState.OPEN, ended <= began)


def _no_contact_since(began: datetime) -> ColumnElement[bool]:
    was_here = select(Person.id).where(leads_to(Note.person_id, Person), Person.seen_at > began)
    return and_(Note.at <= began, ~was_here.exists())


def _measure_is_over(began: datetime) -> ColumnElement[bool]:
    """One that still holds stays, and so does what was told with it."""
    holds = select(Person.id).where(
        leads_to(Measure.person_id, Person), Person.state != PersonState.HERE
    )
    return and_(Measure.at <= began, ~holds.exists())


def _need_stopped(began: datetime) -> ColumnElement[bool]:
    return _need_in(began, NeedState.WITHDRAWN, NeedState.REDIRECTED)


def _need_ended(began: datetime) -> ColumnElement[bool]:
    return _need_in(began, NeedState.SOLVED, NeedState.CLOSED)


def _need_in(began: datetime, *states: NeedState) -> ColumnElement[bool]:
    """Unless something of it still goes on: a thing that was lent, two who meet, a task of ours."""
    going_on = (
        select(Loan.id).where(leads_to(Loan.need_id, Need), Loan.state.in_(LOANS_OUT)),
        select(Offer.id).where(leads_to(Offer.need_id, Need), Offer.state == OfferState.ACCEPTED),
        select(Task.id).where(leads_to(Task.need_id, Need), Task.state == TaskState.OPEN),
    )
    return and_(
        Need.state.in_(states), Need.ended_at <= began, *(~each.exists() for each in going_on)
    )


OVERDUE: dict[Kept, Overdue] = {
    Kept.NEEDS_STOPPED: Overdue(Need, _need_stopped),
    Kept.NEEDS_ENDED: Overdue(Need, _need_ended),
    Kept.NOTES: Overdue(Note, _no_contact_since),
    Kept.MEASURES: Overdue(Measure, _measure_is_over),
    Kept.TASKS: Overdue(Task, _task_is_done),
    Kept.FOLLOWUPS: Overdue(Followup, lambda began: Followup.done_at <= began),
    Kept.LETTER_WORDS: Overdue(Letter, _letter_has_words),
    Kept.LETTERS: Overdue(Letter, _letter_left),
    Kept.LOOKS: Overdue(LookedAt, lambda began: LookedAt.at <= began),
    Kept.LOOK_CHECKS: Overdue(LookCheck, lambda began: LookCheck.drawn_at <= began),
    Kept.SITTINGS: Overdue(
        Sitting, lambda began: and_(Sitting.state == SittingState.ENDED, Sitting.ends_at <= began)
    ),
    Kept.WRONG_CODES: Overdue(WrongCodes, lambda began: WrongCodes.last_at <= began),
    Kept.FORMER_REACHES: Overdue(FormerReach, lambda began: FormerReach.ends_at <= began),
    Kept.EVENINGS: Overdue(Evening, lambda began: Evening.ends_at <= began),
    Kept.TOKEN_USES: Overdue(TokenUse, lambda began: TokenUse.noted_at <= began),
    Kept.WEBHOOK_CALLS: Overdue(WebhookCall, lambda began: WebhookCall.made_at <= began),
    Kept.ABSENCES: Overdue(Absence, lambda began: Absence.over_at <= began),
}
