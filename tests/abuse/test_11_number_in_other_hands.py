"""Case 11, a number in other hands (R9, SE-28): after sixty days the right code
alone opens nothing, and before her name is right not a byte of what was kept shows."""

import pytest
import time_machine

from app.actions.letters.outbox import write_to_asker
from app.domain.actor import Hat
from app.domain.desk.tasks import TaskKind
from app.domain.letters.kinds import LetterKind, LetterState
from app.store.db import db
from app.store.tables import Letter, Need, Session, Task
from tests.abuse.silent_number import (
    DAY,
    NUMBER,
    SECRET,
    UNKNOWN,
    comes_again,
    person,
    says,
    sees_nothing_of,
)
from tests.town import Town
from tests.web.newcomer import Newcomer, last_code


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
