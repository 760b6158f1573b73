"""The kennismakingsgesprek at the desk: what came of it is one press."""

import re
from collections.abc import Iterator

import pytest
import time_machine

from app.actions.people import first_talks
from app.actions.people.talk_times import free_for
from app.domain.ids import show_id
from app.store.db import db
from app.store.tables import Answer, Consent, FirstTalk, Person, Task
from tests.actions.clock.test_followups import tick
from tests.town import Town
from tests.web.browser import Browser


@pytest.fixture
def bianca(town: Town, karin: Person) -> Iterator[Person]:
    """She chose a time."""
    person = town.asker()
    tick(town.later(days=14))
    first_talks.choose_talk(town.moment(person), free_for(town.moment(person), person.id)[0])
    db.session.commit()
    with time_machine.travel(town.now, tick=False):
        yield person


@pytest.fixture
def desk(town: Town, karin: Person, bianca: Person) -> Browser:
    return Browser(town.app).sign_in(town, karin)


def task_page(desk: Browser) -> str:
    task_id = db.session.query(Task.id).filter_by(kind="talk").scalar()
    return desk.get(f"/bureau/taak/{show_id(task_id)}").text


def hers(person: Person, what: str) -> str:
    return f"/bureau/kennismaken/{show_id(person.id)}/{what}"


def test_its_page_says_when_and_offers_each_outcome(desk: Browser) -> None:
    html = task_page(desk)
    assert re.search(r"Jullie praten op \w+ \d+ \w+ om 10\.00 uur\.", html)
    for button in ("We spraken elkaar", "Ik kan toch niet op die tijd", "wil liever niet"):
        assert button in html
    assert "checked" not in html


@pytest.mark.parametrize(
    ("what", "state", "says"),
    [
        ("gesproken", "done", "Fijn. Het is van de lijst."),
        ("andere-tijd", "asked", "Er gaat een bericht met nieuwe tijden weg."),
        ("gemist", "asked", "Er gaat een vriendelijk bericht weg."),
        ("liever-niet", "refused", "We vragen het niet nog eens."),
    ],
)
def test_each_outcome_is_one_press(
    desk: Browser, bianca: Person, what: str, state: str, says: str
) -> None:
    desk.post(hers(bianca, what))
    assert says in desk.follow().text
    assert db.session.query(FirstTalk.state).scalar() == state


def test_the_second_device_is_told(desk: Browser, bianca: Person) -> None:
    desk.post(hers(bianca, "gesproken"))
    for what in ("gesproken", "andere-tijd", "gemist", "liever-niet"):
        assert desk.post(hers(bianca, what)).status_code == 409


def test_research_is_asked_after_a_yes_only_and_never_shown(desk: Browser, bianca: Person) -> None:
    assert desk.get(hers(bianca, "onderzoek")).status_code == 404
    desk.post(hers(bianca, "gesproken"), said_yes="research")
    html = desk.follow().text
    assert "Drie vragen voor onderzoek" in html
    desk.post(hers(bianca, "onderzoek"), household="with_children", came_by="paper")
    assert db.session.query(Answer).count() == 2
    assert desk.get(hers(bianca, "onderzoek")).status_code == 404
    page = desk.get(f"/bureau/mens/{show_id(bianca.id)}").text
    assert "Met kinderen" not in page
    assert "kaartje" not in page


def test_a_tick_that_means_nothing_gives_no_yes(desk: Browser, bianca: Person) -> None:
    desk.post(hers(bianca, "gesproken"), said_yes="alles")
    assert db.session.query(Consent).count() == 0
    assert db.session.query(FirstTalk.state).scalar() == "done"


def test_a_task_from_before_there_was_anything_to_choose(desk: Browser, bianca: Person) -> None:
    db.session.query(FirstTalk).delete()
    db.session.commit()
    html = task_page(desk)
    assert "finish_task_reason" in html
    assert "We spraken elkaar" not in html
