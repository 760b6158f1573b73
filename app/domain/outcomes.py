"""What somebody says to "Is het gelukt?": one of five, each of the two for herself."""

from enum import StrEnum


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
