"""A1d: "Zal Karin jou bellen?", from the screen that thinks along to the desk."""

import pytest
from time_machine import Traveller

from app.actions.desk.tasks import finish_task
from app.domain.desk.tasks import TaskKind
from app.domain.ids import show_id
from app.domain.needs.timings import CallTime
from app.domain.states import TaskState
from app.store.db import db
from app.store.tables import Draft, Followup, Need, Person, Task
from tests.town import Town
from tests.web.browser import Browser
from tests.web.newcomer import NUMBER, Newcomer

PAGE = "/vraag/bel-mij"
BELT = "Karin belt je voor donderdag 14 mei"


def call() -> Task:
    db.session.expire_all()
    return db.session.query(Task).filter(Task.kind == TaskKind.CALL).one()


def wants_a_call(newcomer: Newcomer, call_time: str = "morning", name: str = "Bianca") -> Newcomer:
    newcomer.goes_to(PAGE)
    newcomer.sends(PAGE, call_time=call_time)
    newcomer.sends(f"{PAGE}/naam", first_name=name)
    return newcomer


def gives_number(newcomer: Newcomer, number: str = NUMBER) -> Newcomer:
    newcomer.sends(f"{PAGE}/bereik", reach=number)
    return newcomer.enters().says_the_phone_is("own")


def test_from_worry_to_the_desk(
    town: Town, karin: Person, newcomer: Newcomer, clock: Traveller
) -> None:
    newcomer.goes_to("/vraag/denk-mee/huis")
    assert "Ik praat liever met Karin" in newcomer.sees
    newcomer.goes_to(PAGE)
    assert "Zal Karin jou bellen?" in newcomer.sees
    wants_a_call(newcomer)
    assert newcomer.is_at == f"{PAGE}/bereik"
    assert "Op dit nummer bellen we je." in newcomer.sees
    newcomer.sends(f"{PAGE}/bereik", reach=NUMBER)
    newcomer.enters()
    assert "Gelukt. Je hoort van ons." in newcomer.sees
    newcomer.says_the_phone_is("own")
    assert newcomer.is_at == PAGE
    assert BELT in newcomer.sees
    assert "Het liefst in de ochtend." in newcomer.sees
    assert "Is het dringend? Bel dan zelf." in newcomer.sees
    assert (call().state, call().call_time) == (TaskState.OPEN, CallTime.MORNING)
    assert db.session.query(Need).all() == db.session.query(Draft).all() == []

    desk = Browser(town.app).sign_in(town, karin)
    assert "Bianca" in desk.get("/bureau").text
    here = f"/bureau/taak/{show_id(call().id)}"
    desk.get(here)
    assert "Bel Bianca" in desk.text
    assert "Het liefst in de ochtend." in desk.text
    assert 'href="tel:0612345678"' in desk.html
    desk.post(f"{here}/klaar", finish_task_reason="gebeld, samen een vraag bedacht")
    assert call().state == TaskState.DONE
    newcomer.goes_to(PAGE)
    assert "Zal Karin jou bellen?" in newcomer.sees


def test_she_is_an_asker_by_it_with_the_talk_of_every_newcomer(newcomer: Newcomer) -> None:
    gives_number(wants_a_call(newcomer))
    assert newcomer.goes_to("/mijn").status_code == 200
    assert f'href="{PAGE}"' in newcomer.browser.html
    assert [row.kind for row in db.session.query(Followup)] == ["talk"]


def test_it_waits_a_day_in_the_browser_and_is_found_again(
    newcomer: Newcomer, clock: Traveller
) -> None:
    wants_a_call(newcomer)
    clock.shift(23 * 3600)
    newcomer.goes_to("/vraag/verder")
    assert "Zullen we je nog bellen?" in newcomer.sees
    assert f'href="{PAGE}/naam"' in newcomer.browser.html
    newcomer.goes_to(f"{PAGE}/naam")
    assert 'value="Bianca"' in newcomer.browser.html
    clock.shift(25 * 3600)
    newcomer.goes_to(f"{PAGE}/naam")
    assert newcomer.is_at == PAGE
    newcomer.goes_to(f"{PAGE}/bereik")
    assert newcomer.is_at == PAGE


def test_wiped_meanwhile_the_code_only_lets_her_in(newcomer: Newcomer) -> None:
    wants_a_call(newcomer).sends(f"{PAGE}/bereik", reach=NUMBER)
    newcomer.sends("/vraag/wis")
    newcomer.enters()
    assert "Je hoort van ons" not in newcomer.sees
    assert db.session.query(Task).all() == []


def test_a_question_that_was_being_written_stays(newcomer: Newcomer) -> None:
    newcomer.writes("Wie kan mijn fiets maken?")
    newcomer.goes_to(PAGE)
    gives_number(wants_a_call(newcomer))
    assert BELT in newcomer.sees
    newcomer.goes_to("/vraag/verder")
    assert "Wie kan mijn fiets maken?" in newcomer.sees
    assert "Zullen we je nog bellen?" not in newcomer.sees


def test_signed_in_one_tap_is_enough_and_twice_is_once(as_bianca: Newcomer) -> None:
    as_bianca.goes_to(PAGE)
    as_bianca.sends(PAGE, call_time="morning")
    assert newcomer_sees_mail(as_bianca)
    as_bianca.sends(PAGE, call_time="afternoon")
    assert "Het liefst in de middag." in as_bianca.sees
    assert call().call_time == CallTime.AFTERNOON


def newcomer_sees_mail(guest: Newcomer) -> bool:
    """Bianca has an e-mail address and no number here."""
    return "Karin mailt je voor donderdag 14 mei" in guest.sees


def test_a_giver_who_wants_a_call_wears_a_second_hat(
    town: Town, fatma: Person, clock: Traveller
) -> None:
    as_fatma = Newcomer(town.app)
    as_fatma.browser.sign_in(town, fatma)
    as_fatma.goes_to(PAGE)
    as_fatma.sends(PAGE, call_time="any_time")
    assert call().person_id == fatma.id
    assert as_fatma.goes_to("/mijn").status_code == 200


def test_mail_for_who_has_rather_that(newcomer: Newcomer) -> None:
    wants_a_call(newcomer, "any_time")
    assert "Mail mij liever" in newcomer.sees
    newcomer.goes_to(f"{PAGE}/bereik?met=email")
    assert "Op dit adres mailen we je." in newcomer.sees
    newcomer.sends(f"{PAGE}/bereik?met=email", reach="bianca@example.org")
    newcomer.enters().says_the_phone_is("own")
    assert "Karin mailt je voor donderdag 14 mei" in newcomer.sees


def test_it_can_be_taken_back_and_asked_again(
    town: Town, karin: Person, as_bianca: Newcomer
) -> None:
    as_bianca.goes_to(PAGE)
    as_bianca.sends(PAGE, call_time="morning")
    as_bianca.sends(f"{PAGE}/toch-niet")
    assert "Goed. We bellen je niet." in as_bianca.sees
    assert call().state == TaskState.TAKEN_BACK
    desk = Browser(town.app).sign_in(town, karin)
    assert "Er ligt niets." in desk.get("/bureau").text
    desk.get(f"/bureau/taak/{show_id(call().id)}")
    assert "heeft dit niet meer nodig" in desk.text
    assert "@example.org" not in desk.html
    as_bianca.goes_to(PAGE)
    assert "Zal Karin jou bellen?" in as_bianca.sees


def test_taken_back_after_the_call_is_told_kindly(
    town: Town, karin: Person, as_bianca: Newcomer
) -> None:
    as_bianca.goes_to(PAGE)
    as_bianca.sends(PAGE, call_time="morning")
    finish_task(town.moment(karin), call().id, "gebeld")
    db.session.commit()
    assert as_bianca.sends(f"{PAGE}/toch-niet").status_code == 409
    assert "We hebben je al gesproken" in as_bianca.sees


@pytest.mark.parametrize("path", [f"{PAGE}/toch-niet", f"{PAGE}/bereik", f"{PAGE}/naam"])
def test_a_stranger_without_a_call_breaks_nothing(newcomer: Newcomer, path: str) -> None:
    assert newcomer.sends(path).status_code < 500
    assert db.session.query(Task).all() == []


def test_with_nobody_on_duty_the_words_still_hold(town: Town, clock: Traveller) -> None:
    guest = Newcomer(town.app)
    guest.goes_to("/vraag/denk-mee")
    assert "Ik praat liever met iemand" in guest.sees
    guest.goes_to(PAGE)
    assert "Zullen we jou bellen?" in guest.sees
    gives_number(wants_a_call(guest))
    assert "Iemand van ons belt je voor donderdag 14 mei" in guest.sees
