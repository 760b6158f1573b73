"""A warm hand-over: nothing is told without her yes, and until it was told she may take it back."""

from collections.abc import Callable

import pytest

from app.actions.desk import deciding, handovers
from app.actions.desk.handovers import NewHandover
from app.actions.needs import asking
from app.actions.people.leaving import leave_for_good
from app.domain.desk.handover import AgreedHow
from app.domain.letters.kinds import LetterState
from app.domain.refusals import NotAllowed, NotFound, WrongMoment
from app.domain.states import HandoverState, NeedState
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries.desk.handovers import sentence_rows
from app.store.tables import Handover, HandoverSentence, JournalLine, Letter, Need, Person
from tests.town import Town

NEW = NewHandover("Annie", "helpt met post", ("Er is een brief.", "Er zijn schulden."))
Deed = Callable[[Town, Person, Person, int], None]


@pytest.fixture
def need(town: Town, bianca: Person) -> Need:
    return town.asks(bianca, "Ik krijg een uitzetting. Wie helpt mij?")


@pytest.fixture
def handover(town: Town, karin: Person, need: Need) -> Handover:
    handovers.prepare_handover(town.moment(karin), need.id, NEW)
    db.session.commit()
    return db.session.query(Handover).one()


def ticks(handover: Handover) -> list[bool]:
    return [sentence.may_tell for sentence in sentence_rows(handover)]


def first(handover_id: int) -> set[int]:
    found = db.session.query(HandoverSentence).filter_by(handover_id=handover_id, place=1)
    return {found.one().id}


def she_agrees(town: Town, karin: Person, bianca: Person, handover_id: int) -> None:
    handovers.agree_handover(town.moment(bianca), handover_id, first(handover_id))


def noted(town: Town, karin: Person, bianca: Person, handover_id: int) -> None:
    moment = town.moment(karin)
    handovers.note_agreement(moment, handover_id, first(handover_id), AgreedHow.PHONE)


def she_refuses(town: Town, karin: Person, bianca: Person, handover_id: int) -> None:
    handovers.refuse_handover(town.moment(bianca), handover_id)


def told(town: Town, karin: Person, bianca: Person, handover_id: int) -> None:
    handovers.tell_handover(town.moment(karin), handover_id)


def dropped(town: Town, karin: Person, bianca: Person, handover_id: int) -> None:
    handovers.drop_handover(town.moment(karin), handover_id)


STORIES: list[tuple[list[Deed], HandoverState, list[bool]]] = [
    ([], HandoverState.ASKED, [False, False]),
    ([she_agrees], HandoverState.AGREED, [True, False]),
    ([noted], HandoverState.AGREED, [True, False]),
    ([she_refuses], HandoverState.REFUSED, [False, False]),
    ([she_agrees, she_agrees], HandoverState.AGREED, [True, False]),
    ([noted, she_agrees], HandoverState.AGREED, [True, False]),
    ([she_agrees, she_refuses], HandoverState.REFUSED, [False, False]),
    ([she_agrees, told], HandoverState.TOLD, [True, False]),
    ([she_agrees, dropped], HandoverState.DROPPED, [False, False]),
]
NEVER: list[list[Deed]] = [
    [told],
    [she_refuses, told],
    [she_agrees, told, she_refuses],
    [she_agrees, told, she_agrees],
    [she_agrees, noted],
    [she_refuses, noted],
    [dropped, she_agrees],
]


@pytest.mark.parametrize(("deeds", "state", "may_tell"), STORIES)
def test_what_may_be_told_is_what_she_said_yes_to(
    town: Town, karin: Person, bianca: Person, handover: Handover, deeds: list[Deed],
    state: HandoverState, may_tell: list[bool],
) -> None:  # fmt: skip
    for deed in deeds:
        deed(town.later(minutes=1), karin, bianca, handover.id)
    assert (handover.state, ticks(handover)) == (state, may_tell)


@pytest.mark.parametrize("deeds", NEVER)
def test_nothing_is_told_without_her_yes_and_her_yes_stands(
    town: Town, karin: Person, bianca: Person, handover: Handover, deeds: list[Deed]
) -> None:
    *before, last = deeds
    for deed in before:
        deed(town, karin, bianca, handover.id)
    db.session.commit()
    stood = handover.state, ticks(handover)
    with pytest.raises(WrongMoment):
        last(town, karin, bianca, handover.id)
    db.session.rollback()
    assert (handover.state, ticks(handover)) == stood


@pytest.mark.parametrize(
    ("deed", "how"), [(she_agrees, AgreedHow.OWN_SCREEN), (noted, AgreedHow.PHONE)]
)
def test_how_and_when_her_yes_came_is_noted_and_by_whom(
    town: Town, karin: Person, bianca: Person, handover: Handover, deed: Deed, how: AgreedHow
) -> None:
    deed(town.later(hours=1), karin, bianca, handover.id)
    assert (handover.agreed_how, handover.agreed_at) == (how, town.now)
    verbs = (Verb.AGREE_HANDOVER, Verb.NOTE_AGREEMENT)
    line = db.session.query(JournalLine).filter(JournalLine.verb.in_(verbs)).one()
    assert line.actor_id == (karin.id if deed is noted else bianca.id)


def test_she_is_asked_by_a_letter_until_she_answered(
    town: Town, karin: Person, bianca: Person, handover: Handover
) -> None:
    letter = db.session.query(Letter).filter_by(kind="desk_asks").one()
    assert (letter.person_id, letter.state) == (bianca.id, LetterState.WAITING)
    she_agrees(town, karin, bianca, handover.id)
    db.session.refresh(letter)
    assert letter.state == LetterState.DROPPED


@pytest.mark.parametrize("deed", [she_agrees, noted, she_refuses, told, dropped])
def test_strangers_do_nothing(
    town: Town, karin: Person, bianca: Person, handover: Handover, deed: Deed
) -> None:
    for stranger in (town.asker("Els"), town.giver("Piet", met_by=karin), town.official()):
        with pytest.raises((NotAllowed, WrongMoment)):
            deed(town, stranger, stranger, handover.id)
        db.session.rollback()
    elsewhere = Town.founded(town.app, community_id=2, host="elders.example")
    sam, els = elsewhere.kwartiermaker("Sam"), elsewhere.asker("Elders")
    with pytest.raises(NotFound):
        deed(elsewhere, sam, els, handover.id)


def test_one_at_a_time(town: Town, karin: Person, bianca: Person, handover: Handover) -> None:
    with pytest.raises(WrongMoment):
        handovers.prepare_handover(town.moment(karin), handover.need_id, NEW)
    db.session.rollback()
    she_refuses(town, karin, bianca, handover.id)
    handovers.prepare_handover(town.moment(karin), handover.need_id, NEW)


def she_stops(town: Town, karin: Person, bianca: Person, need: Need) -> None:
    asking.withdraw_need(town.moment(bianca), need.id)


def redirected(town: Town, karin: Person, bianca: Person, need: Need) -> None:
    deciding.redirect_need(town.moment(karin), need.id, "fonds", "Bij het fonds.")


@pytest.mark.parametrize("ends", [she_stops, redirected])
def test_with_the_need_goes_what_was_not_told(
    town: Town, karin: Person, bianca: Person, handover: Handover, ends: Callable[..., None]
) -> None:
    she_agrees(town, karin, bianca, handover.id)
    ends(town, karin, bianca, db.session.query(Need).one())
    assert handover.state == HandoverState.DROPPED


@pytest.mark.parametrize("state", [NeedState.SOLVED, NeedState.WITHDRAWN, NeedState.CLOSED])
def test_what_is_over_is_not_handed_over(
    town: Town, karin: Person, need: Need, state: NeedState
) -> None:
    need.state = state
    with pytest.raises(WrongMoment):
        handovers.prepare_handover(town.moment(karin), need.id, NEW)


def test_it_goes_with_her(town: Town, bianca: Person, handover: Handover) -> None:
    leave_for_good(town.moment(bianca))
    db.session.commit()
    assert db.session.query(Handover).count() == db.session.query(HandoverSentence).count() == 0
