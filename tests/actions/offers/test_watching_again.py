"""A question whose last offer fell away, by whatever way, is watched over as at first: nobody was
asked in time whether there was anybody, because there was."""

from collections.abc import Callable

import pytest

from app.actions.givers.stopping import stop_giver
from app.actions.offers.choosing import decline_offer
from app.actions.offers.helping import take_back_offer
from app.actions.people.blocks import block_other
from app.actions.people.leaving import leave_for_good
from app.actions.people.standing import suspend_person
from app.jobs.sweeps import fire_followups
from app.store.db import db
from app.store.tables import Letter, Offer, Person
from tests.town import Town

Way = Callable[[Town, Person, Offer], None]


def by_person(town: Town, person_id: int) -> Person:
    return db.session.get_one(Person, (town.community_id, person_id))


def takes_back(town: Town, karin: Person, offer: Offer) -> None:
    take_back_offer(town.moment(by_person(town, offer.giver_id)), offer.id)


def asker_declines(town: Town, karin: Person, offer: Offer) -> None:
    decline_offer(town.moment(by_person(town, offer.asker_id)), offer.id)


def asker_blocks(town: Town, karin: Person, offer: Offer) -> None:
    block_other(town.moment(by_person(town, offer.asker_id)), offer.id, knew_name=False)


def giver_blocks(town: Town, karin: Person, offer: Offer) -> None:
    block_other(town.moment(by_person(town, offer.giver_id)), offer.id, knew_name=False)


def giver_is_stopped(town: Town, karin: Person, offer: Offer) -> None:
    stop_giver(town.moment(karin), offer.giver_id)


def giver_leaves(town: Town, karin: Person, offer: Offer) -> None:
    leave_for_good(town.moment(by_person(town, offer.giver_id)))


def giver_is_suspended(town: Town, karin: Person, offer: Offer) -> None:
    suspend_person(town.moment(karin), offer.giver_id, "reden", "uitleg")


@pytest.mark.parametrize(
    "falls_away",
    [
        takes_back,
        asker_declines,
        asker_blocks,
        giver_blocks,
        giver_is_stopped,
        giver_leaves,
        giver_is_suspended,
    ],
)
def test_the_asker_is_not_left_in_silence(town: Town, falls_away: Way) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    offer = town.offers(town.giver(met_by=karin), town.asks(bianca))
    fire_followups(town.later(days=2).by_house())  # somebody offers: nothing is said
    falls_away(town.later(days=1), karin, offer)
    db.session.commit()
    fire_followups(town.later(days=2).by_house())
    told = db.session.query(Letter).filter_by(kind="no_offer_yet", person_id=bianca.id)
    assert told.count() == 1
