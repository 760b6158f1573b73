"""The letters of a loan and of a maatje: the link shows, the press acts, each for one thing."""

import pytest
from sqlalchemy import func, select

from app.actions.matches import companions, lending
from app.domain.matches.companions import StaysFor
from app.domain.matches.lending import LentFor
from app.domain.states import LoanState, OfferState
from app.store.db import db
from app.store.links import Purpose
from app.store.tables import JournalLine, Letter, Loan, Offer, Person
from tests.town import Town
from tests.web.browser import Browser
from tests.web.links.tapping import follows, link, words


@pytest.fixture
def offer(town: Town, bianca: Person, fatma: Person) -> Offer:
    return town.chooses(bianca, town.offers(fatma, town.asks(bianca)))


@pytest.fixture
def loan(town: Town, fatma: Person, offer: Offer) -> Loan:
    loan = lending.lend_thing(town.moment(fatma), offer.id, "Boormachine", LentFor.ONE_WEEK)
    db.session.commit()
    return loan


@pytest.fixture
def companion(town: Town, fatma: Person, offer: Offer) -> Offer:
    companions.become_companion(town.moment(fatma), offer.id, StaysFor.SIX_WEEKS)
    db.session.commit()
    return offer


def written() -> tuple[int, ...]:
    tables = (JournalLine, Letter)
    return tuple(
        db.session.scalar(select(func.count()).select_from(table)) or 0 for table in tables
    )


def state_of(thing: Loan | Offer) -> str | None:
    db.session.refresh(thing)
    return thing.state


def test_looking_changes_nothing(
    town: Town, fatma: Person, bianca: Person, offer: Offer, loan: Loan
) -> None:
    before = written()
    for purpose, person in ((Purpose.LOAN_BACK, fatma), (Purpose.LOAN_LONGER, bianca)):
        browser = Browser(town.app)
        for _ in range(2):
            assert browser.get(link(town, purpose, person, offer)).status_code == 200
        assert "Boormachine" in words(browser)
    assert (written(), state_of(loan)) == (before, LoanState.LENT)


def test_yes_it_is_back_and_a_second_press_is_the_first(
    town: Town, fatma: Person, offer: Offer, loan: Loan
) -> None:
    path, browser = link(town, Purpose.LOAN_BACK, fatma, offer), Browser(town.app)
    browser.get(path)
    for _ in range(2):
        browser.post(path, back="yes")
        assert "Het is terug. Dank je wel." in follows(browser)
    assert state_of(loan) == LoanState.BACK
    browser.post(path, back="no")
    assert state_of(loan) == LoanState.BACK


def test_not_yet_is_heard_without_blame(
    town: Town, fatma: Person, offer: Offer, loan: Loan
) -> None:
    path, browser = link(town, Purpose.LOAN_BACK, fatma, offer), Browser(town.app)
    for told, state in (
        ("We sturen een vriendelijk berichtje.", LoanState.REMINDED),
        ("Wij kijken samen met jullie", LoanState.WITH_US),
    ):
        browser.get(path)
        browser.post(path, back="no")
        assert told in follows(browser)
        assert state_of(loan) == state


def test_a_form_that_says_nothing(town: Town, fatma: Person, offer: Offer, loan: Loan) -> None:
    path, browser = link(town, Purpose.LOAN_BACK, fatma, offer), Browser(town.app)
    browser.get(path)
    assert browser.post(path, back="misschien").status_code == 422


def test_a_week_longer_by_one_tap_twice(
    town: Town, bianca: Person, offer: Offer, loan: Loan
) -> None:
    path, browser = link(town, Purpose.LOAN_LONGER, bianca, offer), Browser(town.app)
    browser.get(path)
    for _ in range(2):
        assert "Nog een week" in words(browser)
        browser.post(path)
        follows(browser)
    assert "Nog een week" not in words(browser)
    assert browser.post(path).status_code == 409
    assert "Je hield het al twee keer langer." in words(browser)
    db.session.refresh(loan)
    assert loan.extended == 2


@pytest.mark.parametrize(
    ("purpose", "other"),
    [(Purpose.LOAN_BACK, Purpose.LOAN_LONGER), (Purpose.LOAN_LONGER, Purpose.COMPANION)],
)
def test_a_link_opens_one_thing(
    town: Town, fatma: Person, offer: Offer, loan: Loan, purpose: Purpose, other: Purpose
) -> None:
    path = link(town, purpose, fatma, offer).replace(f"/l/{purpose}/", f"/l/{other}/")
    assert Browser(town.app).get(path).status_code == 410


def test_the_borrower_cannot_say_that_it_is_back(
    town: Town, bianca: Person, offer: Offer, loan: Loan
) -> None:
    """Not even with the other's kind of link in her own name."""
    path, browser = link(town, Purpose.LOAN_BACK, bianca, offer), Browser(town.app)
    browser.get(path)
    assert browser.post(path, back="yes").status_code == 403
    assert state_of(loan) == LoanState.LENT


@pytest.mark.parametrize("who", ["fatma", "bianca"])
def test_together(town: Town, fatma: Person, bianca: Person, companion: Offer, who: str) -> None:
    person = fatma if who == "fatma" else bianca
    path, browser = link(town, Purpose.COMPANION, person, companion), Browser(town.app)
    before = written()
    browser.get(path)
    assert "Gaat het goed samen?" in words(browser)
    browser.post(path, together="go_on")
    assert "Fijn dat het goed gaat" in follows(browser)
    assert written() == (before[0] + 1, before[1]), "noted that she said so, and nobody written to"
    assert browser.get(path).status_code == 200
    assert browser.post(path, together="").status_code == 422
    for _ in range(2):
        browser.post(path, together="done")
        assert "Jullie zijn klaar. Dank je wel." in follows(browser)
    assert state_of(companion) == OfferState.DONE
