"""Case 11, a number in other hands (D9, SE-28): after sixty days the right code
alone opens nothing, and before her name is right not a byte of what was kept shows."""

from typing import Any

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.actions.givers.joining import NewGiver, register_giver
from app.actions.letters.outbox import write_to_asker
from app.actions.needs import asking, calls
from app.actions.people import recognition
from app.actions.people.paper_codes import make_paper_code
from app.domain.actor import GiverKind, Hat
from app.domain.desk.tasks import TaskKind
from app.domain.ids import show_id
from app.domain.letters.kinds import LetterKind, LetterState
from app.domain.refusals import WrongMoment
from app.domain.verbs import Verb
from app.store.db import db
from app.store.sealing import seals
from app.store.tables import Code, FormerReach, Letter, Need, Person, Session, Task
from tests.town import Town
from tests.web.browser import Browser
from tests.web.newcomer import Newcomer, last_code

NUMBER = "+31612345678"
SECRET = "ZILVERREIGER"
UNKNOWN = "Deze naam kennen we niet bij dit nummer"
EVERYWHERE = ["/", "/mijn", "/binnen", "/binnen/naam", "/binnen/andere-naam", "/vraag/verder"]
DAY = 24 * 3600


@pytest.fixture
def before(town: Town, newcomer: Newcomer) -> Need:
    """What Bianca asked before she was away for long."""
    return town.asks(town.asker("Bianca", reach=NUMBER), f"Wie leest een brief? {SECRET}")


@pytest.fixture
def away(before: Need, town: Town, clock: time_machine.Traveller) -> Need:
    clock.shift(60 * DAY)
    town.later(days=60)
    return before


def says(guest: Newcomer, name: str) -> Newcomer:
    guest.goes_to("/binnen/naam")
    guest.sends("/binnen/naam", first_name=name)
    return guest


def comes_again(guest: Newcomer, number: str = NUMBER) -> Newcomer:
    """With a code of its own: time stands still here, and the newest of two could be either."""
    db.session.query(Code).delete()
    db.session.query(Letter).filter_by(kind=LetterKind.CODE).delete()
    db.session.commit()
    return guest.comes_back(number).enters()


def sees_nothing_of(guest: Newcomer, need: Need) -> None:
    for path in [*EVERYWHERE, f"/vraag/{show_id(need.id)}"]:
        guest.goes_to(path)
        assert SECRET not in guest.sees, path
        assert "Bianca" not in guest.sees, path


def person(need: Need) -> Person:
    db.session.rollback()
    found = db.session.get(Person, (need.community_id, need.asker_id))
    assert found is not None
    return found


def test_a_day_before_the_code_is_enough(
    before: Need, newcomer: Newcomer, clock: time_machine.Traveller
) -> None:
    clock.shift(59 * DAY)
    newcomer.comes_back().enters().says_the_phone_is("own")
    assert SECRET in newcomer.sees


def test_being_inside_counts_as_being_here(
    before: Need, newcomer: Newcomer, clock: time_machine.Traveller
) -> None:
    newcomer.comes_back().enters().says_the_phone_is("own")
    clock.shift(29 * DAY)
    newcomer.goes_to("/mijn")
    clock.shift(59 * DAY)
    newcomer.comes_back().enters().says_the_phone_is("own")
    assert newcomer.is_at == "/mijn"


def test_the_right_name_opens_everything_again(away: Need, newcomer: Newcomer) -> None:
    newcomer.comes_back().enters()
    assert newcomer.is_at == "/binnen/naam"
    assert "Hoe heet je?" in newcomer.sees
    sees_nothing_of(newcomer, away)
    says(newcomer, " biancÁ").says_the_phone_is("own")
    assert SECRET in newcomer.sees
    newcomer.sends("/uit")
    comes_again(newcomer)
    assert newcomer.is_at == "/mijn", "asked once"


def test_three_wrong_names_and_then_a_person_helps(away: Need, newcomer: Newcomer) -> None:
    newcomer.comes_back().enters()
    for tries_left, name in ((2, "Els"), (1, "Noor"), (0, "Fatma")):
        says(newcomer, name)
        assert UNKNOWN in newcomer.sees
        assert ("Nog eens proberen" in newcomer.sees) is (tries_left > 0)
        assert "Ik ben hier nieuw" in newcomer.sees
        assert 'href="tel:0612345678"' in newcomer.browser.html
    says(newcomer, "Bianca")
    assert UNKNOWN in newcomer.sees
    sees_nothing_of(newcomer, away)
    assert [task.kind for task in db.session.query(Task)] == [TaskKind.NEW_OWNER]


def test_a_new_code_gives_no_new_tries(
    away: Need, newcomer: Newcomer, clock: time_machine.Traveller
) -> None:
    newcomer.comes_back().enters()
    for name in ("Els", "Noor", "Fatma"):
        says(newcomer, name)
    clock.shift(DAY)
    newcomer.comes_back().enters()
    says(newcomer, "Bianca")
    assert UNKNOWN in newcomer.sees


def test_who_is_new_gets_an_empty_room(town: Town, away: Need, newcomer: Newcomer) -> None:
    other = person(away)
    write_to_asker(town.moment(other), LetterKind.NO_OFFER_YET, away)
    db.session.commit()
    says(newcomer.comes_back().enters(), "Noor")
    newcomer.sends("/binnen/nieuw")
    newcomer.says_the_phone_is("own")
    sees_nothing_of(newcomer, away)
    other = person(away)
    assert (other.reach_sealed, other.reach_fingerprint) == (None, None)
    waiting = db.session.query(Letter).filter_by(person_id=other.id, state=LetterState.WAITING)
    assert waiting.count() == 0
    newcomer.sends("/uit")
    comes_again(newcomer)
    sees_nothing_of(newcomer, away)


def test_a_letter_written_later_finds_no_number(town: Town, away: Need, newcomer: Newcomer) -> None:
    newcomer.comes_back().enters()
    newcomer.sends("/binnen/nieuw")
    other = person(away)
    write_to_asker(town.moment(other), LetterKind.NO_OFFER_YET, away)
    db.session.commit()
    town.later(days=1)
    with time_machine.travel(town.now, tick=False):
        town.app.test_cli_runner().invoke(args=["clock", "once"])
    states = db.session.query(Letter.state).filter_by(person_id=other.id, state="sent")
    assert states.count() == 0


@pytest.mark.parametrize(("name", "owner"), [("Bianca", "old"), ("Noor", "new")])
def test_a_question_written_before_is_sent_for_who_she_turns_out_to_be(
    away: Need, newcomer: Newcomer, name: str, owner: str
) -> None:
    newcomer.writes("Wie kan mijn lamp ophangen?").signs(name).leaves().enters()
    if owner == "new":
        assert UNKNOWN in newcomer.sees
        assert db.session.query(Need).count() == 1, "nothing is sent before"
        newcomer.sends("/binnen/nieuw")
    newcomer.says_the_phone_is("own")
    assert "Gelukt. Je vraag is verstuurd." in newcomer.sees
    asked = db.session.query(Need.asker_id).filter(Need.id != away.id).scalar()
    assert (asked == away.asker_id) is (owner == "old")


def test_the_name_under_a_question_is_a_try_like_any(away: Need, newcomer: Newcomer) -> None:
    newcomer.writes().signs("Noor").leaves().enters()
    assert person(away).wrong_names == 1
    says(newcomer, "Bianca").says_the_phone_is("own")
    assert "Gelukt. Je vraag is verstuurd." in newcomer.sees


@pytest.mark.parametrize("hats", [(Hat.KWARTIERMAKER,), (Hat.MUNICIPALITY,), (Hat.GIVER,), ()])
def test_staff_are_not_asked_and_who_never_did_anything_has_nothing_to_hide(
    town: Town, newcomer: Newcomer, clock: time_machine.Traveller, hats: tuple[Hat, ...]
) -> None:
    town.person("Noor" if hats else "", *hats, reach=NUMBER)
    clock.shift(61 * DAY)
    newcomer.comes_back().enters()
    assert (newcomer.is_at == "/binnen/naam") is (hats == (Hat.GIVER,))


@pytest.mark.parametrize("path", ["/binnen/naam", "/binnen/andere-naam"])
def test_nobody_gets_there_without_a_right_code(
    away: Need, newcomer: Newcomer, path: str, clock: time_machine.Traveller
) -> None:
    newcomer.goes_to(path)
    assert newcomer.is_at == "/binnen"
    newcomer.comes_back().goes_to(path)
    assert newcomer.is_at == "/binnen"
    for form in ("/binnen/naam", "/binnen/nieuw"):
        newcomer.sends(form, first_name="Bianca")
        assert newcomer.is_at == "/binnen"
    newcomer.enters(last_code())
    clock.shift(3601)
    newcomer.goes_to(path)
    assert newcomer.is_at == "/binnen", "the door does not stay ajar"
    assert db.session.query(Session).count() == 0


def test_a_stranger_who_asked_a_code_too_is_not_let_through_by_hers(
    town: Town, away: Need, newcomer: Newcomer
) -> None:
    newcomer.comes_back()
    stranger, code = Newcomer(town.app), last_code()
    stranger.comes_back()
    newcomer.enters(code)
    assert newcomer.is_at == "/binnen/naam"
    says(stranger, "Bianca")
    assert stranger.is_at == "/binnen"


def test_an_empty_name_is_asked_again_and_not_counted(away: Need, newcomer: Newcomer) -> None:
    newcomer.comes_back().enters()
    for typed in ("", "  ", "\x00", "\u200b", "a" * 101):
        assert newcomer.sends("/binnen/naam", first_name=typed).status_code == 422, typed
    assert person(away).wrong_names == 0


def test_the_pages_are_the_same_whoever_was_here(town: Town, away: Need) -> None:
    """Abuse case 4: a wrong name is answered alike for an asker and a giver of any name."""
    told = []
    for number, name in ((NUMBER, "Bianca"), ("+31687654321", "محمد")):
        if name != "Bianca":
            other = town.person(name, Hat.GIVER, reach=number)
            other.seen_at = other.reached_at = person(away).reached_at
            db.session.merge(other)
            db.session.commit()
        guest = comes_again(Newcomer(town.app), number)
        asked = without_keys(guest.browser.html)
        told.append((asked, without_keys(says(guest, "Els").browser.html)))
    assert told[0] == told[1]


def without_keys(html: str) -> str:
    return "\n".join(line for line in html.splitlines() if 'type="hidden"' not in line)


# another number, moved by herself or by whoever has it now

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


# a person helps


def helps(town: Town, karin: Person) -> None:
    task = db.session.query(Task).filter_by(kind=TaskKind.NEW_OWNER).one()
    recognition.open_history(town.moment(karin), task.id, "Ik ken haar stem.")
    db.session.commit()


def test_after_three_tries_the_kwartiermaker_opens_it(
    town: Town, karin: Person, away: Need, newcomer: Newcomer
) -> None:
    newcomer.comes_back().enters()
    for name in ("Els", "Noor", "Fatma"):
        says(newcomer, name)
    helps(town, karin)
    comes_again(newcomer).says_the_phone_is("own")
    assert SECRET in newcomer.sees


def test_what_she_asked_as_somebody_new_comes_with_her(
    town: Town, karin: Person, away: Need, newcomer: Newcomer
) -> None:
    newcomer.writes("Wie kan mijn lamp ophangen?").signs("Bi").leaves().enters()
    newcomer.sends("/binnen/nieuw")
    helps(town, karin)
    comes_again(newcomer).says_the_phone_is("own")
    newcomer.goes_to("/mijn")
    assert SECRET in newcomer.sees
    assert "lamp ophangen" in newcomer.sees
    asking.withdraw_need(town.moment(person(away)), away.id)


def test_who_came_to_give_is_not_joined_to_another(
    town: Town, karin: Person, away: Need, newcomer: Newcomer
) -> None:
    newcomer.comes_back().enters()
    newcomer.sends("/binnen/nieuw")
    newcomer.says_the_phone_is("own")
    newcomer.goes_to("/meedoen")
    giver = db.session.query(Person).filter(Person.reach_fingerprint.is_not(None)).all()
    new = next(one for one in giver if one.first_name == "")
    town.hats[new.id] = frozenset()
    register(town, new)
    task = db.session.query(Task).filter_by(kind=TaskKind.NEW_OWNER).one()
    with pytest.raises(WrongMoment) as refused:
        recognition.open_history(town.moment(karin), task.id, "Ik ken haar stem.")
    assert refused.value.verb is Verb.OPEN_HISTORY
    db.session.rollback()


def register(town: Town, person: Person) -> None:
    register_giver(town.moment(person), NewGiver("Noor", GiverKind.RESIDENT, "", "", []))
    db.session.commit()


def test_no_other_task_opens_a_history(town: Town, karin: Person, away: Need) -> None:
    calls.call_kwartiermaker(town.moment(person(away)), away.id)
    db.session.commit()
    task = db.session.query(Task).one()
    with pytest.raises(WrongMoment):
        recognition.open_history(town.moment(karin), task.id, "")
    db.session.rollback()


# whatever she does, in whatever order

STEPS = st.lists(
    st.sampled_from(["right", "wrong", "new", "look", "leave", "code", "helped"]), max_size=8
)


@settings(
    max_examples=12,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_never_a_byte_before_her_name_is_right(
    town: Town, karin: Person, newcomer: Newcomer, clock: time_machine.Traveller, steps: list[str]
) -> None:
    _clean_doorstep()
    need = town.asks(town.asker("Bianca", reach=NUMBER), f"Wie leest een brief? {SECRET}")
    clock.shift(60 * DAY)
    town.later(days=60)
    guest, walk = comes_again(Newcomer(town.app)), Walk()
    for step in steps:
        walk.takes(step, guest, town, karin)
        if not walk.is_known:
            sees_nothing_of(guest, need)
    person(need).reach_fingerprint = None  # the next example has this number
    db.session.commit()


def _clean_doorstep() -> None:
    db.session.query(Task).delete()
    db.session.query(Person).filter(Person.reach_fingerprint.is_not(None)).filter(
        Person.first_name != "Karin"
    ).update({"reach_fingerprint": None})
    db.session.commit()


class Walk:
    """What must be true: known only by the right name within three tries, or when Karin helped."""

    def __init__(self) -> None:
        self.wrong, self.is_known, self.is_new, self.inside = 0, False, False, False

    def takes(self, step: str, guest: Newcomer, town: Town, karin: Person) -> None:
        getattr(self, f"_{step}", lambda *_: None)(guest, town, karin)

    def _right(self, guest: Newcomer, *_: Any) -> None:
        says(guest, "bianca")
        if not self.is_new and self.wrong < 3:
            self.is_known = True

    def _wrong(self, guest: Newcomer, *_: Any) -> None:
        says(guest, "Els")
        self.wrong += not (self.is_known or self.is_new)

    def _new(self, guest: Newcomer, *_: Any) -> None:
        guest.sends("/binnen/nieuw")
        self.is_new = self.is_new or not self.is_known

    def _leave(self, guest: Newcomer, *_: Any) -> None:
        guest.sends("/uit")

    def _code(self, guest: Newcomer, *_: Any) -> None:
        guest.sends("/uit")
        comes_again(guest)

    def _helped(self, guest: Newcomer, town: Town, karin: Person) -> None:
        task = db.session.query(Task).filter_by(kind=TaskKind.NEW_OWNER, state="open").first()
        if task is not None:
            recognition.open_history(town.moment(karin), task.id, "Ik ken haar.")
            db.session.commit()
            self.is_known = True


def test_the_desk_opens_it_from_the_task_itself(
    town: Town, karin: Person, away: Need, newcomer: Newcomer
) -> None:
    newcomer.comes_back().enters()
    newcomer.sends("/binnen/nieuw")
    task = db.session.query(Task).filter_by(kind=TaskKind.NEW_OWNER).one()
    desk, path = Browser(town.app).sign_in(town, karin), f"/bureau/taak/{show_id(task.id)}"
    desk.get(path)
    assert "Ja, het is dezelfde persoon" in desk.text
    assert "12345678" not in desk.text, "who has the number now is not called for another"
    assert desk.post(f"{path}/zelfde-persoon", open_history_reason="").status_code == 422
    desk.post(f"{path}/zelfde-persoon", open_history_reason="Ik ken haar stem.")
    assert person(away).reach_fingerprint is not None
