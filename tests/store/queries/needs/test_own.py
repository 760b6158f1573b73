"""What SQL finds for an asker is what the policy lets her see, in whatever state a need is."""

import pytest

from app.domain.sights import Sight, may_see
from app.domain.states import NeedState
from app.store.db import db
from app.store.queries.needs import own as own_needs
from tests.store.queries.onlookers import onlookers
from tests.town import Town


def test_her_list_and_the_policy_agree(town: Town, subtests: pytest.Subtests) -> None:
    bianca = town.asker("Bianca")
    need = town.asks(bianca)
    for state in NeedState:
        need.state = state
        db.session.commit()
        with subtests.test(state.value):
            for actor in onlookers(bianca.id, None, met=False):
                sees = may_see(actor, Sight.OWN_NEED, need)
                assert (own_needs.one(actor, need.id) is not None) == sees, actor
                assert bool(own_needs.listed(actor)) == sees, actor
