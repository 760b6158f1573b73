"""What SQL finds for a giver is what the policy lets her see, in whatever state a need is."""

import pytest
from sqlalchemy import select

from app.domain.actor import Actor, Hat
from app.domain.sights import Sight, may_see
from app.domain.states import NeedState
from app.store.db import db
from app.store.queries.needs import cards
from app.store.tables import Need
from tests.town import Town

HATS = [frozenset(), *(frozenset({hat}) for hat in Hat), frozenset({Hat.ASKER, Hat.GIVER})]


def test_the_list_and_the_policy_agree(town: Town, subtests: pytest.Subtests) -> None:
    bianca = town.asker("Bianca")
    need = town.asks(bianca)
    for state in NeedState:
        need.state = state
        db.session.commit()
        with subtests.test(state.value):
            for actor in onlookers(bianca.id):
                found = db.session.scalars(select(Need.id).where(cards.visible_to(actor))).all()
                assert (need.id in found) == may_see(actor, Sight.NEED_CARD, need), actor


def onlookers(asker_id: int) -> list[Actor]:
    return [
        Actor(community_id, person_id, hats, introduced=introduced)
        for community_id in (1, 2)
        for person_id in (asker_id, 7)
        for hats in HATS
        for introduced in (False, True)
    ]
