"""Ten minutes in which a decision on a held message is taken back, and its letter never left."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from app.actions.clock.followups import fire
from app.actions.desk import deciding, undoing
from app.actions.matches import talking
from app.domain.clock.plan import FollowupKind
from app.domain.letters.kinds import LetterKind
from app.domain.refusals import NotFound, WrongMoment
from app.domain.states import MessageState, NeedState
from app.store.db import db
from app.store.tables import (
    Decision,
    Followup,
    JournalLine,
    Letter,
    Message,
    Need,
    Person,
    StepBack,
)
from tests.town import Town

LOAN = "Kun je 50 euro naar mij overmaken?"
DEEDS = [deciding.release_message, deciding.stop_message]
MINUTES = 10


@pytest.fixture
def held(town: Town, bianca: Person, fatma: Person) -> Message:
    offer = town.chooses(bianca, town.offers(fatma, town.asks(bianca)))
    message = talking.send_message(town.moment(fatma), offer.id, LOAN)
    db.session.commit()
    assert message.state == MessageState.HELD
    return message


def decides(town: Town, karin: Person, held: Message, deed: Callable[..., None]) -> Decision:
    deed(town.later(minutes=1).moment(karin), held.id, "gesproken")
    db.session.commit()
    return db.session.query(Decision).order_by(Decision.at.desc()).first()


def undo(town: Town, person: Person, decision: Decision) -> None:
    undoing.undo_decision(town.moment(person), decision.need_id, decision.id)
    db.session.commit()


def letters_to(person: Person) -> list[Letter]:
    found = db.session.query(Letter).filter_by(person_id=person.id, kind=LetterKind.MESSAGE)
    return list(found)


@pytest.mark.parametrize("deed", DEEDS)
def test_it_lies_there_again_with_its_own_term(
    town: Town, karin: Person, bianca: Person, held: Message, deed: Callable[..., None]
) -> None:
    term = held.answer_by
    sam = town.kwartiermaker("Sam", turn="deputy")
    decision = decides(town, karin, held, deed)
    undo(town.later(minutes=MINUTES - 1), sam, decision)
    assert (held.state, held.answer_by) == (MessageState.HELD, term)
    assert decision.undone_at == town.now
    assert letters_to(bianca) == []
    undone = db.session.query(JournalLine).filter_by(verb="undo_decision").one()
    assert undone.actor_id == sam.id


def test_its_letter_waits_as_long_and_comes_after_all(
    town: Town, karin: Person, bianca: Person, held: Message
) -> None:
    first = decides(town, karin, held, deciding.release_message)
    (letter,) = letters_to(bianca)
    assert letter.not_before >= town.now + timedelta(minutes=MINUTES)
    undo(town, karin, first)
    decides(town, karin, held, deciding.release_message)
    assert len(letters_to(bianca)) == 1


@pytest.mark.parametrize("minutes", [MINUTES, MINUTES + 1])
def test_too_late(town: Town, karin: Person, held: Message, minutes: int) -> None:
    decision = decides(town, karin, held, deciding.release_message)
    with pytest.raises(WrongMoment):
        undo(town.later(minutes=minutes), karin, decision)
    assert held.state == MessageState.SENT


@pytest.mark.parametrize("who", ["bianca", "fatma"])
def test_once_somebody_wrote_on_it_stays(
    town: Town, karin: Person, bianca: Person, fatma: Person, held: Message, who: str
) -> None:
    decision = decides(town, karin, held, deciding.release_message)
    author = {"bianca": bianca, "fatma": fatma}[who]
    talking.send_message(town.later(minutes=1).moment(author), held.offer_id, "Tot morgen!")
    db.session.commit()
    with pytest.raises(WrongMoment):
        undo(town, karin, decision)


def test_twice_is_as_once(town: Town, karin: Person, held: Message) -> None:
    decision = decides(town, karin, held, deciding.stop_message)
    undo(town, karin, decision)
    with pytest.raises(WrongMoment):
        undo(town, karin, decision)
    assert held.state == MessageState.HELD


@pytest.mark.parametrize("state", NeedState)
def test_whatever_became_of_its_need(
    town: Town, karin: Person, held: Message, state: NeedState
) -> None:
    decision = decides(town, karin, held, deciding.stop_message)
    need = db.session.get(Need, (1, held.need_id))
    assert need is not None
    need.state = state
    undo(town, karin, decision)
    assert (held.state, need.state) == (MessageState.HELD, state)


def test_afterwards_nothing_is_kept_of_the_way_back(
    town: Town, karin: Person, held: Message
) -> None:
    decides(town, karin, held, deciding.stop_message)
    planned = db.session.query(Followup.id).filter_by(kind=FollowupKind.DECISION_STANDS).scalar()
    fire(town.later(minutes=MINUTES).by_house(), planned)
    db.session.commit()
    assert db.session.query(StepBack).count() == 0


def test_not_from_another_town(town: Town, karin: Person, held: Message) -> None:
    there = Town.founded(town.app, 2, "elders.example")
    decision = decides(town, karin, held, deciding.stop_message)
    with pytest.raises(NotFound):
        undo(there, there.kwartiermaker("Sam"), decision)
