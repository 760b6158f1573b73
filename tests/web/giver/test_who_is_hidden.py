"""No giver's page tells who asked before she chose this giver, and none ever how to reach her."""

import re

import pytest
from sqlalchemy import select

from app.actions.needs import asking
from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Need, Offer, Person
from tests.town import Town
from tests.web.browser import Browser

NAME, PHONE, EMAIL = "Wilhelmina", "0698765432", "wilhelmina@privee.example"
WORDS = f"Wie helpt mij met de tuin? Bel {PHONE} of mail {EMAIL}. Ik woon Kerkstraat 12."
REACHABLE = re.compile(r"[\w.]+@\w+\.\w+|(?<!\d)0\d([ -]?\d){8}|kerkstraat 12", re.IGNORECASE)
WORK_PHONE = "06 12 34 56 78"


@pytest.fixture
def wilhelmina(town: Town) -> Person:
    return town.asker(NAME, reach=EMAIL)


@pytest.fixture
def need(town: Town, wilhelmina: Person) -> Need:
    return town.asks(wilhelmina, WORDS)


def what_she_reads(browser: Browser, need: Need, offer: Offer | None) -> str:
    """Every page of the giver's door about this need, links and hidden fields too."""
    pages = ["/geef", f"/geef/vraag/{show_id(need.id)}"]
    if offer is not None:
        shown = show_id(offer.id)
        pages += [
            f"/geef/aanbod/{shown}{rest}" for rest in ("", "/lukt-niet", "/melden", "/gemeld")
        ]
        pages.append(f"/geef/gesprek/{shown}")
    return "".join(browser.get(path).text for path in pages)


def gives_away(told: str) -> list[str]:
    clean = told.replace(WORK_PHONE, "").replace("tel:0612345678", "")
    return [NAME] * (NAME in told) + [found[0] for found in REACHABLE.finditer(clean)]


def test_what_gives_away_is_seen() -> None:
    for told in (WORDS, f"Vraag van {NAME}", "Bel 06-98 76 54 32", "tel:0698765432"):
        assert gives_away(told)


def test_before_the_press_and_while_she_waits(
    town: Town, fatma: Person, as_fatma: Browser, need: Need
) -> None:
    assert gives_away(what_she_reads(as_fatma, need, None)) == []
    offer = town.offers(fatma, need)
    told = what_she_reads(as_fatma, need, offer)
    assert "met de tuin" in told
    assert gives_away(told) == []


def test_once_chosen_the_first_name_and_nothing_more(
    town: Town, fatma: Person, as_fatma: Browser, wilhelmina: Person, need: Need
) -> None:
    offer = town.chooses(wilhelmina, town.offers(fatma, need))
    assert set(gives_away(what_she_reads(as_fatma, need, offer))) == {NAME}
    asking.solve_need(town.moment(wilhelmina), need.id)
    db.session.commit()
    assert set(gives_away(what_she_reads(as_fatma, need, offer))) == {NAME}


def test_when_the_match_ends_the_name_goes_with_it(
    town: Town, fatma: Person, as_fatma: Browser, wilhelmina: Person, need: Need
) -> None:
    offer = town.chooses(wilhelmina, town.offers(fatma, need))
    asking.reopen_need(town.moment(wilhelmina), need.id)
    db.session.commit()
    assert db.session.scalars(select(Offer.state)).all() == ["passed_over"]
    assert gives_away(what_she_reads(as_fatma, need, offer)) == []
