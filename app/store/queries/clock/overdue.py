"""Which rows are past their term (`domain/clock/retention.py`), where one condition says it.

Each condition is given the moment before which the term began.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, and_, func, or_, select

from app.domain.clock.retention import Kept
from app.domain.desk.tasks import TaskKind
from app.domain.letters.kinds import UNSENT, LetterKind, LetterState
from app.domain.states import (
    LOANS_OUT,
    InvitationState,
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
    BroughtGiver,
    CardShowing,
    Challenge,
    Claim,
    Code,
    Evening,
    Followup,
    FormerReach,
    FormKey,
    Invitation,
    Letter,
    Loan,
    LookCheck,
    LookedAt,
    Measure,
    Need,
    Note,
    Offer,
    Parting,
    Person,
    Session,
    Sitting,
    Task,
    TokenUse,
    WebhookCall,
    WrongCodes,
)

Began = datetime | BindParameter[Any]


@dataclass(frozen=True)
class Overdue:
    table: Any
    since: Callable[[Began], ColumnElement[bool]]

    @property
    def key(self) -> Any:
        """What tells a row from the others of its community."""
        return FormKey.key if self.table is FormKey else self.table.id


def ids(community_id: int, kept: Kept, began: datetime, most: int) -> list[Any]:
    """So many at a time that no other writer waits long; held until the transaction ends."""
    table, key, since = OVERDUE[kept].table, OVERDUE[kept].key, OVERDUE[kept].since
    found = select(key).where(table.community_id == community_id, since(began)).limit(most)
    return list(db.session.scalars(found.with_for_update(skip_locked=True, of=table)))


def _letter_left(began: Began) -> ColumnElement[bool]:
    return and_(Letter.written_at <= began, Letter.state.not_in(UNSENT))


def _letter_has_words(began: Began) -> ColumnElement[bool]:
    return and_(_letter_left(began), Letter.sealed.is_not(None))


def _letter_to_a_stranger(began: Began) -> ColumnElement[bool]:
    """To whom we said so, once the day is over that it is counted in."""
    is_one = Letter.kind == LetterKind.MAIL_LOST, Letter.state != LetterState.CLAIMED
    return and_(*is_one, Letter.written_at <= began)


def _report_is_old(began: Began) -> ColumnElement[bool]:
    """One that still waits for a person stays whole; of another nothing stays but that it was."""
    says = Task.reported_name.is_not(None), Task.reported_fingerprint.is_not(None)
    is_whole = or_(*says, Task.note != "", Task.reason != "")
    is_done = Task.kind == TaskKind.REPORT, Task.state != TaskState.OPEN
    return and_(*is_done, Task.opened_at <= began, is_whole)


def _network_is_old(began: Began) -> ColumnElement[bool]:
    """Kept only while reports are counted together."""
    return and_(Task.reporter_network.is_not(None), Task.opened_at <= began)


def _invitation_is_over(began: Began) -> ColumnElement[bool]:
    """Whom somebody invited is nobody's business after the last day."""
    return or_(Invitation.ends_at <= began, Invitation.state == InvitationState.USED)


def _task_is_done(began: Began) -> ColumnElement[bool]:
    ended = func.coalesce(Task.done_at, Task.opened_at)
    return and_(Task.state != TaskState.OPEN, ended <= began)


def _no_contact_since(began: Began) -> ColumnElement[bool]:
    was_here = select(Person.id).where(leads_to(Note.person_id, Person), Person.seen_at > began)
    return and_(Note.at <= began, ~was_here.exists())


def _measure_is_over(began: Began) -> ColumnElement[bool]:
    """One that still holds stays, and so does what was told with it."""
    holds = select(Person.id).where(
        leads_to(Measure.person_id, Person), Person.state != PersonState.HERE
    )
    return and_(Measure.at <= began, ~holds.exists())


def _need_stopped(began: Began) -> ColumnElement[bool]:
    return _need_in(began, NeedState.WITHDRAWN, NeedState.REDIRECTED)


def _need_ended(began: Began) -> ColumnElement[bool]:
    return _need_in(began, NeedState.SOLVED, NeedState.CLOSED)


def _need_in(began: Began, *states: NeedState) -> ColumnElement[bool]:
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
    Kept.REPORTS: Overdue(Task, _report_is_old),
    Kept.REPORT_NETWORKS: Overdue(Task, _network_is_old),
    Kept.STRANGERS: Overdue(Letter, _letter_to_a_stranger),
    Kept.PARTINGS: Overdue(Parting, lambda began: Parting.at < began),
    Kept.INVITATIONS: Overdue(Invitation, _invitation_is_over),
    Kept.SESSIONS: Overdue(Session, lambda began: Session.ends_at <= began),
    Kept.CODES: Overdue(Code, lambda began: Code.made_at <= began),
    Kept.CLAIMS: Overdue(Claim, lambda began: Claim.ends_at <= began),
    Kept.CARD_SHOWINGS: Overdue(CardShowing, lambda began: CardShowing.at <= began),
    Kept.CHALLENGES: Overdue(Challenge, lambda began: Challenge.ends_at <= began),
    Kept.FORM_KEYS: Overdue(FormKey, lambda began: FormKey.used_at < began),
    Kept.BROUGHT: Overdue(BroughtGiver, lambda began: BroughtGiver.ends_at <= began),
}
