"""Ten minutes in which a decision of the desk is taken back, and everything stands as it stood."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from app.actions.clock.followups import fire
from app.actions.desk import deciding, handovers, undoing
from app.actions.desk.handovers import NewHandover
from app.actions.givers.stopping import stop_giver
from app.actions.needs import asking, wordings
from app.actions.people import blocks
from app.actions.people import standing as standing_deeds
from app.domain.clock.plan import FollowupKind
from app.domain.letters.kinds import LetterState
from app.domain.lifecycle import LIFECYCLE
from app.domain.refusals import NotAllowed, NotFound, WrongMoment
from app.domain.states import (
    ASKING_NEEDS,
    UNFINISHED_NEEDS,
    NeedState,
    OfferState,
    TaskState,
)
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries.desk.undoing import standing
from app.store.tables import (
    Decision,
    Followup,
    JournalLine,
    Letter,
    Need,
    Person,
    Photo,
    Round,
    StepBack,
    Task,
)
from tests.actions.desk.test_deciding import DEEDS, LOAN, in_state
from tests.photographs import adds_photo
from tests.town import Town

MINUTES = 10
UNDONE = {verb: deed for verb, deed in DEEDS.items() if verb is not Verb.SEE_NEED} | {
    Verb.PROPOSE_WORDING: lambda moment, need_id: wordings.propose_wording(
        moment, need_id, "korter", "Wie leest een brief met mij?"
    ),
    Verb.PROPOSE_SMALL_NEED: lambda moment, need_id: wordings.propose_small_need(
        moment, need_id, "klein", "Wie maakt mijn fiets?"
    ),
    Verb.PREPARE_HANDOVER: lambda moment, need_id: handovers.prepare_handover(
        moment, need_id, NewHandover("Annie", "helpt met post", ("Er is een brief.",))
    ),
}
WHERE: dict[Verb, tuple[Any, ...]] = {verb: LIFECYCLE[verb].origins for verb in UNDONE} | {
    Verb.PROPOSE_WORDING: tuple(ASKING_NEEDS),
    Verb.PROPOSE_SMALL_NEED: tuple(UNFINISHED_NEEDS),
    Verb.PREPARE_HANDOVER: tuple(UNFINISHED_NEEDS),
}
CASES = [(verb, state) for verb in UNDONE for state in NeedState if state in WHERE[verb]]


def undo(town: Town, person: Person, need: Need) -> None:
    undoing.undo_decision(town.moment(person), need.id, last_decision(need).id)


def last_decision(need: Need) -> Decision:
    found = db.session.query(Decision).filter(Decision.need_id == need.id)
    return found.order_by(Decision.at.desc()).first()


@pytest.mark.parametrize(("verb", "state"), CASES)
def test_everything_stands_exactly_as_it_stood(town: Town, verb: Verb, state: NeedState) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    need = in_state(town, karin, bianca, state)
    before = standing(need)
    tasks = db.session.query(Task).filter(Task.state == TaskState.OPEN).count()
    letters = {letter.id for letter in db.session.query(Letter)}
    UNDONE[verb](town.later(minutes=1).moment(karin), need.id)
    db.session.commit()
    assert standing(need) != before
    undo(town.later(minutes=9), karin, need)
    db.session.commit()
    after = standing(need)
    assert after["need"] == before["need"]
    assert after["offers"] == before["offers"]
    for on_it, no_more in (("wordings", "lapsed"), ("handovers", "dropped")):
        assert after[on_it].items() >= before[on_it].items()
        assert set(after[on_it].values()) - set(before[on_it].values()) <= {no_more}
    assert db.session.query(Task).filter(Task.state == TaskState.OPEN).count() == tasks
    new = [letter for letter in db.session.query(Letter) if letter.id not in letters]
    assert {letter.state for letter in new} <= {LetterState.DROPPED}
    decision = last_decision(need)
    assert (decision.verb, decision.undone_at) == (verb, town.now)
    line = db.session.query(JournalLine).filter(JournalLine.verb == Verb.UNDO_DECISION).one()
    assert (line.actor_id, line.thing_id, line.state) == (karin.id, need.id, state)


@pytest.mark.parametrize("verb", UNDONE)
def test_no_letter_leaves_while_it_can_be_undone(town: Town, verb: Verb) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    need = in_state(town, karin, bianca, NeedState(WHERE[verb][0]))
    letters = {letter.id for letter in db.session.query(Letter)}
    UNDONE[verb](town.later(minutes=1).moment(karin), need.id)
    db.session.commit()
    soonest = town.now + timedelta(minutes=MINUTES)
    new = [letter for letter in db.session.query(Letter) if letter.id not in letters]
    assert all(letter.not_before >= soonest for letter in new)
    rounds = db.session.query(Round).filter(Round.done_at.is_(None))
    assert all(step.due_at >= soonest for step in rounds)


def test_when_the_time_is_over_it_stands(town: Town) -> None:
    karin = town.kwartiermaker()
    need = town.asks(town.asker(), LOAN)
    deciding.release_need(town.moment(karin), need.id, "is goed")
    db.session.commit()
    with pytest.raises(WrongMoment):
        undo(town.later(minutes=MINUTES), karin, need)
    assert need.state == NeedState.OPEN


def test_it_is_undone_once(town: Town) -> None:
    karin = town.kwartiermaker()
    need = town.asks(town.asker(), LOAN)
    deciding.release_need(town.moment(karin), need.id, "is goed")
    undo(town, karin, need)
    with pytest.raises(WrongMoment):
        undo(town, karin, need)
    assert need.state == NeedState.HELD


def test_the_same_deed_can_be_done_anew(town: Town) -> None:
    """Also with its call, which the first time was put on the desk too."""
    karin = town.kwartiermaker()
    need = town.asks(town.asker(), LOAN)
    for _ in range(2):
        deciding.take_over_need(town.later(minutes=1).moment(karin), need.id, "ik bel")
        undo(town.later(minutes=1), karin, need)
    deciding.take_over_need(town.later(minutes=1).moment(karin), need.id, "ik bel")
    db.session.commit()
    assert db.session.query(Task).filter(Task.state == TaskState.OPEN).count() == 1
    assert [letter.kind for letter in waiting()] == ["taken_over"]


def waiting() -> list[Letter]:
    about = Letter.state == LetterState.WAITING, Letter.kind.in_(("taken_over", "need_out"))
    return db.session.query(Letter).filter(*about).all()


# What somebody did since is not undone by another


def she_answers(town: Town, karin: Person, bianca: Person, need: Need) -> None:
    deciding.ask_back(town.moment(karin), need.id, "vaag", "Waarvoor?")
    answer = "Wie leest een brief met mij?"
    asking.reword_need(town.later(minutes=1).moment(bianca), need.id, answer)


def she_stops(town: Town, karin: Person, bianca: Person, need: Need) -> None:
    deciding.release_need(town.moment(karin), need.id, "is goed")
    asking.withdraw_need(town.later(minutes=1).moment(bianca), need.id)


def a_giver_offers(town: Town, karin: Person, bianca: Person, need: Need) -> None:
    deciding.release_need(town.moment(karin), need.id, "is goed")
    town.later(minutes=1).offers(town.giver("Fatma", met_by=karin), need)


def she_says_yes(town: Town, karin: Person, bianca: Person, need: Need) -> None:
    wordings.propose_wording(town.moment(karin), need.id, "korter", "Wie leest een brief voor?")
    wording_id = next(iter(standing(need)["wordings"]))
    wordings.take_wording(town.later(minutes=1).moment(bianca), int(wording_id))


@pytest.mark.parametrize("since", [she_answers, she_stops, a_giver_offers, she_says_yes])
def test_what_somebody_did_since_stays(town: Town, since: Callable[..., None]) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    need = town.asks(bianca, LOAN)
    since(town, karin, bianca, need)
    db.session.commit()
    before = standing(need)
    with pytest.raises(WrongMoment):
        undo(town.later(minutes=1), karin, need)
    db.session.rollback()
    assert standing(need) == before


def test_a_colleagues_decision_is_not_undone_with_an_old_button(town: Town) -> None:
    karin, sam = town.kwartiermaker(), town.kwartiermaker("Sam", turn="deputy")
    need = town.asks(town.asker(), LOAN)
    deciding.release_need(town.moment(karin), need.id, "is goed")
    first = last_decision(need).id
    deciding.hold_need(town.later(minutes=1).moment(sam), need.id, "toch niet")
    with pytest.raises(WrongMoment):
        undoing.undo_decision(town.moment(karin), need.id, first)
    undo(town, karin, need)
    assert need.state == NeedState.OPEN, "but the last one may be, by any of the desk"


def test_nobody_but_the_desk_takes_it_back(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    need = town.asks(bianca, LOAN)
    deciding.release_need(town.moment(karin), need.id, "is goed")
    db.session.commit()
    for person in (bianca, town.giver("Piet", met_by=karin), town.official()):
        with pytest.raises(NotAllowed):
            undo(town, person, need)
        db.session.rollback()
    elsewhere = Town.founded(town.app, community_id=2, host="elders.example")
    with pytest.raises(NotFound):
        undo(elsewhere, elsewhere.kwartiermaker("Vreemd"), need)


# What hangs on it


def test_who_was_chosen_is_chosen_again(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    fatma = town.giver("Fatma", met_by=karin)
    need = town.asks(bianca)
    offer = town.chooses(bianca, town.offers(fatma, need))
    deciding.take_over_need(town.later(hours=1).moment(karin), need.id, "ik bel")
    assert offer.state == OfferState.PASSED_OVER
    undo(town.later(minutes=5), karin, need)
    assert (need.state, offer.state) == (NeedState.MATCHED, OfferState.ACCEPTED)
    told = db.session.query(Letter).filter_by(kind="no_longer_needed").one()
    assert told.state == LetterState.DROPPED


def suspends(town: Town, karin: Person, bianca: Person, fatma: Person) -> None:
    standing_deeds.suspend_person(town.moment(karin), fatma.id, "gevaar", "nee")


def stops(town: Town, karin: Person, bianca: Person, fatma: Person) -> None:
    stop_giver(town.moment(karin), fatma.id)


def she_blocks(town: Town, karin: Person, bianca: Person, fatma: Person) -> None:
    blocks.block_person(town.moment(bianca), fatma.id, True)


def he_blocks(town: Town, karin: Person, bianca: Person, fatma: Person) -> None:
    blocks.block_person(town.moment(fatma), bianca.id, True)


@pytest.mark.parametrize("chosen", [True, False])
@pytest.mark.parametrize("since", [suspends, stops, she_blocks, he_blocks])
def test_who_was_shut_out_since_stays_out(
    town: Town, since: Callable[..., None], chosen: bool
) -> None:
    """And her question goes round once more; whoever was not shut out is back."""
    karin, bianca = town.kwartiermaker(), town.asker()
    fatma, piet = (town.giver(name, met_by=karin) for name in ("Fatma", "Piet"))
    need = town.asks(bianca)
    offer, other = town.offers(fatma, need), town.offers(piet, need)
    if chosen:
        town.chooses(bianca, offer)
    before = other.state
    deciding.take_over_need(town.later(hours=1).moment(karin), need.id, "ik bel")
    since(town.later(minutes=3), karin, bianca, fatma)
    db.session.commit()
    undo(town.later(minutes=3), karin, need)
    db.session.commit()
    assert (need.state, offer.state) == (NeedState.OPEN, OfferState.PASSED_OVER)
    assert other.state == before
    dropped = db.session.query(Letter).filter_by(kind="no_longer_needed", person_id=piet.id)
    assert {letter.state for letter in dropped} <= {LetterState.DROPPED}


@pytest.mark.parametrize(("decide", "comes_back"), [("suspend", False), ("pause", True)])
def test_an_asker_who_was_shut_out_since_is_not_put_before_givers(
    town: Town, decide: str, comes_back: bool
) -> None:
    """Whom she chose stays chosen while a person decides about a pause."""
    karin, bianca = town.kwartiermaker(), town.asker()
    need = town.asks(bianca)
    town.chooses(bianca, town.offers(town.giver("Fatma", met_by=karin), need))
    deciding.take_over_need(town.moment(karin), need.id, "ik bel")
    deed = getattr(standing_deeds, f"{decide}_person")
    deed(town.later(minutes=3).moment(karin), bianca.id, "gevaar", "nee")
    db.session.commit()
    if comes_back:
        undo(town, karin, need)
        assert need.state == NeedState.MATCHED
    else:
        with pytest.raises(WrongMoment):
            undo(town, karin, need)


def test_a_term_that_passed_meanwhile_is_looked_at_again(town: Town) -> None:
    karin = town.kwartiermaker()
    need = town.asks(town.asker(), LOAN)
    deciding.ask_back(town.moment(karin), need.id, "vaag", "Waarvoor?")
    term = db.session.query(Followup).filter_by(kind=FollowupKind.PROMISE_PASSED).one()
    fire(town.later(minutes=1).by_house(), term.id)
    assert term.done_at == town.now
    undo(town, karin, need)
    assert term.done_at is None


def test_a_round_that_passed_by_goes_out_again(town: Town) -> None:
    karin = town.kwartiermaker()
    need = town.asks(town.asker())
    deciding.hold_need(town.moment(karin), need.id, "even lezen")
    step = db.session.query(Round).one()
    step.done_at = town.now
    undo(town.later(minutes=1), karin, need)
    assert (step.done_at, step.due_at, step.reached) == (None, town.now, 0)


def test_a_photo_goes_only_when_the_decision_stands(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    need = town.asks(bianca)
    adds_photo(town, bianca, need)
    for _ in range(2):
        deciding.redirect_need(town.moment(karin), need.id, "fonds", "Bij het fonds.")
        town.later(minutes=5)
        if db.session.query(Decision).count() == 1:
            undo(town, karin, need)
    until_stands(town)
    assert db.session.query(Photo).count() == 1, "the second decision can still be undone"
    until_stands(town.later(minutes=5))
    assert (db.session.query(Photo).count(), db.session.query(StepBack).count()) == (0, 0)


def until_stands(town: Town) -> None:
    due = Followup.kind == FollowupKind.DECISION_STANDS, Followup.due_at <= town.now
    for row in db.session.query(Followup).filter(*due).all():
        fire(town.by_house(), row.id)
    db.session.commit()
