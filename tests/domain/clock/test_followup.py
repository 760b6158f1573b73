"""The plan as a table: each row can be read alone, and each story ends with a person or a deed."""

import pytest

from app.domain.clock.followup import MOST_LETTERS, PLAN, stopped_by
from app.domain.clock.plan import FollowupKind, Plan, To
from app.domain.desk.tasks import TaskKind
from app.domain.house_rules.followups import FollowupRules
from app.domain.letters.kinds import LetterKind
from app.domain.verbs import Verb

BY_ITSELF = {FollowupKind.TALK, FollowupKind.VOG_ENDED}
"""Begun when she becomes an asker, and by the row before it."""
RHYTHMS = {FollowupKind.COMPANION, FollowupKind.COMPANION_AGAIN}
FOLLOWS = {plan.if_silent for plan in PLAN.values()} | {plan.then for plan in PLAN.values()}
EXPECTED = {
    FollowupKind.HOW_IT_WENT: {Verb.FINISH_OFFER, Verb.HAND_BACK_OFFER, Verb.PASS_OVER_OFFER},
    FollowupKind.LOAN_BACK: {Verb.SAY_BACK, Verb.PASS_ON_LOAN},
    FollowupKind.OFFER_WAITS: {Verb.ACCEPT_OFFER, Verb.DECLINE_OFFER, Verb.TAKE_BACK_OFFER},
    FollowupKind.NO_OFFER_YET: {Verb.MATCH_NEED, Verb.WITHDRAW_NEED, Verb.SOLVE_NEED},
    FollowupKind.PROMISE_PASSED: {Verb.RELEASE_NEED, Verb.TAKE_OVER_NEED, Verb.REDIRECT_NEED},
}


@pytest.mark.parametrize("kind", FollowupKind)
def test_a_row_says_what_starts_it_and_what_it_does(kind: FollowupKind) -> None:
    plan = PLAN[kind]
    assert plan.starts or kind in FOLLOWS | BY_ITSELF
    assert (plan.letter is None) == (plan.to is To.NOBODY)
    assert plan.after is None or plan.after in FollowupRules.__dataclass_fields__
    assert plan.task_due is None or plan.task_due in FollowupRules.__dataclass_fields__


@pytest.mark.parametrize(("kind", "verbs"), EXPECTED.items())
def test_what_leads_out_of_its_states_stops_it(kind: FollowupKind, verbs: set[Verb]) -> None:
    assert verbs <= stopped_by(kind)
    assert not stopped_by(kind) & {Verb.SAY_HOW_IT_WENT, Verb.SEE_NEED, Verb.EXTEND_LOAN}


def story_of(kind: FollowupKind) -> list[Plan]:
    story = [PLAN[kind]]
    while story[-1].if_silent is not None:
        story.append(PLAN[story[-1].if_silent])
    return story


@pytest.mark.parametrize("kind", sorted(set(FollowupKind) - FOLLOWS))
def test_a_story_asks_twice_at_most_and_ends_with_a_person_or_a_deed(kind: FollowupKind) -> None:
    letters = [plan.letter for plan in story_of(kind) if plan.letter]
    assert len(letters) <= MOST_LETTERS
    if len(letters) == MOST_LETTERS:
        assert story_of(kind)[-1].task is not None, "then a person looks"


def test_every_task_of_the_plan_and_every_letter_is_used_once_a_story() -> None:
    """Two stories that shared a letter would count each other's; of the effect questions both
    letters go, whatever was answered."""
    stories: dict[LetterKind, set[FollowupKind]] = {}
    for kind in set(FollowupKind) - FOLLOWS:
        for story in story_of(kind):
            if story.letter is not None:
                stories.setdefault(story.letter, set()).add(kind)
    assert {letter: kinds for letter, kinds in stories.items() if len(kinds) > 1} == {
        LetterKind.EFFECT: {FollowupKind.EFFECT_FIRST, FollowupKind.EFFECT_SECOND}
    }
    assert {TaskKind.OFFER_LEFT, TaskKind.SAID_NO, TaskKind.NOBODY_SAID} <= {
        story.task for story in PLAN.values()
    }
