"""What happens by itself, as a table: after how long, which letter goes, what a person then gets.

Never a third message about the same thing (decision 7): the last row of a story is a task.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from app.domain.house_rules import FollowupRules
from app.domain.letters import LetterKind


class FollowupKind(StrEnum):
    NO_OFFER_YET = "no_offer_yet"
    HOW_IT_WENT = "how_it_went"
    HOW_IT_WENT_AGAIN = "how_it_went_again"
    NOBODY_SAID = "nobody_said"
    TALK = "talk"
    PROMISE_PASSED = "promise_passed"


class TaskKind(StrEnum):
    """What lies on the desk for a person."""

    CALL = "call"
    INTRODUCE = "introduce"
    TALK = "talk"
    NO_OFFER = "no_offer"
    NOBODY_SAID = "nobody_said"
    REPORT = "report"
    LETTER_FAILED = "letter_failed"
    NEW_OWNER = "new_owner"


class Subject(StrEnum):
    NEED = "need"
    OFFER = "offer"
    PERSON = "person"


@dataclass(frozen=True)
class Plan:
    """`after` names the number of days in house_rules.toml; None: the deed itself says when."""

    about: Subject
    after: str | None
    letter: LetterKind | None = None
    task: TaskKind | None = None
    task_due: str | None = None  # the day, counted from the same start, by which a person has acted


PLAN: dict[FollowupKind, Plan] = {
    FollowupKind.NO_OFFER_YET: Plan(
        Subject.NEED, "silence_days",
        LetterKind.NO_OFFER_YET, TaskKind.NO_OFFER, "silence_person_days",
    ),
    FollowupKind.HOW_IT_WENT: Plan(Subject.OFFER, "first_question_days", LetterKind.HOW_IT_WENT),
    FollowupKind.HOW_IT_WENT_AGAIN: Plan(
        Subject.OFFER, "second_question_days", LetterKind.HOW_IT_WENT
    ),
    FollowupKind.NOBODY_SAID: Plan(Subject.OFFER, "person_days", task=TaskKind.NOBODY_SAID),
    FollowupKind.TALK: Plan(
        Subject.PERSON, "talk_opens_days", LetterKind.TALK, TaskKind.TALK, "talk_due_days"
    ),
    FollowupKind.PROMISE_PASSED: Plan(Subject.NEED, None, LetterKind.PROMISE_PASSED),
}  # fmt: skip


def days(rules: FollowupRules, name: str) -> timedelta:
    return timedelta(days=getattr(rules, name))
