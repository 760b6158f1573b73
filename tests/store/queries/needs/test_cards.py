"""What SQL finds for a giver is what the policy lets her see, in whatever state a need is; and the
pressing is closed in a list where the rule closes it."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from app.domain.offers.kinds import OfferKind, enough_offers
from app.domain.sights import Sight, may_see
from app.domain.states import NeedState, OfferState
from app.store.db import db
from app.store.queries.letters import rounds
from app.store.queries.needs import cards
from app.store.queries.needs.card_rows import is_full
from app.store.tables import Need, Offer
from tests.store.queries.onlookers import onlookers
from tests.town import Town

MOST_OFFERS = (1, 3, 5, 7)
"""That a community may choose, beside what we chose."""
MOST_HANDS = 4  # more than half of each


def test_the_list_and_the_policy_agree(town: Town, subtests: pytest.Subtests) -> None:
    bianca = town.asker("Bianca")
    need = town.asks(bianca)
    rules = town.moment(bianca).rules.needs
    for state in NeedState:
        need.state = state
        db.session.commit()
        with subtests.test(state.value):
            for actor in onlookers(bianca.id):
                sees = may_see(actor, Sight.NEED_CARD, need)
                assert (cards.one(actor, rules, need.id) is not None) == sees, actor
                assert bool(cards.listed(actor, rules, town.now, None)) == sees, actor


def test_a_list_says_full_where_the_rule_does(town: Town) -> None:
    """One rule in two languages: `enough_offers` for one need, `is_full` for a page of them."""
    bianca = town.asker("Bianca")
    rules = town.moment(bianca).rules.needs
    need = town.asks(bianca)
    said = set()
    for offers in range(2 * MOST_HANDS + 1):
        if offers:
            offered(town, need, town.giver(f"Gever {offers}").id)
        for need.hands in range(1, MOST_HANDS + 1):
            found = db.session.execute(select(*map(is_full, MOST_OFFERS)).select_from(Need)).one()
            for most, is_closed in zip(MOST_OFFERS, found, strict=True):
                chosen = replace(rules, most_offers=most)
                assert is_closed == (offers >= enough_offers(need.hands, chosen))
                said.add(bool(is_closed))
        assert rounds.has_enough(need, rules) == (offers >= enough_offers(need.hands, rules))
    assert said == {True, False}


def offered(town: Town, need: Need, giver_id: int) -> None:
    """Also beyond what makes it full, which nobody can do by pressing."""
    db.session.add(
        Offer(
            community_id=need.community_id,
            need_id=need.id,
            asker_id=need.asker_id,
            giver_id=giver_id,
            tier=need.tier,
            state=OfferState.OPEN,
            kind=OfferKind.YES,
            word="",
            made_at=town.now,
            thanks="",
        )
    )
    db.session.flush()
