"""What somebody says to "Is het gelukt?": one of five, each of the two for herself."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from app.domain.town.facts import Went


class Said(StrEnum):
    YES = "yes"
    NOT_YET = "not_yet"
    DID_NOT_HAPPEN = "did_not_happen"  # the two did not see each other
    NO = "no"
    SOMETHING_ELSE = "something_else"


ASKED_AGAIN = frozenset({None, Said.NOT_YET})
"""Whoever said anything else is not asked once more."""

WANTS_A_WAY_ON = frozenset({Said.NO, Said.DID_NOT_HAPPEN})
"""She chooses how it goes on; when she does not, a person asks her."""

IN_OUR_HANDS = WANTS_A_WAY_ON | {Said.SOMETHING_ELSE}


COUNTS_AS: Mapping[str | None, Went] = {
    Said.YES: Went.WORKED,
    Said.NOT_YET: Went.NOT_YET,
    Said.DID_NOT_HAPPEN: Went.DID_NOT,
    Said.NO: Went.DID_NOT,
}
"""In the figures. Something else is for a person to hear."""


def told_of(offer: Any) -> Went | None:
    """How the match went by what was said last, of what the two said that counts."""
    said = ((offer.asker_said_at, offer.asker_said), (offer.giver_said_at, offer.giver_said))
    told = [(at, COUNTS_AS[what]) for at, what in said if what in COUNTS_AS]
    return max(told)[1] if told else None
