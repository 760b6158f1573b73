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
    DECISION_STANDS = "decision_stands"
    FIND_OUT_DAY = "find_out_day"
    FIND_OUT_ENDS = "find_out_ends"
    VOG_ENDS = "vog_ends"
    VOG_ENDED = "vog_ended"
    LOAN_DUE = "loan_due"
    LOAN_BACK = "loan_back"
    LOAN_BACK_AGAIN = "loan_back_again"
    LOAN_LEFT = "loan_left"
    COMPANION = "companion"
    COMPANION_AGAIN = "companion_again"
    COMPANION_ENDS = "companion_ends"


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
    VOG_ENDS = "vog_ends"
    VOG_FIRST = "vog_first"
    LOAN = "loan"
    REPORTED_TWICE = "reported_twice"
    MANY_LOOKS = "many_looks"


class Party(StrEnum):
    """Whose rest stops a clock. Of a row about a person: hers."""

    ASKER = "asker"
    GIVER = "giver"
    PERSON = "person"


THE_TWO = frozenset({Party.ASKER, Party.GIVER})
"""What is asked about them together waits for both: who cannot be reached meets nobody."""


class Subject(StrEnum):
    NEED = "need"
    OFFER = "offer"
    PERSON = "person"
    LOAN = "loan"


@dataclass(frozen=True)
class Plan:
    """`after` names the number of days in house_rules.toml; None: the deed itself says when.

    `then` comes each time after this one, counted from it: a rhythm, until what it asks is over.
    """

    about: Subject
    after: str | None
    letter: LetterKind | None = None
    task: TaskKind | None = None
    task_due: str | None = None  # the day, counted from the same start, by which a person has acted
    then: FollowupKind | None = None
    waits_for: frozenset[Party] = frozenset()  # none: it waits for others, and goes on kindly


PLAN: dict[FollowupKind, Plan] = {
    FollowupKind.NO_OFFER_YET: Plan(
        Subject.NEED, "silence_days",
        LetterKind.NO_OFFER_YET, TaskKind.NO_OFFER, "silence_person_days",
    ),
    FollowupKind.HOW_IT_WENT: Plan(
        Subject.OFFER, "first_question_days", LetterKind.HOW_IT_WENT, waits_for=THE_TWO
    ),
    FollowupKind.HOW_IT_WENT_AGAIN: Plan(
        Subject.OFFER, "second_question_days", LetterKind.HOW_IT_WENT, waits_for=THE_TWO
    ),
    FollowupKind.NOBODY_SAID: Plan(
        Subject.OFFER, "person_days", task=TaskKind.NOBODY_SAID, waits_for=THE_TWO
    ),
    FollowupKind.TALK: Plan(
        Subject.PERSON, "talk_opens_days", LetterKind.TALK, TaskKind.TALK, "talk_due_days",
        waits_for=frozenset({Party.PERSON}),
    ),
    FollowupKind.FIND_OUT_DAY: Plan(
        Subject.OFFER, None, LetterKind.FIND_OUT_DAY, waits_for=frozenset({Party.GIVER})
    ),
    FollowupKind.FIND_OUT_ENDS: Plan(
        Subject.OFFER, "find_out_ends_days", waits_for=frozenset({Party.GIVER})
    ),
    FollowupKind.PROMISE_PASSED: Plan(Subject.NEED, None, LetterKind.PROMISE_PASSED),
    FollowupKind.DECISION_STANDS: Plan(Subject.NEED, None),
    FollowupKind.VOG_ENDS: Plan(Subject.PERSON, None, LetterKind.VOG_ENDS, TaskKind.VOG_ENDS),
    FollowupKind.VOG_ENDED: Plan(
        Subject.PERSON, None, LetterKind.LOOK_ALONG, TaskKind.VOG_FIRST
    ),
    FollowupKind.LOAN_DUE: Plan(Subject.LOAN, None, LetterKind.LOAN_DUE, waits_for=THE_TWO),
    FollowupKind.LOAN_BACK: Plan(
        Subject.LOAN, "loan_question_days", LetterKind.LOAN_BACK, waits_for=THE_TWO
    ),
    FollowupKind.LOAN_BACK_AGAIN: Plan(
        Subject.LOAN, "loan_second_question_days", LetterKind.LOAN_BACK, waits_for=THE_TWO
    ),
    FollowupKind.LOAN_LEFT: Plan(
        Subject.LOAN, "loan_person_days", task=TaskKind.LOAN, waits_for=THE_TWO
    ),
    FollowupKind.COMPANION: Plan(
        Subject.OFFER, "companion_first_days", LetterKind.COMPANION,
        then=FollowupKind.COMPANION_AGAIN, waits_for=THE_TWO,
    ),
    FollowupKind.COMPANION_AGAIN: Plan(
        Subject.OFFER, "companion_every_days", LetterKind.COMPANION,
        then=FollowupKind.COMPANION_AGAIN, waits_for=THE_TWO,
    ),
    FollowupKind.COMPANION_ENDS: Plan(Subject.OFFER, None, LetterKind.COMPANION_ENDED),
}  # fmt: skip


def days(rules: FollowupRules, name: str) -> timedelta:
    return timedelta(days=getattr(rules, name))


def kinds_that_wait_for(party: Party) -> list[FollowupKind]:
    return [kind for kind, plan in PLAN.items() if party in plan.waits_for]
