"""Whose photo SQL finds is what the policy lets her see, whatever the states of photo, need and
offer."""

from dataclasses import dataclass
from itertools import product

import pytest
from sqlalchemy import select

from app.domain.actor import Actor, Hat
from app.domain.needs.themes import Tier
from app.domain.sights import Sight, may_see
from app.domain.states import NeedState, OfferState, PhotoState
from app.store.columns import leads_to
from app.store.db import db
from app.store.queries.needs import photos
from app.store.tables import Need, Photo
from tests.photographs import adds_photo
from tests.store.queries.onlookers import HERE, onlookers
from tests.town import Town

NEEDS = [NeedState.OPEN, NeedState.HELD, NeedState.MATCHED, NeedState.SOLVED]
OFFERS = [OfferState.OPEN, OfferState.ACCEPTED, OfferState.DONE, OfferState.HANDED_BACK]


@dataclass
class Seen:
    """A photo with its need, and the offer of one giver."""

    asker_id: int
    giver_id: int
    state: PhotoState
    need_state: NeedState
    offer_state: OfferState
    community_id: int = 1
    tier: Tier = Tier.T2


def test_the_question_and_the_policy_agree(town: Town, subtests: pytest.Subtests) -> None:
    bianca, fatma = town.asker("Bianca"), town.giver("Fatma", met_by=town.kwartiermaker())
    need = town.asks(bianca)
    photo, offer = adds_photo(town, bianca, need), town.offers(fatma, need)
    actors = onlookers(bianca.id, fatma.id, communities=[HERE])
    for photo.state, need.state, offer.state in product(PhotoState, NEEDS, OFFERS):
        db.session.commit()
        seen = Seen(bianca.id, fatma.id, photo.state, need.state, offer.state)
        with subtests.test(f"{photo.state} {need.state} {offer.state}"):
            for actor in actors:
                assert is_found(actor) == may_see(actor, Sight.PHOTO, seen), actor


def is_found(actor: Actor) -> bool:
    found = select(Photo.id).join(Need, leads_to(Photo.need_id, Need))
    return db.session.scalars(found.where(photos.visible_to(actor))).first() is not None


def test_a_photo_of_another_community_is_not_found(town: Town) -> None:
    bianca = town.asker("Bianca")
    need = town.asks(bianca)
    adds_photo(town, bianca, need)
    asker = frozenset({Hat.ASKER})
    assert photos.picture(Actor(1, bianca.id, asker), need.id)
    assert photos.picture(Actor(2, bianca.id, asker), need.id) is None
