"""What somebody says to "Is het gelukt?": one of five, each of the two for herself."""

from enum import StrEnum
from typing import Any


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


def said_by(offer: Any, person_id: int) -> str | None:
    """The last that one of the two said of this match."""
    said: str | None = offer.asker_said if offer.asker_id == person_id else offer.giver_said
    return said
