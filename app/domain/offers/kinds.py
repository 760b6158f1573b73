"""What a giver can answer to a need: one of three (002:1846, *mag dit, kan dit*), and when it
suits her."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from app.domain.calendar import at_local, local
from app.domain.house_rules.asking import NeedRules


class OfferKind(StrEnum):
    YES = "yes"
    CONDITION = "condition"
    FIND_OUT = "find_out"


COUNTED = frozenset({OfferKind.YES, OfferKind.CONDITION})
"""Whoever still finds out does not keep others from pressing (R5)."""


class DayPart(StrEnum):
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


BEGINS = {DayPart.MORNING: time(9), DayPart.AFTERNOON: time(13), DayPart.EVENING: time(18)}


class FindOutIn(StrEnum):
    """The days after which she knows more; the reminder comes on the last."""

    TOMORROW = "1"
    SOON = "3"
    A_WEEK = "7"


class BackBecause(StrEnum):
    """Why a promise is handed back. Nobody needs to say."""

    NO_TIME = "no_time"
    NOT_WELL = "not_well"
    DID_NOT_WORK = "did_not_work"


WORDS_OF_THE_DAY = time(9)
DAYS_TO_PROPOSE = 14


@dataclass(frozen=True)
class Answer:
    """One press, and what may be said with it."""

    kind: OfferKind
    word: str = ""
    suits_on: date | None = None
    suits_part: DayPart | None = None
    find_out_in: FindOutIn | None = None


def suits_at(answer: Answer) -> datetime | None:
    """When the proposed part of the day begins; noon for the whole day."""
    if answer.suits_on is None:
        return None
    hour = BEGINS[answer.suits_part] if answer.suits_part else time(12)
    return at_local(answer.suits_on, hour)


def find_out_by(answer: Answer, now: datetime) -> datetime | None:
    """The morning of the day by which she knows; None for an answer that waits for nothing."""
    if answer.kind is not OfferKind.FIND_OUT:
        return None
    days = int(answer.find_out_in or FindOutIn.SOON)
    return at_local(local(now).date() + timedelta(days=days), WORDS_OF_THE_DAY)


def days_to_propose(now: datetime) -> list[date]:
    """Today and the days after."""
    today = local(now).date()
    return [today + timedelta(days=ahead) for ahead in range(DAYS_TO_PROPOSE)]


def enough_offers(hands: int, rules: NeedRules) -> int:
    """This many open offers close the pressing: five, for n hands max(5, 2n) (R5)."""
    return max(rules.most_offers, 2 * hands)
