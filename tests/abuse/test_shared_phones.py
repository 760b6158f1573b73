"""A phone that others use: a library's, a neighbour's. What somebody wrote on it and left there is
not read, nor sent, by whoever comes in next by a code of his own."""

import pytest

from app.actions.people.paper_codes import make_paper_code
from app.store.db import db
from app.store.tables import Draft, Need, Person
from tests.town import Town
from tests.web.newcomer import Newcomer, last_code

SECRET = "Mijn man mag niet weten dat ik hulp zoek met brieven."


@pytest.fixture
def bas(town: Town) -> Person:
    return town.asker("Bas", reach="bas@example.org")


def comes_in_by_mail(newcomer: Newcomer) -> None:
    newcomer.goes_to("/binnen?met=email")
    newcomer.sends("/binnen?met=email", reach="bas@example.org")
    newcomer.sends("/binnen/code", code=last_code(to="bas@example.org"))


def test_who_comes_in_next_neither_reads_nor_sends_it(newcomer: Newcomer, bas: Person) -> None:
    newcomer.writes(SECRET).signs("Bianca")
    comes_in_by_mail(newcomer)
    newcomer.says_the_phone_is("shared")
    assert (newcomer.is_at, SECRET in newcomer.sees) == ("/mijn", False)
    newcomer.sends("/vraag/klopt-dit")
    assert SECRET not in newcomer.sees
    assert db.session.query(Need).count() == 0
    assert db.session.query(Draft).count() == 1, "it ends with its day"


def test_nor_by_a_code_on_paper_while_her_own_was_under_way(
    newcomer: Newcomer, town: Town, karin: Person, bas: Person
) -> None:
    word, digits = make_paper_code(town.moment(karin), bas.id)
    db.session.commit()
    newcomer.writes(SECRET).signs("Bianca").leaves()
    newcomer.goes_to("/binnen/papier")
    newcomer.sends("/binnen/papier", word=word, code=digits)
    newcomer.says_the_phone_is("shared")
    assert (newcomer.is_at, SECRET in newcomer.sees) == ("/mijn", False)
    assert db.session.query(Need).count() == 0


@pytest.mark.parametrize("signed", ["Bas", "bás"])
def test_his_own_waits_for_him(newcomer: Newcomer, bas: Person, signed: str) -> None:
    """The control: whoever wrote first and comes in afterwards finds it again (UX-27)."""
    newcomer.writes("Wie heeft een ladder?").signs(signed)
    comes_in_by_mail(newcomer)
    newcomer.says_the_phone_is("own")
    assert newcomer.is_at == "/vraag/klopt-dit"
    assert "ladder" in newcomer.sees
