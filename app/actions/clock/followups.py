"""What falls due is done once for each key, by the clock. What will: `planning`.

Whether a row still asks anything is judged from the plan (`subjects`); what it does is here, and
for most of them it is the letter and the task of the plan.
"""

from collections.abc import Callable

from app.actions.clock import asking, subjects
from app.actions.clock.planning import plan_next
from app.actions.desk.undoing import let_decision_stand
from app.actions.givers import vog_first
from app.actions.givers.meeting import vog_ends_soon
from app.actions.letters.outbox import write_to_duty
from app.actions.letters.rounds import start_round
from app.actions.matches import companion_questions, loan_questions, outcome_questions
from app.actions.offers import finding_out, unchosen
from app.actions.people import consents, first_talks
from app.actions.town.facts import count
from app.domain.actor import Turn
from app.domain.clock.followup import PLAN
from app.domain.clock.plan import FollowupKind
from app.domain.moment import Moment
from app.domain.town.facts import FactKind
from app.store.queries import rows
from app.store.queries.clock import followups as due
from app.store.queries.offers import helping as offers_kept
from app.store.queries.people import resting
from app.store.tables import Followup, Person


def fire(moment: Moment, followup_id: int) -> bool:
    """Does what the plan says, and plans what comes when nothing is heard. False when the story has
    moved on. Twice is as once."""
    row = due.lock(moment.community_id, followup_id)
    if row is None or row.done_at is not None or row.stands_since is not None:
        return False
    if resting.anybody(moment.community_id, resting.awaited(row)):
        row.stands_since = moment.now  # planned while somebody was about to rest
        return False
    row.done_at = moment.now
    if not subjects.still_asks(row):
        return False
    kind = FollowupKind(row.kind)
    FIRES.get(kind, asking.ask)(moment, row)
    if PLAN[kind].if_silent is not None:
        plan_next(moment, row, subjects.of(row))
    return True


def _no_offer_yet(moment: Moment, row: Followup) -> None:
    need = subjects.need_of(row)
    if not offers_kept.has_open(need):
        count(moment, FactKind.UNANSWERED, need.asker_id, need.theme)
        start_round(moment, need, turn=2, due_at=moment.now)
        asking.ask(moment, row)


def _talk(moment: Moment, row: Followup) -> None:
    person = rows.maybe(Person, row.community_id, row.person_id)
    if person is None:
        return
    if first_talks.ask_talk(moment, person):
        asking.ask(moment, row)


def _promise_passed(moment: Moment, row: Followup) -> None:
    need = subjects.need_of(row)
    write_to_duty(moment, asking.letter_of(row), need, Turn.DEPUTY)


FIRES: dict[FollowupKind, Callable[[Moment, Followup], None]] = {
    FollowupKind.NO_OFFER_YET: _no_offer_yet,
    FollowupKind.OFFER_WAITS: unchosen.ask_whether_she_chose,
    FollowupKind.OFFER_WAITS_AGAIN: unchosen.ask_whether_she_chose,
    FollowupKind.OFFER_LEFT: unchosen.nobody_chose,
    FollowupKind.HOW_IT_WENT: outcome_questions.how_it_went,
    FollowupKind.HOW_IT_WENT_AGAIN: outcome_questions.how_it_went,
    FollowupKind.NOBODY_SAID: outcome_questions.nobody_said,
    FollowupKind.SAID_NO: outcome_questions.nobody_chose_a_way_on,
    FollowupKind.TALK: _talk,
    FollowupKind.TALK_TOMORROW: first_talks.remind,
    FollowupKind.EFFECT_FIRST: consents.ask_effect,
    FollowupKind.EFFECT_SECOND: consents.ask_effect,
    FollowupKind.PROMISE_PASSED: _promise_passed,
    FollowupKind.DECISION_STANDS: let_decision_stand,
    FollowupKind.VOG_ENDS: vog_ends_soon,
    FollowupKind.VOG_ENDED: vog_first.vog_ended,
    FollowupKind.FIND_OUT_DAY: finding_out.remind,
    FollowupKind.FIND_OUT_ENDS: finding_out.end,
    FollowupKind.LOAN_DUE: loan_questions.day_before,
    FollowupKind.LOAN_LEFT: loan_questions.nobody_said,
    FollowupKind.COMPANION: companion_questions.how_it_goes,
    FollowupKind.COMPANION_AGAIN: companion_questions.how_it_goes,
    FollowupKind.COMPANION_ENDS: companion_questions.last_day,
}
"""What is more than a letter and a task."""
