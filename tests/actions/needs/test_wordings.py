"""Another wording, proposed by the desk: the asker decides, and her own words are kept."""

import pytest

from app.actions.desk import deciding
from app.actions.needs import asking, wordings
from app.domain.letters.kinds import LetterState
from app.domain.needs.wording import WordingKind
from app.domain.refusals import EnoughNeeds, NotAllowed, NotFound, WrongMoment
from app.domain.states import NeedState, WordingState
from app.store.db import db
from app.store.tables import Letter, Need, Person, Round, Wording
from tests.town import Town

LOAN = "Wie kan mij geld lenen voor een bed?"
BETTER = "Wie heeft een bed over? Bel 06-12345678"


def proposes(town: Town, karin: Person, need: Need, words: str = BETTER) -> Wording:
    wordings.propose_wording(town.later(minutes=1).moment(karin), need.id, "duidelijker", words)
    db.session.commit()
    return newest()


def proposes_small(town: Town, karin: Person, need: Need) -> Wording:
    moment = town.later(minutes=1).moment(karin)
    wordings.propose_small_need(moment, need.id, "klein", "Wie maakt mijn fiets?")
    db.session.commit()
    return newest()


def newest() -> Wording:
    return db.session.query(Wording).order_by(Wording.proposed_at.desc()).first()


def asking_letters() -> list[str]:
    return [row.state for row in db.session.query(Letter).filter(Letter.kind == "desk_asks")]


def test_what_was_held_waits_for_her_with_her_own_words(
    town: Town, karin: Person, bianca: Person
) -> None:
    need = town.asks(bianca, LOAN)
    wording = proposes(town, karin, need)
    assert (need.state, need.words, need.out_at) == (NeedState.ASKED_BACK, LOAN, None)
    assert (wording.state, wording.own_words) == (WordingState.OPEN, LOAN)
    assert asking_letters() == [LetterState.WAITING]


def test_what_givers_read_goes_on_meanwhile(town: Town, karin: Person, bianca: Person) -> None:
    need = town.asks(bianca, "fiets stuk")
    proposes(town, karin, need)
    assert (need.state, need.words) == (NeedState.OPEN, "fiets stuk")


def test_yes_puts_it_out_masked_and_keeps_hers(town: Town, karin: Person, bianca: Person) -> None:
    need = town.asks(bianca, LOAN)
    wording = proposes(town, karin, need)
    wordings.take_wording(town.later(minutes=5).moment(bianca), wording.id)
    assert (need.state, need.words, need.out_at) == (NeedState.OPEN, BETTER, town.now)
    assert "12345678" not in need.card_words
    assert (need.urgency, need.answer_by) == (None, None)
    assert (wording.state, wording.own_words) == (WordingState.TAKEN, LOAN)
    assert db.session.query(Round).filter(Round.need_id == need.id).count() == 1


@pytest.mark.parametrize(
    ("words", "held", "state"),
    [
        ("Wie kan mijn fiets maken?", True, NeedState.OPEN),
        (LOAN, False, NeedState.HELD),
        ("Ik wil niet meer leven. Wie komt er?", False, NeedState.HELD),
    ],
)
def test_no_sends_her_own_words_unless_a_person_must_read_them(
    town: Town, karin: Person, bianca: Person, words: str, held: bool, state: NeedState
) -> None:
    need = town.asks(bianca, words)
    if held:
        deciding.hold_need(town.moment(karin), need.id, "even lezen")
    wording = proposes(town, karin, need)
    wordings.keep_own_words(town.later(minutes=5).moment(bianca), wording.id)
    assert (need.state, need.words) == (state, words)
    assert wording.state == WordingState.KEPT_OWN
    assert (need.out_at is not None) == (state == NeedState.OPEN)
    assert (need.answer_by is not None) == (state == NeedState.HELD)


@pytest.mark.parametrize("answer", [wordings.take_wording, wordings.keep_own_words])
def test_answered_once_and_only_by_her(
    town: Town, karin: Person, bianca: Person, answer: type
) -> None:
    need = town.asks(bianca, LOAN)
    wording = proposes(town, karin, need)
    for person in (karin, town.asker("Els"), town.giver("Piet", met_by=karin)):
        with pytest.raises(NotAllowed):
            answer(town.moment(person), wording.id)
        db.session.rollback()
    elsewhere = Town.founded(town.app, community_id=2, host="elders.example")
    with pytest.raises(NotFound):
        answer(elsewhere.moment(elsewhere.asker("Vreemd")), wording.id)
    answer(town.moment(bianca), wording.id)
    db.session.commit()
    for again in (wordings.take_wording, wordings.keep_own_words):
        with pytest.raises(WrongMoment):
            again(town.moment(bianca), wording.id)


def she_rewords(town: Town, karin: Person, bianca: Person, need: Need) -> None:
    asking.reword_need(town.moment(bianca), need.id, "Wie heeft een bed?")


def she_stops(town: Town, karin: Person, bianca: Person, need: Need) -> None:
    asking.withdraw_need(town.moment(bianca), need.id)


def a_colleague_takes_over(town: Town, karin: Person, bianca: Person, need: Need) -> None:
    deciding.take_over_need(town.moment(karin), need.id, "ik bel")


def another_is_proposed(town: Town, karin: Person, bianca: Person, need: Need) -> None:
    wordings.propose_wording(town.moment(karin), need.id, "beter", "Wie heeft een bed over?")


@pytest.mark.parametrize(
    "moves_on", [she_rewords, she_stops, a_colleague_takes_over, another_is_proposed]
)
def test_it_lapses_when_the_need_moves_on(
    town: Town, karin: Person, bianca: Person, moves_on: type
) -> None:
    need = town.asks(bianca, LOAN)
    wording = proposes(town, karin, need)
    moves_on(town.later(minutes=1), karin, bianca, need)
    db.session.commit()
    assert wording.state == WordingState.LAPSED
    assert LetterState.DROPPED in asking_letters()
    with pytest.raises(WrongMoment):
        wordings.take_wording(town.moment(bianca), wording.id)


# A small question beside a big one


def test_the_small_one_goes_out_as_hers_and_the_big_one_stays(
    town: Town, karin: Person, bianca: Person
) -> None:
    big = town.asks(bianca, "Ik krijg een uitzetting en mijn fiets is stuk")
    deciding.take_over_need(town.moment(karin), big.id, "ik bel")
    wording = proposes_small(town, karin, big)
    assert (wording.kind, big.state) == (WordingKind.BESIDE, NeedState.TAKEN_OVER)
    small = wordings.take_wording(town.later(minutes=1).moment(bianca), wording.id)
    assert (small.asker_id, small.state) == (bianca.id, NeedState.OPEN)
    assert (small.theme, small.words) == ("klussen", "Wie maakt mijn fiets?")
    assert (small.timing, small.neighbourhood_id) == (big.timing, big.neighbourhood_id)
    assert (big.state, big.words) == (NeedState.TAKEN_OVER, wording.own_words)


def test_no_to_the_small_one_changes_nothing(town: Town, karin: Person, bianca: Person) -> None:
    big = town.asks(bianca, "Ik krijg een uitzetting en mijn fiets is stuk")
    wording = proposes_small(town, karin, big)
    wordings.keep_own_words(town.moment(bianca), wording.id)
    assert (big.state, db.session.query(Need).count()) == (NeedState.HELD, 1)


def test_with_enough_needs_under_way_the_proposal_waits(
    town: Town, karin: Person, bianca: Person
) -> None:
    big = town.asks(bianca, "Ik krijg een uitzetting en mijn fiets is stuk")
    wording = proposes_small(town, karin, big)
    for _ in range(town.moment(bianca).rules.needs.under_way_at_a_time - 1):
        town.asks(bianca)
    with pytest.raises(EnoughNeeds):
        wordings.take_wording(town.moment(bianca), wording.id)
    db.session.rollback()
    assert newest().state == WordingState.OPEN


@pytest.mark.parametrize("state", [NeedState.SOLVED, NeedState.WITHDRAWN, NeedState.CLOSED])
def test_nothing_is_proposed_about_what_is_over(
    town: Town, karin: Person, bianca: Person, state: NeedState
) -> None:
    need = town.asks(bianca)
    need.state = state
    for propose in (wordings.propose_wording, wordings.propose_small_need):
        with pytest.raises(WrongMoment):
            propose(town.moment(karin), need.id, "omdat", "Wie maakt mijn fiets?")
