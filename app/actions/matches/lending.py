"""Lending: said by the giver once, kept longer by one tap, and back with a thank-you."""

from datetime import timedelta

from app.actions.clock.planning import plan_after
from app.actions.letters.outbox import drop_letters_about
from app.actions.matches.loan_questions import ABOUT_LOANS, pass_on, remind_kindly, was_reminded
from app.actions.steps import take
from app.domain.calendar import A_DAY
from app.domain.lifecycle import next_state
from app.domain.matches.lending import LentFor, comes_back, days_later, extended_to, may_extend
from app.domain.moment import Moment
from app.domain.refusals import LentLongEnough, NotFound, WrongMoment
from app.domain.states import ASKED_ABOUT, TALKING, LoanState
from app.domain.triage import mask, read
from app.domain.verbs import Verb
from app.store.queries import rows
from app.store.queries.matches import lending as kept
from app.store.tables import Followup, Loan


def lend_thing(moment: Moment, offer_id: int, what: str, chosen: LentFor) -> Loan:
    """The giver of a match says what she lends and for how long; nobody is asked about it again.

    Raises WrongMoment when the two are not matched, or something is lent between them already.
    """
    offer, _ = rows.offer_and_need(moment.community_id, offer_id)
    if offer.state not in TALKING or kept.of_offer(moment.community_id, offer_id):
        raise WrongMoment(Verb.LEND_THING)
    loan = Loan(
        community_id=moment.community_id,
        offer_id=offer.id,
        need_id=offer.need_id,
        asker_id=offer.asker_id,
        giver_id=offer.giver_id,
        what=mask(what, read(what)),
        lent_at=moment.now,
        back_at=comes_back(moment.now, chosen),
        extended=0,
        reminded=0,
    )
    take(moment, Verb.LEND_THING, loan)
    plan_after(moment, Verb.LEND_THING, loan)
    return loan


def extend_loan(moment: Moment, offer_id: int) -> None:
    """The borrower keeps it a week longer; what was planned for the day before is let go of.

    Raises LentLongEnough when the house rules say so.
    """
    loan = _loan(moment, offer_id)
    next_state(Verb.EXTEND_LOAN, loan.state)
    if not may_extend(loan, moment.rules.lending):
        raise LentLongEnough
    take(moment, Verb.EXTEND_LOAN, loan)
    loan.extended += 1
    loan.back_at = extended_to(loan.back_at, moment.now, moment.rules.lending)
    drop_letters_about(moment, offer_id, *ABOUT_LOANS)
    plan_after(moment, Verb.EXTEND_LOAN, loan)


def move_day(moment: Moment, row: Followup, by: timedelta) -> None:
    """One of the two could not be reached so long: the agreed day comes as much later, on a whole
    day. `row` asks about that day; it is locked, and the loan is no other deed's meanwhile."""
    loan = kept.of_offer(moment.community_id, row.offer_id or 0)
    if loan is None or loan.state not in ASKED_ABOUT or loan.back_at != row.start_at:
        return
    loan.back_at = days_later(loan.back_at, -(-by // A_DAY))
    plan_after(moment, Verb.EXTEND_LOAN, loan)


def say_back(moment: Moment, offer_id: int) -> None:
    """The giver has it back: nothing is asked any more."""
    loan = _loan(moment, offer_id)
    take(moment, Verb.SAY_BACK, loan)
    loan.ended_at = moment.now
    drop_letters_about(moment, offer_id, *ABOUT_LOANS)


def say_not_back(moment: Moment, offer_id: int) -> None:
    """The first time the borrower reads one kind reminder; the second time a person looks."""
    loan = _loan(moment, offer_id)
    was = loan.state
    take(moment, Verb.SAY_NOT_BACK, loan)
    if was == LoanState.REMINDED or was_reminded(loan):
        pass_on(moment, loan)
    else:
        remind_kindly(moment, loan)


def _loan(moment: Moment, offer_id: int) -> Loan:
    """Raises NotFound. The need and the offer are locked before it, as everywhere."""
    rows.offer_and_need(moment.community_id, offer_id)
    loan = kept.of_offer(moment.community_id, offer_id)
    if loan is None:
        raise NotFound
    return loan
