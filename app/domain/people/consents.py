"""What an asker may say yes to beside the service, what is asked then, and when.

Each yes stands apart: it is given for one purpose, in the words of one version, and taken back
alone. Nothing else waits for it (PR, research consent).
"""

from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.house_rules.followups import FollowupRules


class ConsentFor(StrEnum):
    EFFECT = "effect"  # three short questions, after three and six months
    RESEARCH = "research"  # a few facts of the first talk, for those who study whether this helps


VERSION: dict[ConsentFor, int] = {ConsentFor.EFFECT: 1, ConsentFor.RESEARCH: 2}
"""The version of the sentence that is said yes to now (`texts/consents.py`): another one, another
number."""

TELLS_WHAT_GOES_ALONG = 2
"""The first version for research that says what a researcher reads: whoever said yes to an older
one is in no export (`domain/town/research.py`)."""


class Asked(StrEnum):
    """When it was asked."""

    AT_TALK = "at_talk"
    FIRST = "first"  # after three months
    SECOND = "second"  # after six


class EffectQuestion(StrEnum):
    FULL_HEAD = "full_head"
    SOMEBODY = "somebody"
    MANAGES = "manages"


class Often(StrEnum):
    """The five points on which all three are answered."""

    NEVER = "1"
    SELDOM = "2"
    SOMETIMES = "3"
    OFTEN = "4"
    ALWAYS = "5"


class ResearchQuestion(StrEnum):
    HOUSEHOLD = "household"
    CAME_BY = "came_by"
    KNOWS_PEOPLE = "knows_people"


class Household(StrEnum):
    ALONE = "alone"
    WITH_CHILDREN = "with_children"
    WITH_OTHERS = "with_others"


class CameBy(StrEnum):
    SOMEBODY = "somebody"
    ORGANISATION = "organisation"
    PAPER = "paper"
    INTERNET = "internet"


class KnowsPeople(StrEnum):
    NOBODY = "nobody"
    SOME = "some"
    MANY = "many"


RESEARCH: dict[ResearchQuestion, type[StrEnum]] = {
    ResearchQuestion.HOUSEHOLD: Household,
    ResearchQuestion.CAME_BY: CameBy,
    ResearchQuestion.KNOWS_PEOPLE: KnowsPeople,
}
"""What can be answered: never free text, so that nothing else is told by accident."""


def asked_by_now(given_at: datetime, now: datetime, rules: FollowupRules) -> Asked | None:
    """Which of the two times an answer of this moment belongs to; None before the first."""
    passed = now - given_at
    if passed >= timedelta(days=rules.effect_second_days):
        return Asked.SECOND
    if passed >= timedelta(days=rules.effect_first_days):
        return Asked.FIRST
    return None
