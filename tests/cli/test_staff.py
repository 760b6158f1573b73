"""A staff member has another address: the operator met her first, and writes it down."""

from click.testing import Result

from app.store.db import db
from app.store.queries.people import accounts as people
from app.store.sealing import seals
from app.store.tables import Letter, Person, Session
from tests.town import Town
from tests.web.browser import Browser

NEW = "karin@nieuw.example"


def moves(town: Town, old: str, new: str) -> Result:
    result = town.app.test_cli_runner().invoke(args=["staff", "move", "town1", old, new])
    db.session.rollback()
    return result


def address_of(person: Person) -> str:
    return seals().unseal(people.one(1, person.id).reach_sealed or b"")


def test_letters_go_there_and_the_old_address_hears_of_it(town: Town, karin: Person) -> None:
    old = address_of(karin)
    Browser(town.app).sign_in(town, karin)
    result = moves(town, old, NEW)
    assert result.exit_code == 0, result.output
    assert address_of(karin) == NEW
    assert db.session.query(Letter).filter_by(kind="reach_changed").count() == 1
    assert db.session.query(Session).filter_by(person_id=karin.id).count() == 0


def test_of_nobody_of_the_house_nothing_is_changed(town: Town, karin: Person) -> None:
    bianca = town.asker()
    result = moves(town, address_of(bianca), NEW)
    assert result.exit_code == 1
    assert "Nobody of the house" in result.output


def test_what_is_somebody_elses_is_not_given(town: Town, karin: Person) -> None:
    bianca = town.asker()
    result = moves(town, address_of(karin), address_of(bianca))
    assert "Somebody else comes in" in result.output
    assert address_of(karin) != address_of(bianca)
