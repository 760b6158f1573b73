"""What a kwartiermaker decides: where the lifecycle allows it, written down, told to the asker."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from app.actions.desk import deciding
from app.actions.desk.tasks import finish_task
from app.actions.givers.meeting import introduce_giver
from app.actions.matches import talking
from app.actions.needs import asking
from app.domain.calendar import working_days_later
from app.domain.desk.tasks import TaskKind
from app.domain.lifecycle import LIFECYCLE
from app.domain.moment import Moment
from app.domain.refusals import NotAllowed, NotFound, WrongMoment
from app.domain.states import GiverState, MessageState, NeedState, TaskState
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries.desk import today as on_the_desk
from app.store.tables import Decision, Giver, JournalLine, Letter, Need, Person, Task
from tests.town import Town

LOAN = "Wie kan mij geld lenen?"
Deed = Callable[[Moment, int], None]
DEEDS: dict[Verb, Deed] = {
    Verb.SEE_NEED: lambda moment, need_id: deciding.see_need(moment, need_id),
    Verb.HOLD_NEED: lambda moment, need_id: deciding.hold_need(moment, need_id, "even lezen"),
    Verb.RELEASE_NEED: lambda moment, need_id: deciding.release_need(moment, need_id, "is goed"),
    Verb.ASK_BACK: lambda moment, need_id: deciding.ask_back(moment, need_id, "vaag", "Welke dag?"),
    Verb.TAKE_OVER_NEED: lambda moment, need_id: deciding.take_over_need(moment, need_id, "ik bel"),
    Verb.REDIRECT_NEED: lambda moment, need_id: deciding.redirect_need(
        moment, need_id, "fonds", "Bij het noodfonds."
    ),
    Verb.CLOSE_NEED: lambda moment, need_id: deciding.close_need(moment, need_id, "geregeld"),
}
TOLD = {
    Verb.HOLD_NEED: "need_held",
    Verb.RELEASE_NEED: "need_out",
    Verb.ASK_BACK: "asked_back",
    Verb.TAKE_OVER_NEED: "taken_over",
    Verb.REDIRECT_NEED: "redirected",
}


def in_state(town: Town, karin: Person, bianca: Person, state: NeedState) -> Need:
    """A need brought there by the deeds themselves."""
    need = town.asks(bianca, LOAN if state == NeedState.HELD else "Wie maakt mijn fiets?")
    moment = town.moment(karin)
    if state in WAYS:
        WAYS[state](town, moment, need)
    db.session.commit()
    assert need.state == state
    return need


def matched(town: Town, moment: Moment, need: Need) -> None:
    karin = db.session.get(Person, (1, moment.actor.person_id))
    bianca = db.session.get(Person, (1, need.asker_id))
    assert karin is not None
    assert bianca is not None
    town.chooses(bianca, town.offers(town.giver("Fatma", met_by=karin), need))


def solved(town: Town, moment: Moment, need: Need) -> None:
    matched(town, moment, need)
    asking.solve_need(_asker(town, need), need.id)


def closed(town: Town, moment: Moment, need: Need) -> None:
    DEEDS[Verb.TAKE_OVER_NEED](moment, need.id)
    DEEDS[Verb.CLOSE_NEED](moment, need.id)


def _asker(town: Town, need: Need) -> Moment:
    bianca = db.session.get(Person, (1, need.asker_id))
    assert bianca is not None
    return town.moment(bianca)


WAYS: dict[NeedState, Callable[[Town, Moment, Need], None]] = {
    NeedState.ASKED_BACK: lambda town, moment, need: DEEDS[Verb.ASK_BACK](moment, need.id),
    NeedState.MATCHED: matched,
    NeedState.TAKEN_OVER: lambda town, moment, need: DEEDS[Verb.TAKE_OVER_NEED](moment, need.id),
    NeedState.SOLVED: solved,
    NeedState.WITHDRAWN: lambda town, moment, need: asking.withdraw_need(
        _asker(town, need), need.id
    ),
    NeedState.REDIRECTED: lambda town, moment, need: DEEDS[Verb.REDIRECT_NEED](moment, need.id),
    NeedState.CLOSED: closed,
}


def decisions() -> list[str]:
    return [verb for (verb,) in db.session.query(Decision.verb).order_by(Decision.at)]


@pytest.mark.parametrize("state", NeedState)
def test_every_deed_in_every_state_is_as_the_lifecycle_says(town: Town, state: NeedState) -> None:
    """All deeds on one need of each state; a refused one leaves nothing behind."""
    karin, bianca = town.kwartiermaker(), town.asker()
    need = in_state(town, karin, bianca, state)
    for verb, deed in DEEDS.items():
        step, before = LIFECYCLE[verb], len(decisions())
        if state in step.origins:
            deed(town.moment(karin), need.id)
            assert need.state == (step.target or state)
            assert len(decisions()) == before + (verb != Verb.SEE_NEED)
        else:
            with pytest.raises(WrongMoment):
                deed(town.moment(karin), need.id)
        db.session.rollback()
        db.session.expire_all()
        assert (need.state, len(decisions())) == (state, before), verb


@pytest.mark.parametrize("verb", DEEDS)
def test_a_deed_tells_the_asker_once_and_says_who_and_why(town: Town, verb: Verb) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    origin = LIFECYCLE[verb].origins[0]
    need = in_state(town, karin, bianca, NeedState(origin or ""))
    before = db.session.query(Letter.id).filter(Letter.person_id == bianca.id).count()
    DEEDS[verb](town.moment(karin), need.id)
    letters = db.session.query(Letter).filter(Letter.person_id == bianca.id).all()
    assert len(letters) == before + (verb in TOLD)
    assert verb not in TOLD or TOLD[verb] in [letter.kind for letter in letters]
    line = db.session.query(JournalLine).filter(JournalLine.verb == verb).one()
    assert (line.actor_id, line.thing_id, line.state) == (karin.id, need.id, need.state)


@pytest.mark.parametrize("verb", DEEDS)
def test_nobody_but_the_desk_decides(town: Town, verb: Verb) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    need = in_state(town, karin, bianca, NeedState(LIFECYCLE[verb].origins[0] or ""))
    for person in (bianca, town.giver("Piet", met_by=karin), town.official("Ambtenaar")):
        with pytest.raises(NotAllowed):
            DEEDS[verb](town.moment(person), need.id)
    elsewhere = Town.founded(town.app, community_id=2, host="elders.example")
    with pytest.raises(NotFound):
        DEEDS[verb](elsewhere.moment(elsewhere.kwartiermaker("Sam")), need.id)


# What may not be forgotten


def test_a_question_back_forgets_the_finding_and_keeps_a_day(town: Town) -> None:
    """R12; and a person looks again when no answer comes."""
    karin = town.kwartiermaker()
    need = town.asks(town.asker(), "Ik krijg een uitzetting")
    deciding.ask_back(town.moment(karin), need.id, "vaag", "Welke brief?")
    assert (need.urgency, need.family) == (None, None)
    assert need.answer_by == working_days_later(town.now, 2)
    assert [(row.kind, row.due_at) for row in on_the_desk.today(1, town.now, 9)] == [
        ("asked_back", need.answer_by)
    ]


def test_an_answer_to_a_question_back_comes_back_to_the_desk(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    need = town.asks(bianca, LOAN)
    deciding.ask_back(town.moment(karin), need.id, "vaag", "Waarvoor?")
    asking.reword_need(town.later(days=1).moment(bianca), need.id, "Wie leest een brief met mij?")
    assert [row.kind for row in on_the_desk.today(1, town.now, 9)] == ["held"]


def test_taken_over_is_a_call_by_the_next_working_day(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    need = town.asks(bianca, LOAN)
    deciding.take_over_need(town.moment(karin), need.id, "ik bel")
    call = db.session.query(Task).one()
    assert (call.kind, call.person_id, call.need_id) == (TaskKind.CALL, bianca.id, need.id)
    assert call.due_at == working_days_later(town.now, 1)


def test_a_held_message_waits_by_a_day_too(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    fatma = town.giver("Fatma", met_by=karin)
    offer = town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    held = talking.send_message(town.moment(fatma), offer.id, "Leen mij 50 euro")
    sent = talking.send_message(town.moment(fatma), offer.id, "Tot zaterdag")
    assert (held.answer_by, sent.answer_by) == (working_days_later(town.now, 1), None)
    deciding.stop_message(town.moment(karin), held.id, "geen geld vragen")
    assert (held.state, held.answer_by) == (MessageState.STOPPED, None)
    assert decisions() == [Verb.STOP_MESSAGE]


def test_a_need_can_be_held_released_and_held_again(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    need = town.asks(bianca, LOAN)
    deciding.release_need(town.moment(karin), need.id, "is goed")
    deciding.hold_need(town.later(hours=1).moment(karin), need.id, "toch niet")
    deciding.release_need(town.later(hours=1).moment(karin), need.id, "toch wel")
    assert need.state == NeedState.OPEN
    assert decisions() == [Verb.RELEASE_NEED, Verb.HOLD_NEED, Verb.RELEASE_NEED]
    letters = db.session.query(Letter.kind).filter(Letter.person_id == bianca.id)
    assert sorted(kind for (kind,) in letters) == ["need_held", "need_out", "need_out"]


# Givers and tasks


@pytest.mark.parametrize("vog", [True, False])
def test_a_giver_is_met_and_the_task_of_meeting_is_done(town: Town, vog: bool) -> None:
    karin, nieuw = town.kwartiermaker(), town.giver("Nieuw")
    introduce_giver(town.later(days=1).moment(karin), nieuw.id, vog)
    giver, meeting = db.session.get(Giver, (1, nieuw.id)), db.session.query(Task).one()
    assert giver is not None
    assert (giver.state, giver.introduced_by) == (GiverState.INTRODUCED, karin.id)
    assert giver.introduced_at == town.now
    assert giver.vog_seen_at == (town.now if vog else None)
    assert (meeting.state, meeting.done_by) == (TaskState.DONE, karin.id)


def test_a_giver_whose_task_was_finished_before_is_met_all_the_same(town: Town) -> None:
    karin, nieuw = town.kwartiermaker(), town.giver("Nieuw")
    meeting = db.session.query(Task).one()
    finish_task(town.moment(karin), meeting.id, "neemt niet op")
    introduce_giver(town.moment(karin), nieuw.id, vog_seen=False)
    assert (meeting.state, meeting.reason) == (TaskState.DONE, "neemt niet op")


def test_a_task_is_finished_once(town: Town) -> None:
    karin = town.kwartiermaker()
    town.giver("Nieuw")
    meeting = db.session.query(Task).one()
    finish_task(town.moment(karin), meeting.id, "gebeld")
    with pytest.raises(WrongMoment):
        finish_task(town.moment(karin), meeting.id, "nog eens")


# Which needs a person reads first is the community's choice


POLICIES = [
    ("by_exception", ["open", "open"], []),
    ("first_need", ["held", "open"], ["held"]),
    ("every_need", ["held", "held"], ["held", "held"]),
]


@pytest.mark.parametrize(("policy", "states", "on_desk"), POLICIES)
def test_the_communitys_choice_decides_what_lies_on_the_desk(
    town: Town, policy: str, states: list[str], on_desk: list[str]
) -> None:
    town.reads_first(policy)
    bianca = town.asker()
    asked = [town.asks(bianca), town.later(minutes=1).asks(bianca)]
    assert [need.state for need in asked] == states
    assert [row.kind for row in on_the_desk.today(1, town.now, 9)] == on_desk


@pytest.mark.parametrize("policy", ["by_exception", "first_need", "every_need"])
def test_whatever_the_choice_danger_is_held_and_a_release_goes_out(town: Town, policy: str) -> None:
    town.reads_first(policy)
    karin, bianca = town.kwartiermaker(), town.asker()
    town.asks(bianca)
    need = town.asks(bianca, "Ik wil niet meer leven")
    assert (need.state, need.urgency) == (NeedState.HELD, "nu")
    deciding.release_need(town.later(minutes=9).moment(karin), need.id, "gebeld")
    assert (need.state, need.out_at) == (NeedState.OPEN, town.now)


def test_a_colleague_who_was_first_is_noticed(town: Town) -> None:
    karin, sam = town.kwartiermaker("Karin"), town.kwartiermaker("Sam", turn="deputy")
    need = town.asks(town.asker(), LOAN)
    town.now += timedelta(minutes=1)
    deciding.release_need(town.moment(sam), need.id, "is goed")
    with pytest.raises(WrongMoment):
        deciding.must_still_stand(town.moment(karin), Verb.REDIRECT_NEED, need.id, NeedState.HELD)
    deciding.must_still_stand(town.moment(karin), Verb.REDIRECT_NEED, need.id, NeedState.OPEN)
