"""What the two say of how it went, and who hears the ending."""

from dataclasses import replace

import pytest

from app.actions.matches import outcomes
from app.actions.needs import asking
from app.actions.offers import choosing, helping
from app.domain.matches.outcomes import Said
from app.domain.needs.themes import Tile
from app.domain.refusals import NotAllowed, WrongMoment
from app.domain.states import NeedState, OfferState
from app.store.db import db
from app.store.queries.needs import own
from app.store.tables import Letter, Need, Offer, Person
from tests.actions.clock.test_followups import letters, tasks, tick
from tests.town import Town


@pytest.fixture
def offer(town: Town, fatma: Person, bianca: Person) -> Offer:
    return town.chooses(bianca, town.offers(fatma, town.asks(bianca)))


def says(town: Town, who: Person, offer: Offer, said: Said) -> None:
    outcomes.say_how_it_went(town.moment(who), offer.id, said)
    db.session.commit()


def to(person: Person, kind: str) -> int:
    return db.session.query(Letter).filter_by(person_id=person.id, kind=kind).count()


def test_yes_of_the_asker_ends_it_and_who_helped_hears_so(
    town: Town, bianca: Person, fatma: Person, offer: Offer
) -> None:
    says(town, bianca, offer, Said.YES)
    assert (offer.state, offer.asker_said) == (OfferState.DONE, Said.YES)
    letter = db.session.query(Letter).filter_by(kind="solved").one()
    assert (letter.person_id, letter.not_before > town.now) == (fatma.id, True)


@pytest.mark.parametrize("said", Said)
def test_an_answer_of_the_giver_never_solves_it(
    town: Town, fatma: Person, offer: Offer, said: Said
) -> None:
    says(town, fatma, offer, said)
    need = db.session.get(Need, (town.community_id, offer.need_id))
    assert need is not None
    expected = NeedState.OPEN if said is Said.NO else NeedState.MATCHED
    assert need.state == expected


@pytest.mark.parametrize("said", Said)
def test_nobody_else_says_it_and_not_when_it_is_over(
    town: Town, bianca: Person, offer: Offer, said: Said
) -> None:
    with pytest.raises(NotAllowed):
        outcomes.say_how_it_went(town.moment(town.asker("Els")), offer.id, said)
    asking.solve_need(town.moment(bianca), offer.need_id)
    with pytest.raises(WrongMoment):
        outcomes.say_how_it_went(town.moment(bianca), offer.id, said)


@pytest.mark.parametrize("who", ["asker", "giver"])
def test_that_a_giver_wants_a_call_is_not_told_to_the_asker(
    town: Town, bianca: Person, fatma: Person, offer: Offer, who: str
) -> None:
    says(town, bianca if who == "asker" else fatma, offer, Said.SOMETHING_ELSE)
    assert tasks().count("call") == 1
    assert own.waits_for_call(town.community_id, offer.need_id) == (who == "asker")


def test_a_later_answer_takes_the_place_of_a_no(town: Town, bianca: Person, offer: Offer) -> None:
    says(town, bianca, offer, Said.NO)
    says(town.later(hours=1), bianca, offer, Said.NOT_YET)
    tick(town.later(days=2))
    assert "said_no" not in tasks()
    assert to(bianca, "how_it_went") == 1


def test_chosen_again_nothing_of_what_was_said_before_stands(
    town: Town, bianca: Person, fatma: Person, offer: Offer
) -> None:
    says(town, bianca, offer, Said.NOT_YET)
    helping.hand_back_offer(town.moment(fatma), offer.id)
    need = db.session.get(Need, (town.community_id, offer.need_id))
    assert need is not None
    again = town.chooses(bianca, town.offers(fatma, need))
    assert (again.asker_said, again.asker_said_at) == (None, None)


def test_an_offer_that_nobody_chooses_is_asked_about_twice_and_then_lies_on_the_desk(
    town: Town, bianca: Person, fatma: Person
) -> None:
    town.offers(fatma, town.asks(bianca))
    seen = []
    for days in (2, 1, 4, 2, 30):
        tick(town.later(days=days))
        seen.append((letters("offer_waits"), tasks().count("offer_left")))
    assert seen == [(0, 0), (1, 0), (2, 0), (2, 1), (2, 1)]


def test_a_choice_or_a_word_ends_that(town: Town, bianca: Person, fatma: Person) -> None:
    offer = town.offers(fatma, town.asks(bianca))
    choosing.decline_offer(town.moment(bianca), offer.id)
    db.session.commit()
    tick(town.later(days=12))
    assert (letters("offer_waits"), tasks().count("offer_left")) == (0, 0)


@pytest.mark.parametrize("end", [asking.solve_need, asking.withdraw_need])
def test_who_sat_beside_her_hears_that_it_is_over(
    town: Town, karin: Person, bianca: Person, end: object
) -> None:
    at_the_table = replace(town.moment(bianca).actor, together_with=karin.id)
    moment = replace(town.moment(bianca), actor=at_the_table)
    need = asking.post_need(
        moment, asking.NewNeed(Tile.REPAIR, "Wie maakt mijn fiets?", None, "this_week")
    )
    assert callable(end)
    end(town.later(days=1).moment(bianca), need.id)
    db.session.commit()
    assert to(karin, "table_ended") == 1
