"""Bianca borrows a drill of Fatma, and one of the two leaves for good: Karin calls the other."""

import pytest

from app.actions.matches import lending
from app.actions.people import leaving
from app.domain.ids import show_id
from app.domain.matches.lending import LentFor
from app.domain.states import LoanState, TaskState
from app.store.db import db
from app.store.tables import Loan, Offer, Person, Task
from tests.town import Town
from tests.web.browser import Browser

WHAT = "Boormachine"


@pytest.fixture
def loan(town: Town, bianca: Person, fatma: Person) -> Loan:
    offer = town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    return lending.lend_thing(town.moment(fatma), offer.id, WHAT, LentFor.ONE_WEEK)


def kept(offer_id: int) -> Offer | None:
    return db.session.query(Offer).filter_by(id=offer_id).one_or_none()


def leaves(town: Town, person: Person) -> None:
    db.session.commit()
    leaving.leave_for_good(town.moment(person))
    db.session.commit()
    db.session.expunge_all()


def tasks() -> list[Task]:
    return db.session.query(Task).filter_by(kind="loan").all()


def says_not_back(town: Town, fatma: Person, loan: Loan, times: int) -> None:
    for _ in range(times):
        lending.say_not_back(town.moment(fatma), loan.offer_id)


@pytest.mark.parametrize("said", [0, 1, 2], ids=["lent", "reminded", "with us"])
@pytest.mark.parametrize("leaver", ["Bianca", "Fatma"])
def test_karin_is_asked_to_call_who_stays(
    town: Town, desk: Browser, bianca: Person, fatma: Person, loan: Loan, leaver: str, said: int
) -> None:
    says_not_back(town, fatma, loan, said)
    goes, stays = (bianca, fatma) if leaver == "Bianca" else (fatma, bianca)
    leaves(town, goes)
    (task,) = tasks()
    assert (task.state, task.person_id) == (TaskState.OPEN, stays.id)
    desk.get(f"/bureau/taak/{show_id(task.id)}")
    assert f"Kijk met {stays.first_name} hoe het geleende terugkomt" in desk.text
    assert goes.first_name not in desk.text
    assert WHAT not in desk.text, "words go with whoever wrote them"
    assert kept(loan.offer_id) is None


def test_what_came_back_asks_nothing_of_anybody(
    town: Town, bianca: Person, fatma: Person, loan: Loan
) -> None:
    lending.say_back(town.moment(fatma), loan.offer_id)
    assert loan.state == LoanState.BACK
    leaves(town, bianca)
    assert tasks() == []


def test_both_leave_and_nobody_is_left_to_call(
    town: Town, bianca: Person, fatma: Person, loan: Loan
) -> None:
    leaves(town, bianca)
    leaves(town, fatma)
    assert tasks() == []
