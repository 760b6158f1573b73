"""Ways in that several rows of the two tables (`policies`, `sights`) share, and how they are tried:
one of them is open when all its predicates hold."""

from collections.abc import Sequence
from typing import Any

from app.domain.actor import Actor
from app.domain.predicates import (
    Predicate,
    asked_it,
    did_not_ask_it,
    did_not_offer_it,
    is_asker,
    is_giver,
    is_house,
    is_introduced,
    is_kwartiermaker,
    is_self,
    is_somebody_else,
    offered_it,
    same_community,
)

WaysIn = Sequence[Sequence[Predicate]]

ANY_GIVER = [same_community, is_giver, is_introduced]
OWN_NEED = [same_community, is_asker, asked_it]
OWN_OFFER = [same_community, is_giver, offered_it]
OWN_CALL = [same_community, is_asker, is_self]
OWN_TALK = OWN_CALL  # a first talk and a consent are a person's
DESK = [same_community, is_kwartiermaker]
HOUSE = [same_community, is_house]
ABOUT_SOMEBODY = [*DESK, is_somebody_else]
OF_OTHERS = [*DESK, did_not_ask_it]  # one of us may ask and give beside her work, as anybody
BETWEEN_OTHERS = [*OF_OTHERS, did_not_offer_it]
OF_MY_NEED = OWN_NEED  # an offer carries the asker of its need


def opens(ways_in: WaysIn, actor: Actor, thing: Any) -> bool:
    return any(all(holds(actor, thing) for holds in way) for way in ways_in)
