"""What falls due is done once for each key, by the clock. What will: `planning`."""

from collections.abc import Callable
from typing import Any

from app.actions.clock.planning import plan
from app.actions.desk.tasks import open_task
from app.actions.desk.undoing import let_decision_stand
from app.actions.givers import vog_first
from app.actions.givers.meeting import vog_ends_soon
from app.actions.letters.outbox import write, write_to_asker, write_to_duty
from app.actions.letters.rounds import start_round
from app.actions.matches import loan_questions
from app.actions.matches.companion_questions import companion_of, end, how_it_goes
from app.actions.offers import finding_out
from app.actions.offers.answering import counts_from
from app.domain.actor import Turn
from app.domain.companions import next_question
from app.domain.followup import PLAN, FollowupKind, days
from app.domain.letters import LetterKind
from app.domain.moment import Moment
from app.domain.states import NeedState, OfferState
from app.store.queries import rows
from app.store.queries.clock import followups as due
from app.store.queries.offers import helping as offers_kept
from app.store.queries.people import resting
from app.store.tables import Followup, Need, Offer, Person


def fire(moment: Moment, followup_id: int) -> None:
    """Does what the plan says, unless the story has moved on. Twice is as once."""
    row = due.lock(moment.community_id, followup_id)
    if row is None or row.done_at is not None or row.stands_since is not None:
        return
    if resting.anybody(moment.community_id, resting.awaited(row)):
        row.stands_since = moment.now  # planned while somebody was about to rest
        return
    row.done_at = moment.now
    FIRES[FollowupKind(row.kind)](moment, row)


def _no_offer_yet(moment: Moment, row: Followup) -> None:
    need = rows.maybe(Need, row.community_id, row.need_id)
    if need is None or need.state != NeedState.OPEN or need.out_at != row.start_at:
        return
    if offers_kept.has_open(need):
        return
    write_to_asker(moment, _letter(row), need)
    start_round(moment, need, turn=2, due_at=moment.now)
    _open(moment, row, need_id=need.id, person_id=need.asker_id)


def _how_it_went(moment: Moment, row: Followup) -> None:
    """Each giver is asked, and the asker once about the need, however many help."""
    offer = _accepted(row)
    if offer is None:
        return
    keys = {offer.asker_id: _of_need(row, offer), offer.giver_id: row.key}
    for person_id, key in keys.items():
        write(
            moment, _letter(row), f"{key}:{person_id}",
            person_id=person_id, need_id=offer.need_id, offer_id=offer.id,
        )  # fmt: skip


def _nobody_said(moment: Moment, row: Followup) -> None:
    offer = _accepted(row)
    if offer is not None:
        key = _of_need(row, offer)
        _open(moment, row, key, need_id=offer.need_id, person_id=offer.asker_id)


def _of_need(row: Followup, offer: Offer) -> str:
    """The same for all who help with a need, until it looks further: then a story begins anew."""
    need = rows.one(Need, row.community_id, offer.need_id)
    return f"{row.kind}:{need.id}:{need.out_at and need.out_at.isoformat()}"


def _talk(moment: Moment, row: Followup) -> None:
    person = rows.maybe(Person, row.community_id, row.person_id)
    if person is None:
        return
    write(moment, _letter(row), str(person.id), person_id=person.id)
    _open(moment, row, person_id=person.id)


def _promise_passed(moment: Moment, row: Followup) -> None:
    need = rows.maybe(Need, row.community_id, row.need_id)
    if need is not None and need.state == NeedState.HELD and need.answer_by == row.start_at:
        write_to_duty(moment, _letter(row), need, Turn.DEPUTY)


def _companion(moment: Moment, row: Followup) -> None:
    """Asks both, and plans what is asked after this."""
    offer = companion_of(row)
    if offer is None or offer.until_at is None:
        return
    how_it_goes(moment, offer, row.key)
    then = next_question(FollowupKind(row.kind), row.due_at, offer.until_at, moment.rules.followups)
    if then is not None:
        plan(moment, then, offer, start=row.due_at)


def _companion_ends(moment: Moment, row: Followup) -> None:
    offer = companion_of(row)
    if offer is not None and offer.until_at == row.start_at:
        end(moment, offer)


def _accepted(row: Followup) -> Offer | None:
    """The match that this row was planned for, while it lasts. The need is locked before it."""
    if rows.maybe(Need, row.community_id, row.need_id) is None:
        return None
    offer = rows.maybe(Offer, row.community_id, row.offer_id)
    if offer is None or offer.state != OfferState.ACCEPTED or counts_from(offer) != row.start_at:
        return None
    if offer.until_at is not None:
        return None  # a maatje is asked in a rhythm of its own
    return offer


def _letter(row: Followup) -> LetterKind:
    """The letter of the plan."""
    letter = PLAN[FollowupKind(row.kind)].letter
    assert letter is not None
    return letter


def _open(moment: Moment, row: Followup, key: str = "", **about: Any) -> None:
    """The task of the plan; its day counts from the same start as the follow-up's own, and moved
    with it."""
    story, rules = PLAN[FollowupKind(row.kind)], moment.rules.followups
    assert story.task is not None
    start = row.due_at - days(rules, story.after) if story.after else row.due_at
    due_at = start + days(rules, story.task_due) if story.task_due else moment.now
    open_task(moment, story.task, key or row.key, due_at, **about)


FIRES: dict[FollowupKind, Callable[[Moment, Followup], None]] = {
    FollowupKind.NO_OFFER_YET: _no_offer_yet,
    FollowupKind.HOW_IT_WENT: _how_it_went,
    FollowupKind.HOW_IT_WENT_AGAIN: _how_it_went,
    FollowupKind.NOBODY_SAID: _nobody_said,
    FollowupKind.TALK: _talk,
    FollowupKind.PROMISE_PASSED: _promise_passed,
    FollowupKind.DECISION_STANDS: let_decision_stand,
    FollowupKind.VOG_ENDS: vog_ends_soon,
    FollowupKind.VOG_ENDED: vog_first.vog_ended,
    FollowupKind.FIND_OUT_DAY: finding_out.remind,
    FollowupKind.FIND_OUT_ENDS: finding_out.end,
    FollowupKind.LOAN_DUE: loan_questions.day_before,
    FollowupKind.LOAN_BACK: loan_questions.is_it_back,
    FollowupKind.LOAN_BACK_AGAIN: loan_questions.is_it_back,
    FollowupKind.LOAN_LEFT: loan_questions.nobody_said,
    FollowupKind.COMPANION: _companion,
    FollowupKind.COMPANION_AGAIN: _companion,
    FollowupKind.COMPANION_ENDS: _companion_ends,
}
