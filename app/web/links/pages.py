"""The door of who holds a link from a letter, with its pages."""

from app.web.public import (
    letter_brought,
    letter_companions,
    letter_effects,
    letter_first_talks,
    letter_invitations,
    letter_lending,
    letter_needs,
    letter_outcomes,
    letter_reach,
    letter_rest,
    letter_stay,
    letter_stop,
)
from app.web.public.letter_links import letters

__all__ = [
    "letter_brought",
    "letter_companions",
    "letter_effects",
    "letter_first_talks",
    "letter_invitations",
    "letter_lending",
    "letter_needs",
    "letter_outcomes",
    "letter_reach",
    "letter_rest",
    "letter_stay",
    "letter_stop",
    "letters",
]
