"""The kennismakingsgesprek: asked once, chosen and moved by one press, ended kindly."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from app.actions.desk import tasks as desk_tasks
from app.actions.desk.absences import plan_absence
from app.actions.desk.terms import soon
from app.actions.people import first_talks
from app.actions.people.talk_times import free_for
from app.domain.calendar import local
from app.domain.moment import Moment
from app.domain.refusals import NotAllowed, NotFound, TimeTaken, WrongMoment
from app.store.db import db
from app.store.tables import FirstTalk, JournalLine, Letter, Person, Task
from tests.actions.clock.test_followups import letters, tick
from tests.town import Town


@pytest.fixture
def bianca(town: Town, karin: Person) -> Person:
    """Asked today."""
    person = town.asker()
    tick(town.later(days=14))
    return person


def talk(person: Person) -> FirstTalk:
    return db.session.query(FirstTalk).filter_by(id=person.id).one()


def task() -> Task:
    return db.session.query(Task).filter_by(kind="talk", state="open").one()


def chooses(town: Town, person: Person, place: int = 0) -> None:
    at = free_for(town.moment(person), person.id)[place]
    first_talks.choose_talk(town.moment(person), at)
    db.session.commit()


def test_a_time_that_was_chosen_is_the_day_of_the_task(town: Town, bianca: Person) -> None:
    assert (talk(bianca).state, (task().due_at - bianca.joined_at).days) == ("asked", 21)
    chooses(town, bianca)
    assert (talk(bianca).state, task().due_at) == ("agreed", talk(bianca).at)


def test_call_me_is_done_within_a_working_day(town: Town, bianca: Person) -> None:
    first_talks.choose_talk(town.moment(bianca), None)
    assert task().due_at == soon(town.moment(bianca))


def test_another_chose_it_just_before(town: Town, bianca: Person) -> None:
    els = town.asker("Els")
    first_talks.ask_talk(town.by_house(), els)
    at = free_for(town.moment(els), els.id)[0]
    chooses(town, bianca)
    with pytest.raises(TimeTaken):
        first_talks.choose_talk(town.moment(els), at)
    assert talk(els).state == "asked"


def test_no_time_on_a_day_when_nobody_is_there(town: Town, karin: Person, bianca: Person) -> None:
    first = free_for(town.moment(bianca), bianca.id)[0]
    day = local(first).date()
    plan_absence(town.moment(karin), karin.id, day, day)
    assert day not in days_of(town, bianca)
    assert days_of(town, bianca)


def days_of(town: Town, person: Person) -> set[date]:
    return {local(at).date() for at in free_for(town.moment(person), person.id)}


def test_what_is_no_time_at_all_cannot_be_chosen(town: Town, bianca: Person) -> None:
    with pytest.raises(TimeTaken):
        first_talks.choose_talk(town.moment(bianca), town.now + timedelta(minutes=5))


def test_moved_by_herself_needs_no_letter_and_by_us_one(
    town: Town, karin: Person, bianca: Person
) -> None:
    chooses(town, bianca)
    first_talks.move_talk(town.moment(bianca), bianca.id)
    assert (talk(bianca).state, letters("talk_moved")) == ("asked", 0)
    chooses(town, bianca)
    first_talks.move_talk(town.moment(karin), bianca.id)
    assert (talk(bianca).state, talk(bianca).at, letters("talk_moved")) == ("asked", None, 1)
    assert (task().due_at - town.now).days == 7


def test_missed_twice_is_written_about_once(town: Town, karin: Person, bianca: Person) -> None:
    for _ in range(2):
        chooses(town, bianca)
        first_talks.miss_talk(town.later(days=4).moment(karin), bianca.id)
        assert (talk(bianca).state, talk(bianca).missed_at) == ("asked", town.now)
        town.later(days=1)
    assert letters("talk_missed") == 1
    chooses(town, bianca)
    assert talk(bianca).missed_at is None, "what is over is said no more"


def test_reminded_the_day_before_and_never_again(town: Town, bianca: Person) -> None:
    for _ in range(2):
        chooses(town, bianca, place=5)
        tick(town.later(days=1))
        at = talk(bianca).at
        assert at is not None
        town.now = at - timedelta(hours=23)
        tick(town)
        first_talks.move_talk(town.moment(bianca), bianca.id)
        db.session.commit()
    assert letters("talk_tomorrow") == 1


def test_who_moved_is_not_reminded_of_the_old_time(town: Town, bianca: Person) -> None:
    chooses(town, bianca)
    first_talks.move_talk(town.moment(bianca), bianca.id)
    db.session.commit()
    tick(town.later(days=10))
    assert letters("talk_tomorrow") == 0


@pytest.mark.parametrize("by", ["bianca", "karin"])
def test_rather_not_ends_it_for_good(town: Town, karin: Person, bianca: Person, by: str) -> None:
    who = {"bianca": bianca, "karin": karin}[by]
    first_talks.refuse_talk(town.moment(who), bianca.id)
    db.session.commit()
    assert db.session.query(Task).filter_by(kind="talk", state="open").count() == 0
    waiting = db.session.query(Letter).filter_by(kind="talk", state="waiting").count()
    assert (talk(bianca).state, waiting) == ("refused", 0)
    tick(town.later(days=365))
    assert letters("talk") == 1
    with pytest.raises(WrongMoment):
        first_talks.choose_talk(town.moment(bianca), None)
    assert not first_talks.ask_talk(town.by_house(), bianca), "never asked again"


def test_a_task_that_was_done_early_comes_back_with_a_time(
    town: Town, karin: Person, bianca: Person
) -> None:
    desk_tasks.finish_task(town.moment(karin), task().id, "stond dubbel")
    chooses(town, bianca)
    assert task().due_at == talk(bianca).at


DEEDS = (first_talks.move_talk, first_talks.miss_talk, first_talks.refuse_talk)


@pytest.mark.parametrize("deed", [*DEEDS, first_talks.finish_talk])
def test_nobody_else_s(town: Town, bianca: Person, deed: Callable[[Moment, int], None]) -> None:
    els = town.asker("Els")
    with pytest.raises(NotAllowed):
        deed(town.moment(els), bianca.id)
    with pytest.raises(NotFound):
        deed(town.moment(els), els.id)


def test_a_colleague_who_was_just_before_is_told(town: Town, karin: Person, bianca: Person) -> None:
    first_talks.finish_talk(town.moment(karin), bianca.id)
    sam = town.kwartiermaker("Sam", turn="deputy")
    for deed in (first_talks.finish_talk, *DEEDS):
        with pytest.raises(WrongMoment):
            deed(town.moment(sam), bianca.id)
    said = [line.verb for line in db.session.query(JournalLine).filter_by(thing="first_talk")]
    assert sorted(said) == ["ask_talk", "finish_talk"]
