"""What the clock asks about a loan: never a third time, and then a person looks, without blame."""

from app.actions.clock import asking, subjects
from app.actions.desk.tasks import open_task
from app.actions.desk.terms import soon
from app.actions.letters.outbox import drop_letters_about, write_letter
from app.actions.steps import by_the_house, take
from app.domain.clock.followup import MOST_LETTERS
from app.domain.desk.tasks import TaskKind
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.verbs import Verb
from app.store.queries.letters import told
from app.store.tables import Followup, Loan

ABOUT_LOANS = (LetterKind.LOAN_DUE, LetterKind.LOAN_BACK, LetterKind.LOAN_NOT_BACK)


def day_before(moment: Moment, row: Followup) -> None:
    """The borrower is told the day before, as often as the house rules allow."""
    loan = _of(row)
    if loan.reminded < moment.rules.lending.reminders:
        loan.reminded += 1
        asking.write_to(moment, row, loan.asker_id)


def nobody_said(moment: Moment, row: Followup) -> None:
    pass_on(moment, _of(row))


def was_reminded(loan: Loan) -> bool:
    """As often as anybody is about one thing; then a person looks (R7)."""
    about = told.About(loan.asker_id, loan.need_id, loan.offer_id)
    return told.times(loan.community_id, LetterKind.LOAN_NOT_BACK, about) >= MOST_LETTERS


def remind_kindly(moment: Moment, loan: Loan) -> None:
    """One letter for each day that it would come back."""
    write_letter(
        moment, LetterKind.LOAN_NOT_BACK, f"{loan.id}:{loan.back_at.isoformat()}",
        person_id=loan.asker_id, need_id=loan.need_id, offer_id=loan.offer_id,
    )  # fmt: skip


def pass_on(moment: Moment, loan: Loan) -> None:
    """To the kwartiermaker, who looks with both how it comes back: the two are asked no more."""
    drop_letters_about(moment, loan.offer_id, *ABOUT_LOANS)
    take(by_the_house(moment), Verb.PASS_ON_LOAN, loan)
    open_task(
        moment, TaskKind.LOAN, str(loan.id), soon(moment),
        person_id=loan.asker_id, need_id=loan.need_id, offer_id=loan.offer_id, note=loan.what,
    )  # fmt: skip


def _of(row: Followup) -> Loan:
    loan = subjects.of(row)
    assert isinstance(loan, Loan)
    return loan
