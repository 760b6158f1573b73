"""What lies on the desk for a person."""

from enum import StrEnum


class TaskKind(StrEnum):
    CALL = "call"
    INTRODUCE = "introduce"
    TALK = "talk"
    NO_OFFER = "no_offer"
    NOBODY_SAID = "nobody_said"
    REPORT = "report"
    LETTER_FAILED = "letter_failed"
    NEW_OWNER = "new_owner"
    VOG_ENDS = "vog_ends"
    VOG_FIRST = "vog_first"
    LOAN = "loan"
    REPORTED_TWICE = "reported_twice"
    MANY_LOOKS = "many_looks"
    MANY_CARDS = "many_cards"
    LOOK_CHECK = "look_check"
    OFFER_LEFT = "offer_left"
    SAID_NO = "said_no"
    FIGURES_CHANGED = "figures_changed"
    COMPANION_SILENT = "companion_silent"
