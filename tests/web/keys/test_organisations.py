"""Whoever answers for an organisation: a code lets her give, a passkey lets her say who else
may."""

import pytest
from flask import Flask

from app.actions.givers.organisations import found_organisation
from app.store.db import db
from app.store.tables import Giver, Invitation, Person
from tests.town import Town
from tests.web.browser import Browser
from tests.web.keys.holding import makes_own_key
from tests.web.keys.test_passkeys import now_of_the_machine
from tests.web.keys.test_staff_codes import by_code

COLLEAGUES = "/geef/collegas"
TOLD = {"reach": "tom@buurthuis.example"}


@pytest.fixture
def ria(town: Town) -> Person:
    town.now = now_of_the_machine()
    ria = town.giver("Ria", met_by=town.kwartiermaker())
    house = found_organisation(town.moment(ria), "Buurthuis", "", "", "")
    giver = db.session.get_one(Giver, (1, ria.id))
    giver.organisation_id, giver.kind = house.id, "organisation"
    db.session.commit()
    return ria


@pytest.fixture
def as_ria(app: Flask, ria: Person) -> Browser:
    browser = by_code(app, ria)
    browser.post("/binnen/telefoon", own="own")
    return browser


def invitations() -> int:
    db.session.rollback()
    return db.session.query(Invitation).count()


def test_by_a_code_she_gives_and_invites_nobody(as_ria: Browser) -> None:
    assert as_ria.get("/geef").status_code == 200
    as_ria.get(COLLEAGUES)
    assert as_ria.post(COLLEAGUES, **TOLD).status_code == 403
    assert "Die heb je nog niet" in as_ria.text
    assert invitations() == 0


def test_with_a_key_she_does(app: Flask, as_ria: Browser, ria: Person) -> None:
    makes_own_key(as_ria)
    as_ria.get(COLLEAGUES)
    assert as_ria.post(COLLEAGUES, **TOLD).status_code == 302
    assert invitations() == 1
    again = by_code(app, ria)
    again.post("/binnen/telefoon", own="own")
    assert again.get("/geef").status_code == 200
    again.get(COLLEAGUES)
    assert again.post(COLLEAGUES, **TOLD).status_code == 403
