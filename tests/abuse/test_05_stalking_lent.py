"""Case 5, stalking: what was lent between the two is fetched by a person (SE-23)."""

from collections.abc import Callable

import pytest

from app.actions.matches import lending
from app.domain.ids import show_id
from app.domain.matches.lending import LentFor
from app.domain.states import LoanState
from app.store.db import db
from app.store.tables import Letter, Loan, Person, Task
from tests.abuse.stalking import (
    Two,
    the_asker,
    the_giver,
)
from tests.actions.clock.test_followups import tick
from tests.web.browser import Browser
from tests.web.kwartiermaker.scenes import said


def lends(two: Two) -> Loan:
    loan = lending.lend_thing(two.as_giver(), two.match.id, "Boormachine", LentFor.ONE_WEEK)
    db.session.commit()
    return loan


def desk_reads(two: Two) -> Browser:
    karin = db.session.query(Person).filter(Person.first_name == "Karin").one()
    task = db.session.query(Task).filter(Task.kind == "loan").one()
    browser = Browser(two.town.app).sign_in(two.town, karin)
    browser.get(f"/bureau/taak/{show_id(task.id)}")
    return browser


@pytest.mark.parametrize("side", [the_asker, the_giver])
def test_what_was_lent_is_fetched_by_a_person(two: Two, side: Callable[[Two], None]) -> None:
    loan = lends(two)
    side(two)
    assert loan.state == LoanState.WITH_US
    read = said(desk_reads(two))
    assert "Boormachine" in read
    assert "Het is van Fatma" in read
    assert "Haal het zelf op" in read
    for _ in range(20):
        tick(two.town.later(days=1))
    asked = db.session.query(Letter).filter(Letter.kind.startswith("loan"))
    assert asked.count() == 0, "neither is asked about it any more"


def test_a_person_who_looks_already_reads_that_she_fetches_it(two: Two) -> None:
    lends(two)
    for _ in range(2):
        lending.say_not_back(two.as_giver(), two.match.id)
    db.session.commit()
    assert "Haal het zelf op" not in desk_reads(two).text
    the_asker(two)
    assert "Haal het zelf op" in desk_reads(two).text


def test_what_is_back_is_nobodys_task(two: Two) -> None:
    lends(two)
    lending.say_back(two.as_giver(), two.match.id)
    the_asker(two)
    assert db.session.query(Task).filter(Task.kind == "loan").count() == 0


def test_the_other_reads_no_more_than_of_a_thing_that_stayed_away(two: Two) -> None:
    """A task of a kind of its own would tell her in what we know of her."""
    lends(two)
    the_giver(two)
    (task,) = db.session.query(Task).filter(Task.person_id == two.bianca.id, Task.kind == "loan")
    assert (task.note, task.key) == ("Boormachine", f"loan:{db.session.query(Loan).one().id}")
