"""Case 18, the desk drowned in volume: what one person or one network can lay on it has an end, and
what she reports is one line of the list and done by one press (SE-33)."""

import re
from datetime import timedelta

import pytest

from app.actions.matches.talking import report_need
from app.actions.people import blocks
from app.domain.refusals import EnoughNeeds
from app.store.db import db
from app.store.tables import Need, Person, Task
from tests.town import Town
from tests.web.browser import Browser

HELD = "Wie kan mij {} euro lenen?"


def test_one_asker_lays_no_more_than_five_held_questions_there(town: Town) -> None:
    town.kwartiermaker()
    bianca, most = town.asker(), town.by_house().rules.needs.under_way_at_a_time
    for number in range(most):
        town.asks(bianca, HELD.format(number + 50))
    with pytest.raises(EnoughNeeds):
        town.asks(bianca, HELD.format(99))
    db.session.rollback()
    assert db.session.query(Need).filter_by(state="held").count() == most


def test_no_contact_pressed_many_times_is_one(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    fatma = town.giver(met_by=karin)
    town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    for _ in range(20):
        blocks.block_person(town.moment(bianca), fatma.id, knew_name=True)
    db.session.commit()
    assert db.session.query(Task).filter_by(kind="report").count() <= 1


def reports(town: Town, reporter: Person, times: int, need: Need) -> None:
    for number in range(times):
        town.now += timedelta(seconds=1)
        report_need(town.moment(reporter), need.id, f"Dit deugt niet, keer {number}")
    db.session.commit()


def at_desk(town: Town, karin: Person) -> Browser:
    browser = Browser(town.app).sign_in(town, karin)
    browser.get("/bureau")
    return browser


def lines(browser: Browser) -> list[str]:
    return re.findall(r'href="(/bureau/taak/\w+)"', browser.html)


def test_a_hundred_reports_of_one_are_one_line(town: Town) -> None:
    karin = town.kwartiermaker()
    fatma, piet = town.giver(met_by=karin), town.giver("Piet", met_by=karin)
    need = town.asks(town.asker("Els"))
    reports(town, piet, 1, need)
    reports(town, fatma, 100, need)
    desk = at_desk(town, karin)
    assert len(lines(desk)) == 2, "and nobody else's falls off the page"
    assert "melding, en nog 99 van dezelfde persoon" in desk.text
    assert "2 meldingen" in desk.text


def test_each_of_them_can_be_read_and_all_are_done_by_one_press(town: Town) -> None:
    karin = town.kwartiermaker()
    fatma, piet = town.giver(met_by=karin), town.giver("Piet", met_by=karin)
    need = town.asks(town.asker("Els"))
    reports(town, fatma, 4, need)
    reports(town, piet, 1, need)
    desk = at_desk(town, karin)
    first = lines(desk)[0]
    desk.get(first)
    assert all(f"Dit deugt niet, keer {number}" in desk.text for number in range(4))
    press = f"{first}/klaar/alles"
    assert f'formaction="{press}"' in desk.html
    assert desk.post(press, finish_task_reason="").status_code == 422, "a reason, as for one"
    assert desk.post(press, finish_task_reason="Gebeld, rustig nu.").status_code == 302
    left = db.session.query(Task).filter_by(kind="report", state="open").all()
    assert [task.person_id for task in left] == [piet.id]
    assert desk.post(press, finish_task_reason="Nog eens.").status_code == 409
