"""What a row of the table of follow-ups can say: `domain/clock/followup.py` is that table."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from app.domain.desk.tasks import TaskKind
from app.domain.letters.kinds import LetterKind
from app.domain.verbs import Verb


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
    OFFER_WAITS = "offer_waits"
    OFFER_WAITS_AGAIN = "offer_waits_again"
    OFFER_LEFT = "offer_left"
    SAID_NO = "said_no"
    COMPANION = "companion"
    COMPANION_AGAIN = "companion_again"
    COMPANION_ENDS = "companion_ends"
    TALK_TOMORROW = "talk_tomorrow"
    EFFECT_FIRST = "effect_first"
    EFFECT_SECOND = "effect_second"


class Party(StrEnum):
    """Whose rest stops a clock. Of a row about a person: hers."""

    ASKER = "asker"
    GIVER = "giver"
    PERSON = "person"


class Subject(StrEnum):
    NEED = "need"
    OFFER = "offer"
    PERSON = "person"
    LOAN = "loan"


class To(StrEnum):
    """Who reads the letter. Of a loan the asker borrows and the giver lends."""

    ASKER = "asker"
    GIVER = "giver"
    BOTH = "both"
    DEPUTY = "deputy"
    NOBODY = "nobody"  # something is done, or a person gets it on the desk


@dataclass(frozen=True)
class Plan:
    """`after` names the number of days in house_rules.toml; None: on the day itself.

    `counts` reads from what it is about when those days begin, and `lasts` are its states in which
    there is still something to ask. A row without them is judged by its own deed.
    """

    about: Subject
    after: str | None
    letter: LetterKind | None = None
    task: TaskKind | None = None
    task_due: str | None = None  # the day, counted from the same start, by which a person has acted
    then: FollowupKind | None = None  # a rhythm: each time after this one, counted from it
    starts: frozenset[Verb] = frozenset()
    to: To = To.NOBODY
    counts: Callable[[Any], datetime | None] | None = None
    lasts: frozenset[StrEnum] = frozenset()
    if_silent: FollowupKind | None = None  # comes when nothing was heard, counted as this one
    is_anew: bool = False  # each start is another thing to ask about; else all starts are one
    waits_for: frozenset[Party] = frozenset()  # none: it waits for others, and goes on kindly

    @property
    def is_about_need(self) -> bool:
        """What its letter says: of several offers there is one choice."""
        return self.about is Subject.NEED or self.letter is LetterKind.OFFER_WAITS
