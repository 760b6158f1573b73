"""Rather talking first: one call at a time, and it can be taken back."""

import pytest

from app.actions.clock.followups import fire
from app.actions.desk.tasks import finish_task
from app.actions.needs import calls
from app.domain.calendar import working_days_later
from app.domain.clock.plan import FollowupKind
from app.domain.desk.tasks import TaskKind
from app.domain.needs.timings import CallTime
from app.domain.refusals import NotAllowed, WrongMoment
from app.domain.states import TaskState
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries.needs import own as own_needs
from app.store.tables import Followup, JournalLine, Person, Task
from tests.town import Town


def all_calls() -> list[Task]:
    db.session.commit()
    found = db.session.query(Task).filter(Task.kind == TaskKind.CALL)
    return found.order_by(Task.opened_at).all()


def asks(town: Town, person: Person, call_time: CallTime = CallTime.MORNING) -> None:
    calls.ask_call(town.moment(person), call_time)
    db.session.commit()


def test_a_call_is_a_task_due_within_the_promise_and_about_no_need(
    town: Town, bianca: Person
) -> None:
    asks(town, bianca)
    (call,) = all_calls()
    assert (call.state, call.person_id, call.need_id) == (TaskState.OPEN, bianca.id, None)
    assert call.call_time == CallTime.MORNING
    assert call.due_at == working_days_later(town.now, 1)
    line = db.session.query(JournalLine).filter(JournalLine.verb == Verb.ASK_CALL).one()
    assert (line.actor_id, line.thing_id) == (bianca.id, call.id)


def test_asking_twice_is_one_call_at_the_time_told_last(town: Town, bianca: Person) -> None:
    asks(town, bianca)
    asks(town.later(hours=3), bianca, CallTime.AFTERNOON)
    (call,) = all_calls()
    assert call.call_time == CallTime.AFTERNOON
    assert call.due_at == working_days_later(call.opened_at, 1), "the promise stands"


def test_after_a_call_another_may_be_asked(town: Town, bianca: Person) -> None:
    karin = town.kwartiermaker()
    asks(town, bianca)
    finish_task(town.moment(karin), all_calls()[0].id, "gebeld")
    asks(town.later(hours=1), bianca)
    assert [call.state for call in all_calls()] == [TaskState.DONE, TaskState.OPEN]


def test_a_call_about_a_question_and_one_before_it_are_one(town: Town, bianca: Person) -> None:
    asks(town, bianca)
    need = town.asks(bianca)
    calls.call_kwartiermaker(town.moment(bianca), need.id)
    (call,) = all_calls()
    assert call.need_id == need.id
    assert own_needs.waits_for_call(town.community_id, need.id)


def test_who_waits_for_a_call_about_a_question_says_when_it_suits(
    town: Town, bianca: Person
) -> None:
    need = town.asks(bianca)
    calls.call_kwartiermaker(town.moment(bianca), need.id)
    asks(town, bianca, CallTime.AFTERNOON)
    (call,) = all_calls()
    assert (call.need_id, call.call_time) == (need.id, CallTime.AFTERNOON)


def test_a_call_is_taken_back_once(town: Town, bianca: Person) -> None:
    asks(town, bianca)
    calls.take_back_call(town.moment(bianca))
    assert [call.state for call in all_calls()] == [TaskState.TAKEN_BACK]
    with pytest.raises(WrongMoment):
        calls.take_back_call(town.moment(bianca))


def test_a_call_about_a_question_goes_with_the_question(town: Town, bianca: Person) -> None:
    need = town.asks(bianca)
    calls.call_kwartiermaker(town.moment(bianca), need.id)
    with pytest.raises(WrongMoment):
        calls.take_back_call(town.moment(bianca))


def test_nobody_takes_back_anothers_call(town: Town, bianca: Person) -> None:
    asks(town, bianca)
    with pytest.raises(WrongMoment):
        calls.take_back_call(town.moment(town.asker("Els")))
    assert all_calls()[0].state == TaskState.OPEN


def test_who_is_no_asker_yet_cannot_ask_a_call(town: Town) -> None:
    fatma = town.giver()
    with pytest.raises(NotAllowed):
        calls.ask_call(town.moment(fatma), CallTime.MORNING)


def test_the_talk_follows_as_after_a_first_question(town: Town, bianca: Person) -> None:
    """Two to three weeks after registering, however somebody came in (002:1835)."""
    asks(town, bianca)
    talk = db.session.query(Followup).filter(Followup.kind == FollowupKind.TALK).one()
    town.later(days=14)
    fire(town.by_house(), talk.id)
    db.session.commit()
    assert db.session.query(Task).filter(Task.kind == TaskKind.TALK).one().person_id == bianca.id
