"""How fast the desk helps: of the whole desk, and of nobody alone."""

import re
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.actions.desk import deciding as deeds
from app.actions.desk.tasks import finish_task
from app.domain.desk.pace import ACTS, BEGINS, LEAST, within
from app.domain.desk.tasks import TaskKind
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries.desk import pace
from app.store.tables import Person
from tests.town import Town
from tests.web.browser import Browser
from tests.web.kwartiermaker.desk.test_long_list import questions
from tests.web.kwartiermaker.scenes import LOAN, said, task

HOUR = timedelta(hours=1)
PERSONS = r"actor_id|done_by|decided_by|taken_by|introduced_by|first_name"


def answers(town: Town, who: list[Person], hours: list[int]) -> None:
    """Each need is answered after so many hours, by them in turn; all lie in the past."""
    end = town.now
    for number, waited in enumerate(hours):
        town.now = end - timedelta(days=2)
        need = town.asks(town.asker(f"Vrager{number}"), LOAN)
        town.later(hours=waited)
        deeds.release_need(town.moment(who[number % len(who)]), need.id, "is goed")
        db.session.commit()
    town.now = end


def shown(desk: Browser) -> str:
    """The page without what is new in each: tokens and keys of forms."""
    desk.get("/bureau/tempo")
    return re.sub(r'value="[^"]*"', "", desk.html.partition("<main")[2])


def test_half_and_ninety_five_of_a_hundred(town: Town, karin: Person, desk: Browser) -> None:
    answers(town, [karin], list(range(1, 21)))
    desk.get("/bureau/tempo")
    assert "De helft hoorde van een mens binnen 10 uur." in said(desk)
    assert "95 van de 100 hoorden van een mens binnen 19 uur." in said(desk)
    assert "Dit rust op 20 keer." in said(desk)


def test_too_few_say_nothing(town: Town, karin: Person, desk: Browser) -> None:
    answers(town, [karin], [1] * (LEAST - 1))
    desk.get("/bureau/tempo")
    assert "Er is nog te weinig om iets over te zeggen." in said(desk)


def test_what_lies_there_and_the_oldest(town: Town, bianca: Person, desk: Browser) -> None:
    assert "Er ligt niets." in desk.get("/bureau/tempo").text
    town.now -= timedelta(hours=30)
    town.asks(bianca, LOAN)
    desk.get("/bureau/tempo")
    assert "Er wacht 1 ding. Het oudste wacht 1 dag." in said(desk)


def test_the_page_is_the_same_whoever_did_it(town: Town, karin: Person, desk: Browser) -> None:
    """By one alone, or by two in turn: not a sign of it differs."""
    other = Town.founded(town.app, 2, "elders.example")
    other.now = town.now
    mo, ida = other.kwartiermaker("Mo"), other.kwartiermaker("Ida", turn="deputy")
    hours = [1, 2, 3, 5, 8, 13]
    answers(town, [karin], hours)
    answers(other, [mo, ida], hours)
    elsewhere = Browser(town.app, "elders.example").sign_in(other, mo)
    one = shown(desk).partition("</main>")[0]
    assert one == shown(elsewhere).partition("</main>")[0]
    assert "De helft" in one


def test_no_question_names_or_groups_by_a_person(town: Town, karin: Person, desk: Browser) -> None:
    answers(town, [karin], [1] * LEAST)
    with questions() as asked:
        pace.until_first_act(1, town.now - timedelta(days=9))
        pace.waiting_since(1)
    selects = [question for question in asked if question.startswith("SELECT")]
    assert len(selects) == 2
    for question in selects:
        assert "GROUP BY" not in question.upper()
        kept = re.sub(r"\S+actor_id IS (?:NOT )?NULL", "", question)
        assert re.findall(PERSONS, kept) == [], "only whether it was a person at all"


def test_a_question_that_names_somebody_is_found() -> None:
    assert re.findall(PERSONS, "SELECT journal.at, journal.actor_id FROM journal")


def test_only_what_a_person_did_counts(town: Town, karin: Person, bianca: Person) -> None:
    before = town.now - timedelta(days=1)
    one = task(town, TaskKind.CALL, bianca, due_in=HOUR)
    other = task(town, TaskKind.TALK, bianca, due_in=HOUR)
    town.asks(bianca, LOAN)
    town.later(hours=2)
    finish_task(town.by_house(), one.id, "")
    finish_task(town.moment(karin), other.id, "gebeld")
    db.session.commit()
    assert list(pace.until_first_act(1, before)) == [2 * HOUR]
    assert list(pace.until_first_act(1, town.now)) == []
    assert list(pace.until_first_act(2, before)) == [], "nor of another town"


def test_every_deed_of_the_desk_alone_counts() -> None:
    assert {Verb.RELEASE_NEED, Verb.STOP_MESSAGE, Verb.SHOW_PHOTO, Verb.FINISH_TASK} <= ACTS
    assert ACTS.isdisjoint({Verb.WITHDRAW_NEED, Verb.REOPEN_NEED, Verb.CLAIM_ITEM})
    assert ACTS.isdisjoint(BEGINS - {Verb.HOLD_NEED})


@given(st.lists(st.timedeltas(timedelta(0), timedelta(days=9)), min_size=LEAST))
def test_so_many_of_a_hundred_had_their_turn(waited: list[timedelta]) -> None:
    for share in (50, 95):
        bound = within(waited, share)
        assert bound is not None
        assert sum(one <= bound for one in waited) * 100 >= share * len(waited)
        assert sum(one < bound for one in waited) * 100 < share * len(waited)


@pytest.mark.parametrize("few", range(LEAST))
def test_of_too_few_nothing_is_said(few: int) -> None:
    assert within([HOUR] * few, 50) is None
