"""A need for several hands: each giver chosen in turn, until there are enough."""

import pytest

from app.actions.needs import asking, hands
from app.actions.offers import choosing, helping
from app.domain.refusals import NotAllowed, WrongMoment
from app.domain.states import NeedState, OfferState
from app.store.db import db
from app.store.tables import Letter, Need, Offer, Person, Task
from tests.actions.clock.test_followups import tick
from tests.town import Town


@pytest.fixture
def need(town: Town, bianca: Person) -> Need:
    return town.asks(bianca, "Wie helpt mij verhuizen?", hands=3)


def offered(town: Town, karin: Person, need: Need, number: int) -> list[Offer]:
    return [town.offers(town.giver(f"Gever{each}", met_by=karin), need) for each in range(number)]


def asked(kind: str, person_id: int) -> int:
    return db.session.query(Letter).filter_by(kind=kind, person_id=person_id).count()


def giver_of(town: Town, offer: Offer) -> Person:
    giver = db.session.get(Person, (town.community_id, offer.giver_id))
    assert giver is not None
    return giver


def test_the_need_is_matched_when_all_hands_are_chosen(
    town: Town, bianca: Person, karin: Person, need: Need
) -> None:
    found = offered(town, karin, need, 4)
    for offer in found[:3]:
        assert need.state == NeedState.OPEN
        town.chooses(bianca, offer)
    assert need.state == NeedState.MATCHED
    assert [offer.state for offer in found] == [OfferState.ACCEPTED] * 3 + [OfferState.PASSED_OVER]
    with pytest.raises(WrongMoment):
        choosing.accept_offer(town.moment(bianca), found[3].id)


def test_enough_is_enough(town: Town, bianca: Person, karin: Person, need: Need) -> None:
    with pytest.raises(WrongMoment):
        hands.enough_hands(town.moment(bianca), need.id)
    first, second = offered(town, karin, need, 2)
    town.chooses(bianca, first)
    hands.enough_hands(town.moment(bianca), need.id)
    assert (need.state, need.hands) == (NeedState.MATCHED, 1)
    assert second.state == OfferState.PASSED_OVER
    assert asked("someone_found", second.giver_id) == 1


def test_who_stops_opens_one_place(town: Town, bianca: Person, karin: Person, need: Need) -> None:
    found = offered(town, karin, need, 3)
    for offer in found:
        town.chooses(bianca, offer)
    helping.hand_back_offer(town.moment(giver_of(town, found[0])), found[0].id)
    db.session.commit()
    assert need.state == NeedState.OPEN
    assert [offer.state for offer in found[1:]] == [OfferState.ACCEPTED] * 2
    fourth = town.offers(town.giver("Vierde", met_by=karin), need)
    town.chooses(bianca, fourth)
    assert need.state == NeedState.MATCHED


def test_the_asker_is_asked_once_a_need_and_each_giver_once(
    town: Town, bianca: Person, karin: Person, need: Need
) -> None:
    for offer in offered(town, karin, need, 3):
        town.chooses(bianca, offer)
        town.later(hours=5)
    told = []
    for days in (2, 5, 20):
        tick(town.later(days=days))
        told.append(asked("how_it_went", bianca.id))
    assert told == [1, 2, 2], "never a third message (R7)"
    assert {asked("how_it_went", offer.giver_id) for offer in db.session.query(Offer)} == {2}
    assert db.session.query(Task).filter_by(kind="nobody_said").count() == 1


def test_all_who_helped_are_done_when_it_worked_out(
    town: Town, bianca: Person, karin: Person, need: Need
) -> None:
    found = offered(town, karin, need, 2)
    for offer in found:
        town.chooses(bianca, offer)
    asking.solve_need(town.moment(bianca), need.id)
    assert [offer.state for offer in found] == [OfferState.DONE] * 2


def test_the_kwartiermaker_sets_how_many(town: Town, bianca: Person, karin: Person) -> None:
    need = town.asks(bianca, "Wie helpt mij verhuizen?")
    hands.set_hands(town.moment(karin), need.id, 4)
    assert need.hands == 4
    with pytest.raises(NotAllowed):
        hands.set_hands(town.moment(bianca), need.id, 2)
    town.chooses(bianca, town.offers(town.giver(met_by=karin), need))
    with pytest.raises(WrongMoment):
        hands.set_hands(town.moment(karin), need.id, 1)
