"""What happens by itself, as a table: what starts it, whom it asks, until when, what follows
silence, and whose rest stops it. The clock obeys it (`actions/clock/`).

Never a third message about the same thing (R7): the last row of a story is a task.
"""

from datetime import timedelta

from app.domain.clock import beginnings as since
from app.domain.clock.plan import FollowupKind, Party, Plan, Subject, To
from app.domain.desk.tasks import TaskKind
from app.domain.house_rules.followups import FollowupRules
from app.domain.letters.kinds import LetterKind
from app.domain.lifecycle import LIFECYCLE
from app.domain.states import ASKED_ABOUT, LoanState, NeedState, OfferState
from app.domain.verbs import Verb

MOST_LETTERS = 2
"""One question and one reminder: of one kind, to one person, about one thing (R7)."""


HERSELF = frozenset({Party.PERSON})
THE_ASKER, THE_GIVER = frozenset({Party.ASKER}), frozenset({Party.GIVER})
THE_TWO = frozenset({Party.ASKER, Party.GIVER})
"""A thing that was lent goes back when both are there."""

OPEN = frozenset({NeedState.OPEN})
HELD = frozenset({NeedState.HELD})
PRESSED = frozenset({OfferState.OPEN})
MATCHED = frozenset({OfferState.ACCEPTED})
LENT = frozenset({LoanState.LENT})
K, V = FollowupKind, Verb
DECISIONS = frozenset(
    {
        V.HOLD_NEED,
        V.RELEASE_NEED,
        V.ASK_BACK,
        V.TAKE_OVER_NEED,
        V.REDIRECT_NEED,
        V.CLOSE_NEED,
        V.PROPOSE_WORDING,
        V.PROPOSE_SMALL_NEED,
    }
)

PLAN: dict[FollowupKind, Plan] = {
    # nobody offers: told and sent once more, then a person looks
    K.NO_OFFER_YET: Plan(
        Subject.NEED, "silence_days",
        starts=frozenset({V.POST_NEED, V.REOPEN_NEED}),
        counts=since.going_out, lasts=OPEN,
        to=To.ASKER, letter=LetterKind.NO_OFFER_YET,
        task=TaskKind.NO_OFFER, task_due="silence_person_days",
    ),
    # somebody offered, and nothing was chosen
    K.OFFER_WAITS: Plan(
        Subject.OFFER, "choice_question_days",
        starts=frozenset({V.MAKE_OFFER}), lasts=PRESSED,
        to=To.ASKER, letter=LetterKind.OFFER_WAITS, if_silent=K.OFFER_WAITS_AGAIN,
        waits_for=THE_ASKER,
    ),
    K.OFFER_WAITS_AGAIN: Plan(
        Subject.OFFER, "choice_second_question_days", lasts=PRESSED,
        to=To.ASKER, letter=LetterKind.OFFER_WAITS, if_silent=K.OFFER_LEFT,
        waits_for=THE_ASKER,
    ),
    K.OFFER_LEFT: Plan(
        Subject.OFFER, "choice_person_days", lasts=PRESSED, task=TaskKind.OFFER_LEFT,
        waits_for=THE_ASKER,
    ),
    # a giver finds out
    K.FIND_OUT_DAY: Plan(
        Subject.OFFER, None,
        starts=frozenset({V.MAKE_OFFER}), counts=since.day_of_finding_out, lasts=PRESSED,
        to=To.GIVER, letter=LetterKind.FIND_OUT_DAY, if_silent=K.FIND_OUT_ENDS, is_anew=True,
        waits_for=THE_GIVER,
    ),
    K.FIND_OUT_ENDS: Plan(
        Subject.OFFER, "find_out_ends_days",
        counts=since.day_of_finding_out, lasts=PRESSED,
        waits_for=THE_GIVER,
    ),
    # a match: its day passed, or it went quiet. A giver's rest has perhaps no end: the asker is
    # asked meanwhile, so that she may say no and look further
    K.HOW_IT_WENT: Plan(
        Subject.OFFER, "first_question_days",
        starts=frozenset({V.ACCEPT_OFFER}), counts=since.agreed_day_or_choice, lasts=MATCHED,
        to=To.BOTH, letter=LetterKind.HOW_IT_WENT, if_silent=K.HOW_IT_WENT_AGAIN, is_anew=True,
        waits_for=THE_ASKER,
    ),
    K.HOW_IT_WENT_AGAIN: Plan(
        Subject.OFFER, "second_question_days",
        counts=since.agreed_day_or_choice, lasts=MATCHED,
        to=To.BOTH, letter=LetterKind.HOW_IT_WENT, if_silent=K.NOBODY_SAID, is_anew=True,
        waits_for=THE_ASKER,
    ),
    K.NOBODY_SAID: Plan(
        Subject.OFFER, "person_days",
        counts=since.agreed_day_or_choice, lasts=MATCHED, task=TaskKind.NOBODY_SAID,
        waits_for=THE_ASKER,
    ),
    # "no", and no way on was chosen
    K.SAID_NO: Plan(
        Subject.OFFER, "way_on_days",
        starts=frozenset({V.SAY_HOW_IT_WENT}), lasts=MATCHED, task=TaskKind.SAID_NO,
        waits_for=THE_ASKER,
    ),
    # a promise of ours
    K.PROMISE_PASSED: Plan(
        Subject.NEED, None,
        starts=frozenset({V.HOLD_NEED}), counts=since.promised_term, lasts=HELD,
        to=To.DEPUTY, letter=LetterKind.PROMISE_PASSED,
    ),
    K.DECISION_STANDS: Plan(Subject.NEED, None, starts=DECISIONS),
    # she came in as an asker, two to three weeks ago
    K.TALK: Plan(
        Subject.PERSON, "talk_opens_days",
        to=To.ASKER, letter=LetterKind.TALK, task=TaskKind.TALK, task_due="talk_due_days",
        waits_for=HERSELF,
    ),
    K.TALK_TOMORROW: Plan(
        Subject.PERSON, None, starts=frozenset({V.CHOOSE_TALK}),
        to=To.ASKER, letter=LetterKind.TALK_TOMORROW,
    ),
    # she said yes to three questions later
    K.EFFECT_FIRST: Plan(
        Subject.PERSON, "effect_first_days", starts=frozenset({V.GIVE_CONSENT}),
        to=To.ASKER, letter=LetterKind.EFFECT,
        waits_for=HERSELF,
    ),
    K.EFFECT_SECOND: Plan(
        Subject.PERSON, "effect_second_days", starts=frozenset({V.GIVE_CONSENT}),
        to=To.ASKER, letter=LetterKind.EFFECT,
        waits_for=HERSELF,
    ),
    # a VOG says something for so long
    K.VOG_ENDS: Plan(
        Subject.PERSON, None, starts=frozenset({V.INTRODUCE_GIVER, V.ADMIT_GIVER}),
        to=To.GIVER, letter=LetterKind.VOG_ENDS, task=TaskKind.VOG_ENDS,
    ),
    K.VOG_ENDED: Plan(
        Subject.PERSON, None, to=To.BOTH, letter=LetterKind.LOOK_ALONG, task=TaskKind.VOG_FIRST
    ),
    # something that was lent goes back
    K.LOAN_DUE: Plan(
        Subject.LOAN, None,
        starts=frozenset({V.LEND_THING, V.EXTEND_LOAN}),
        counts=since.day_before_it_goes_back, lasts=LENT,
        to=To.ASKER, letter=LetterKind.LOAN_DUE,
        waits_for=THE_TWO,
    ),
    K.LOAN_BACK: Plan(
        Subject.LOAN, "loan_question_days",
        starts=frozenset({V.LEND_THING, V.EXTEND_LOAN}),
        counts=since.day_it_goes_back, lasts=ASKED_ABOUT,
        to=To.GIVER, letter=LetterKind.LOAN_BACK, if_silent=K.LOAN_BACK_AGAIN,
        waits_for=THE_TWO,
    ),
    K.LOAN_BACK_AGAIN: Plan(
        Subject.LOAN, "loan_second_question_days",
        counts=since.day_it_goes_back, lasts=ASKED_ABOUT,
        to=To.GIVER, letter=LetterKind.LOAN_BACK, if_silent=K.LOAN_LEFT,
        waits_for=THE_TWO,
    ),
    K.LOAN_LEFT: Plan(
        Subject.LOAN, "loan_person_days",
        counts=since.day_it_goes_back, lasts=ASKED_ABOUT, task=TaskKind.LOAN,
        waits_for=THE_TWO,
    ),
    # a maatje: asked in a rhythm, until the agreed day; a giver's rest holds up nobody here either
    K.COMPANION: Plan(
        Subject.OFFER, "companion_first_days",
        starts=frozenset({V.BECOME_COMPANION}), lasts=MATCHED,
        to=To.BOTH, letter=LetterKind.COMPANION, then=K.COMPANION_AGAIN,
        task=TaskKind.COMPANION_SILENT,
        waits_for=THE_ASKER,
    ),
    K.COMPANION_AGAIN: Plan(
        Subject.OFFER, "companion_every_days", lasts=MATCHED,
        to=To.BOTH, letter=LetterKind.COMPANION, then=K.COMPANION_AGAIN,
        task=TaskKind.COMPANION_SILENT,
        waits_for=THE_ASKER,
    ),
    K.COMPANION_ENDS: Plan(
        Subject.OFFER, None,
        starts=frozenset({V.BECOME_COMPANION}), counts=since.last_day_together, lasts=MATCHED,
        to=To.BOTH, letter=LetterKind.COMPANION_ENDED,
    ),
}  # fmt: skip


def days(rules: FollowupRules, name: str) -> timedelta:
    return timedelta(days=getattr(rules, name))


def started_by(verb: Verb) -> tuple[FollowupKind, ...]:
    return tuple(kind for kind, plan in PLAN.items() if verb in plan.starts)


def stopped_by(kind: FollowupKind) -> frozenset[Verb]:
    """The deeds after which it asks nothing: those that lead out of the states in which it asks."""
    plan = PLAN[kind]
    return frozenset(
        verb
        for verb, step in LIFECYCLE.items()
        if step.thing.value == plan.about.value
        and plan.lasts.intersection(step.origins)
        and step.target not in (None, *plan.lasts)
    )


def kinds_that_wait_for(party: Party) -> list[FollowupKind]:
    return [kind for kind, plan in PLAN.items() if party in plan.waits_for]
