"""The days of `domain/clock/followup.py`: what a community chose, and what it may choose."""

from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class FollowupRules:
    silence_days: int
    silence_person_days: int
    first_question_days: int
    second_question_days: int
    person_days: int
    talk_opens_days: int
    talk_due_days: int
    choice_question_days: int
    choice_second_question_days: int
    choice_person_days: int
    way_on_days: int
    find_out_ends_days: int
    loan_question_days: int
    loan_second_question_days: int
    loan_person_days: int
    companion_first_days: int
    companion_every_days: int
    talk_again_days: int
    effect_first_days: int
    effect_second_days: int


DAYS = range(1, 367)
"""The days of a follow-up, where no narrower bound stands below. A community may change the days;
it cannot take the care away, nor ask the same on the same day."""

NARROWER_DAYS = {
    "silence_days": range(1, 15),
    "silence_person_days": range(2, 31),
    "first_question_days": range(1, 31),
    "second_question_days": range(2, 61),
    "person_days": range(3, 91),
    "choice_question_days": range(1, 15),
    "choice_second_question_days": range(2, 31),
    "choice_person_days": range(3, 61),
    "way_on_days": range(1, 8),
    "talk_opens_days": range(1, 61),
    "talk_due_days": range(2, 91),
    "find_out_ends_days": range(1, 15),
    "loan_question_days": range(1, 15),
    "loan_second_question_days": range(2, 31),
    "loan_person_days": range(3, 61),
    "companion_first_days": range(3, 31),
    "companion_every_days": range(7, 93),
}

ONE_AFTER_ANOTHER = (
    ("silence_days", "silence_person_days"),
    ("first_question_days", "second_question_days", "person_days"),
    ("choice_question_days", "choice_second_question_days", "choice_person_days"),
    ("talk_opens_days", "talk_due_days"),
    ("loan_question_days", "loan_second_question_days", "loan_person_days"),
)
"""Question, reminder, person: counted from one start, so each comes later than the one before."""


def wrong_day(rules: FollowupRules) -> tuple[str, str] | None:
    """The first number that cannot be, and what it must be."""
    for name, told in vars(rules).items():
        allowed = NARROWER_DAYS.get(name, DAYS)
        if told not in allowed:
            return name, f"must be {allowed[0]} to {allowed[-1]} days"
    for chain in ONE_AFTER_ANOTHER:
        for earlier, later in pairwise(chain):
            if getattr(rules, later) <= getattr(rules, earlier):
                return later, f"must be more than followups.{earlier}"
    return None
