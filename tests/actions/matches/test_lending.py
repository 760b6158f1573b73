"""Lending, told once by the giver: a reminder, a question, and a person when it stays away."""

from datetime import timedelta

import pytest

from app.actions.matches import lending
from app.actions.needs import asking
from app.domain.matches.lending import LentFor
from app.domain.refusals import LentLongEnough, NotAllowed, NotFound, WrongMoment
from app.domain.states import LoanState
from app.store.db import db
from app.store.tables import Letter, Loan, Offer, Person, Task
from tests.actions.clock.test_followups import letters, tasks, tick
from tests.town import Town


@pytest.fixture
def offer(town: Town, fatma: Person, bianca: Person) -> Offer:
    return town.chooses(bianca, town.offers(fatma, town.asks(bianca)))


def lends(town: Town, giver: Person, offer: Offer, what: str = "Boormachine") -> Loan:
    loan = lending.lend_thing(town.moment(giver), offer.id, what, LentFor.ONE_WEEK)
    db.session.commit()
    return loan


def does(deed: object, town: Town, person: Person, offer: Offer) -> None:
    assert callable(deed)
    deed(town.moment(person), offer.id)
    db.session.commit()


def to(person: Person) -> list[str]:
    found = db.session.query(Letter.kind).filter(Letter.person_id == person.id)
    return sorted(kind for (kind,) in found if kind.startswith("loan"))


def walks_until(town: Town, days: int) -> None:
    for _ in range(days):
        tick(town.later(days=1))


def test_the_borrower_is_told_the_day_before_and_the_giver_is_asked_the_day_after(
    town: Town, fatma: Person, bianca: Person, offer: Offer
) -> None:
    lends(town, fatma, offer)
    walks_until(town, 5)
    assert to(bianca) == []
    walks_until(town, 2)
    assert (to(bianca), to(fatma)) == (["loan_due"], [])
    walks_until(town, 2)
    assert (to(bianca), to(fatma)) == (["loan_due"], ["loan_back"])


def test_yes_ends_it_and_nothing_is_asked_any_more(
    town: Town, fatma: Person, bianca: Person, offer: Offer
) -> None:
    loan = lends(town, fatma, offer)
    does(lending.say_back, town, fatma, offer)
    assert (loan.state, loan.ended_at) == (LoanState.BACK, town.now)
    walks_until(town, 40)
    assert letters("loan_due") == letters("loan_back") == 0
    assert "loan" not in tasks()


def test_no_is_one_kind_reminder_and_the_second_no_is_a_task(
    town: Town, fatma: Person, bianca: Person, offer: Offer
) -> None:
    loan = lends(town, fatma, offer)
    walks_until(town, 9)
    does(lending.say_not_back, town, fatma, offer)
    assert to(bianca) == ["loan_due", "loan_not_back"]
    walks_until(town, 3)
    assert letters("loan_back") == 2
    does(lending.say_not_back, town, fatma, offer)
    assert loan.state == LoanState.WITH_US
    task = db.session.query(Task).filter_by(kind="loan").one()
    assert (task.note, task.person_id) == ("Boormachine", bianca.id)
    walks_until(town, 20)
    assert (letters("loan_back"), letters("loan_not_back"), tasks().count("loan")) == (2, 1, 1)
    does(lending.say_back, town, fatma, offer)
    assert loan.state == LoanState.BACK


def test_no_answer_at_all_is_asked_twice_and_then_a_person_looks(
    town: Town, fatma: Person, offer: Offer
) -> None:
    lends(town, fatma, offer)
    walks_until(town, 40)
    assert (letters("loan_back"), tasks().count("loan")) == (2, 1)


def test_the_borrower_keeps_it_longer_twice_and_is_reminded_twice_at_most(
    town: Town, fatma: Person, bianca: Person, offer: Offer
) -> None:
    loan = lends(town, fatma, offer)
    first = loan.back_at
    for weeks in (1, 2):
        walks_until(town, 6)
        does(lending.extend_loan, town, bianca, offer)
        assert loan.back_at == first + timedelta(weeks=weeks)
    with pytest.raises(LentLongEnough):
        lending.extend_loan(town.moment(bianca), offer.id)
    db.session.rollback()
    walks_until(town, 10)
    assert letters("loan_due") == 2
    assert letters("loan_back") == 1, "only about the day as it became"


def test_a_late_borrower_gets_a_week_from_today(
    town: Town, fatma: Person, bianca: Person, offer: Offer
) -> None:
    loan = lends(town, fatma, offer)
    walks_until(town, 9)
    does(lending.say_not_back, town, fatma, offer)
    does(lending.extend_loan, town, bianca, offer)
    assert loan.state == LoanState.LENT
    assert timedelta(days=6) < loan.back_at - town.now < timedelta(days=8)


def test_it_goes_on_when_the_question_is_answered(
    town: Town, fatma: Person, bianca: Person, offer: Offer
) -> None:
    loan = lends(town, fatma, offer)
    asking.solve_need(town.moment(bianca), offer.need_id)
    db.session.commit()
    walks_until(town, 9)
    assert (loan.state, to(fatma)) == (LoanState.LENT, ["loan_back"])


def test_a_number_in_what_is_lent_is_masked(town: Town, fatma: Person, offer: Offer) -> None:
    assert "0612345678" not in lends(town, fatma, offer, "Boor, bel 0612345678").what


def test_who_may_what(town: Town, fatma: Person, bianca: Person, offer: Offer) -> None:
    with pytest.raises(NotAllowed):
        lending.lend_thing(town.moment(bianca), offer.id, "Boor", LentFor.ONE_WEEK)
    with pytest.raises(NotFound):
        lending.say_back(town.moment(fatma), offer.id)
    lends(town, fatma, offer)
    with pytest.raises(WrongMoment):
        lends(town, fatma, offer)
    for deed, person in (
        (lending.extend_loan, fatma),
        (lending.say_back, bianca),
        (lending.say_not_back, bianca),
    ):
        with pytest.raises(NotAllowed):
            does(deed, town, person, offer)
        db.session.rollback()


def test_nothing_is_lent_before_the_choice(town: Town, fatma: Person, bianca: Person) -> None:
    offer = town.offers(fatma, town.asks(bianca))
    with pytest.raises(WrongMoment):
        lending.lend_thing(town.moment(fatma), offer.id, "Boor", LentFor.ONE_WEEK)
