"""What the clock asks about a loan: never a third time, and then a person looks, without blame."""

from datetime import timedelta

from app.actions.desk.tasks import open_task
from app.actions.desk.terms import soon
from app.actions.letters.outbox import drop_letters_about, write
from app.actions.steps import by_the_house, take
from app.domain.followup import FollowupKind, TaskKind
from app.domain.letters import LetterKind
from app.domain.moment import Moment
from app.domain.states import ASKED_ABOUT, LoanState
from app.domain.verbs import Verb
from app.store.queries import rows
from app.store.queries.matches import lending as kept
from app.store.tables import Followup, Loan, Offer

A_DAY = timedelta(days=1)
ABOUT_LOANS = (LetterKind.LOAN_DUE, LetterKind.LOAN_BACK, LetterKind.LOAN_NOT_BACK)


def day_before(moment: Moment, row: Followup) -> None:
    """The borrower is told the day before, as often as the house rules allow."""
    loan = _of(moment, row)
    if loan is None or loan.back_at - A_DAY != row.start_at:
        return
    if loan.state != LoanState.LENT or loan.reminded >= moment.rules.lending.reminders:
        return
    loan.reminded += 1
    _write(moment, LetterKind.LOAN_DUE, loan, loan.asker_id)


def is_it_back(moment: Moment, row: Followup) -> None:
    loan = _still_out(moment, row)
    if loan is not None:
        _write(moment, LetterKind.LOAN_BACK, loan, loan.giver_id, again=_is_second(row))


def nobody_said(moment: Moment, row: Followup) -> None:
    loan = _still_out(moment, row)
    if loan is not None:
        pass_on(moment, loan)


def remind_kindly(moment: Moment, loan: Loan) -> None:
    """One letter for each day that it would come back."""
    _write(moment, LetterKind.LOAN_NOT_BACK, loan, loan.asker_id)


def pass_on(moment: Moment, loan: Loan) -> None:
    """To the kwartiermaker, who looks with both how it comes back: the two are asked no more."""
    drop_letters_about(moment, loan.offer_id, *ABOUT_LOANS)
    take(by_the_house(moment), Verb.PASS_ON_LOAN, loan)
    open_task(
        moment, TaskKind.LOAN, str(loan.id), soon(moment),
        person_id=loan.asker_id, need_id=loan.need_id, offer_id=loan.offer_id, note=loan.what,
    )  # fmt: skip


def _write(
    moment: Moment, kind: LetterKind, loan: Loan, person_id: int, *, again: bool = False
) -> None:
    key = f"{loan.id}:{loan.back_at.isoformat()}:{int(again)}"
    write(
        moment, kind, key, person_id=person_id, need_id=loan.need_id, offer_id=loan.offer_id
    )  # fmt: skip


def _is_second(row: Followup) -> bool:
    return row.kind == FollowupKind.LOAN_BACK_AGAIN


def _still_out(moment: Moment, row: Followup) -> Loan | None:
    """The loan, when this was planned for the day as it is now and nobody looks along yet."""
    loan = _of(moment, row)
    if loan is None or loan.back_at != row.start_at or loan.state not in ASKED_ABOUT:
        return None
    return loan


def _of(moment: Moment, row: Followup) -> Loan | None:
    offer = rows.maybe(Offer, row.community_id, row.offer_id)
    return kept.of_offer(moment.community_id, offer.id) if offer else None
