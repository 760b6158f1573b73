"""Passkeys of anyone who answers for others (ASVS 6.3.3): what they are asked for, and for how long
one touch says that it is she who sits there."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

LONGEST_NAME = 40  # characters: "Telefoon van het werk"


class CameBy(StrEnum):
    """How a session began."""

    CODE = "code"
    PASSKEY = "passkey"
    PAPER = "paper"  # a code that one of us handed her: it says nothing of her number
    FORMER = "former"  # a code to where she was reached until lately: it puts that back, no more
    DEVELOPMENT = "development"  # one press and no proof; nowhere but where the service is built


class Ceremony(StrEnum):
    """What a challenge is for. One made for the one opens nothing in the other."""

    MAKE = "make"
    COME_IN = "come_in"
    TOUCH = "touch"


@dataclass(frozen=True)
class Site:
    """Where a passkey belongs: to `host` alone, and only pages of `origin` may ask for it."""

    host: str
    name: str
    origin: str


def is_fresh(since: datetime | None, now: datetime, minutes: int) -> bool:
    return since is not None and timedelta() <= now - since <= timedelta(minutes=minutes)


def codes_are_over(today: date, until: str) -> bool:
    """Whether no code lets staff in any more; `until` is the last day on which one does."""
    return today > date.fromisoformat(until)
