"""Case 11, a number in other hands (R9, SE-28): another number, moved by herself or by whoever has
it now."""

import time_machine

from app.actions.people.paper_codes import make_paper_code
from app.domain.letters.kinds import LetterKind
from app.store.db import db
from app.store.sealing import seals
from app.store.tables import Code, FormerReach, Letter, Need, Person, Session
from tests.abuse.silent_number import DAY, NUMBER, comes_again, helps, person, says, sees_nothing_of
from tests.town import Town
from tests.web.newcomer import Newcomer, last_code

MOVES, OTHER = "/mijn/gegevens/bereik", "06 87 65 43 21"
SAYS_SO = "Heb je een ander nummer of e-mailadres? Zeg het tegen"


def moves(guest: Newcomer, number: str = OTHER) -> None:
    guest.sends(f"{MOVES}?met=phone", reach=number)
    guest.sends(f"{MOVES}/code", code=last_code(number.replace(" ", "")[1:]))


def by_paper(town: Town, karin: Person, owner: Person) -> Newcomer:
    """One of us met her, and handed her a code."""
    word, digits = make_paper_code(town.moment(karin), owner.id)
    db.session.commit()
    guest = Newcomer(town.app)
    guest.sends("/binnen/papier", word=word, code=digits)
    return guest


def number_of(need: Need) -> str:
    return seals().unseal(person(need).reach_sealed or b"")


def test_who_knows_her_name_moves_her_nowhere(town: Town, away: Need, newcomer: Newcomer) -> None:
    """A first name is easily known: it opens, and gives nothing away for good."""
    says(newcomer.comes_back().enters(), "Bianca").says_the_phone_is("own")
    newcomer.goes_to("/mijn/gegevens")
    assert SAYS_SO in newcomer.sees
    assert MOVES not in newcomer.browser.html
    db.session.query(Code).delete()
    db.session.commit()
    for path, told in ((MOVES, {"reach": OTHER}), (f"{MOVES}/code", {"code": "123456"})):
        assert newcomer.goes_to(path).request.path == "/mijn/gegevens"
        assert newcomer.sends(path, **told).request.path == "/mijn/gegevens"
    assert number_of(away) == NUMBER
    assert db.session.query(Code).count() == 0, "no code went anywhere"


def test_not_even_after_she_came_in_again_and_again(
    town: Town, away: Need, newcomer: Newcomer, clock: time_machine.Traveller
) -> None:
    says(newcomer.comes_back().enters(), "Bianca").says_the_phone_is("own")
    clock.shift(20 * DAY)
    comes_again(newcomer).goes_to(MOVES)
    assert newcomer.is_at == "/mijn/gegevens"


def test_once_the_desk_knows_her_she_may(
    town: Town, karin: Person, away: Need, newcomer: Newcomer
) -> None:
    newcomer.comes_back().enters()
    for name in ("Els", "Noor", "Fatma"):
        says(newcomer, name)
    helps(town, karin)
    moves(comes_again(newcomer).says_the_phone_is("own"))
    assert number_of(away) == "+31687654321"
    assert db.session.query(FormerReach).count() == 1, "known for sure: the old one is told"


def test_who_lost_her_number_moves_by_what_was_handed_to_her(
    town: Town, karin: Person, away: Need, newcomer: Newcomer
) -> None:
    """And whoever has the old one is told nothing, comes in no more and puts nothing back."""
    thief = says(newcomer.comes_back().enters(), "Bianca").says_the_phone_is("own")
    guest = by_paper(town, karin, person(away)).says_the_phone_is("own")
    moves(guest)
    assert number_of(away) == "+31687654321"
    assert db.session.query(FormerReach).count() == 0
    assert db.session.query(Letter).filter_by(kind=LetterKind.REACH_CHANGED).count() == 0
    assert thief.browser.get("/mijn").location == "/binnen"
    late = comes_again(Newcomer(town.app))
    assert late.is_at != "/binnen/naam", "nobody is known by it: an empty room"
    sees_nothing_of(late, away)


def test_by_paper_her_number_stays_silent_and_opens_nothing(
    town: Town, karin: Person, before: Need, newcomer: Newcomer, clock: time_machine.Traveller
) -> None:
    """She comes every month with her paper: that says nothing of who has her number by now."""
    guest = by_paper(town, karin, person(before)).says_the_phone_is("own")
    for _ in range(3):
        clock.shift(25 * DAY)
        town.later(days=25)
        guest.goes_to("/mijn")
        guest = by_paper(town, karin, person(before))
    newcomer.comes_back().enters()
    assert newcomer.is_at == "/binnen/naam"
    sees_nothing_of(newcomer, before)
    moves(guest.says_the_phone_is("own"))
    assert number_of(before) == "+31687654321"
    assert db.session.query(FormerReach).count() == 0


def test_who_found_her_paper_takes_no_number_along(
    town: Town, karin: Person, before: Need, clock: time_machine.Traveller
) -> None:
    """And is no one new on it either: a person helps."""
    word, digits = make_paper_code(town.moment(karin), person(before).id)
    db.session.commit()
    clock.shift(61 * DAY)
    finder = Newcomer(town.app)
    finder.sends("/binnen/papier", word=word, code=digits)
    says(finder, "Noor")
    assert "Deze naam kennen we niet bij deze code" in finder.sees
    assert "Ik ben hier nieuw" not in finder.sees
    assert "Karin helpt je naar binnen" in finder.sees
    finder.sends("/binnen/nieuw")
    assert finder.is_at == "/binnen/andere-naam"
    assert number_of(before) == NUMBER
    assert db.session.query(Session).count() == 0


def test_a_number_that_is_surely_hers_is_told_as_ever(
    town: Town, before: Need, newcomer: Newcomer, clock: time_machine.Traveller
) -> None:
    """The control."""
    clock.shift(59 * DAY)
    moves(newcomer.comes_back().enters().says_the_phone_is("own"))
    assert number_of(before) == "+31687654321"
    assert db.session.query(FormerReach).count() == 1
