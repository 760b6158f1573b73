"""What a giver can answer to a need: one of three (002:1846, *mag dit, kan dit*)."""

from enum import StrEnum

from app.domain.house_rules import NeedRules


class OfferKind(StrEnum):
    YES = "yes"
    CONDITION = "condition"
    FIND_OUT = "find_out"


def enough_offers(hands: int, rules: NeedRules) -> int:
    """This many open offers close the pressing: five, for n hands max(5, 2n) (decision 5)."""
    return max(rules.most_offers, 2 * hands)
