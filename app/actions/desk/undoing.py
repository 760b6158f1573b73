"""A decision of the desk can be taken back for some minutes; its letters wait as long.

Then everything stands exactly as it stood. What somebody did since cannot be undone by another:
an answer of the asker, an offer of a giver, a colleague's decision.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from app.actions.desk.coming_back import asker_must_take_part, who_stays_out
from app.actions.desk.decisions import write_down
from app.actions.desk.tasks import done_now
from app.actions.desk.undoing_messages import MESSAGE, hold_again
from app.actions.desk.ways_back import Standing, leave_a_way_back
from app.actions.letters.rounds import start_round
from app.actions.needs.asking import look_further
from app.actions.needs.photos import let_go_of_photo
from app.actions.offers.watching import watch_again
from app.actions.steps import by_the_house, take
from app.domain.letters.kinds import LetterState
from app.domain.moment import Moment
from app.domain.refusals import WrongMoment
from app.domain.states import HandoverState, NeedState, OfferState, WordingState
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.queries.desk import undoing as kept
from app.store.queries.offers import helping
from app.store.tables import Decision, Followup, Need, StepBack

ENDED = frozenset({NeedState.REDIRECTED, NeedState.CLOSED})
NO_MORE = {"wordings": WordingState.LAPSED, "handovers": HandoverState.DROPPED}
"""What the decision itself brought."""


@contextmanager
def undoable(moment: Moment, verb: Verb, need: Need, reason: str, told: str = "") -> Iterator[None]:
    """Around a deed: it is written down (see `decisions`), and how the need stood before it."""
    was = kept.standing(need)
    yield
    decision = write_down(moment, verb, need.id, reason, told)
    until = leave_a_way_back(moment, need, decision, was, kept.standing(need))
    for step in kept.rounds_under_way(need):
        step.due_at = max(step.due_at, until)


def undo_decision(moment: Moment, need_id: int, decision_id: int) -> None:
    """Raises WrongMoment when the time is over, or when anybody did something since."""
    need = rows.one(Need, moment.community_id, need_id)
    step = kept.step_back(need)
    if step is None or step.decision_id != decision_id or moment.now >= step.until_at:
        raise WrongMoment(Verb.UNDO_DECISION)
    decision = rows.one(Decision, moment.community_id, step.decision_id)
    put_back = hold_again if MESSAGE in json.loads(step.was) else _put_need_back
    put_back(moment, need, decision, step)
    decision.undone_at = moment.now
    db.session.delete(step)
    take(moment, Verb.UNDO_DECISION, need)


def _put_need_back(moment: Moment, need: Need, decision: Decision, step: StepBack) -> None:
    if kept.standing(need) != json.loads(step.became):
        raise WrongMoment(Verb.UNDO_DECISION)
    was = json.loads(step.was)
    asker_must_take_part(need, was["need"]["state"])
    out = who_stays_out(need, was["offers"])
    _take_along(moment, need, decision.at, out)
    _put_back(need, was, out)
    _look_after_again(moment, need, decision.at)
    if out:
        _look_for_others(moment, need)


def _take_along(moment: Moment, need: Need, at: datetime, out: frozenset[int]) -> None:
    """What the decision wrote and planned goes with it, but for what it wrote to anyone who stays
    out."""
    for letter in kept.letters_of(need, at):
        if letter.person_id in out:
            continue
        letter.state, letter.sealed = LetterState.DROPPED, None
    for task in kept.tasks_of(need, at):
        take(by_the_house(moment), Verb.FINISH_TASK, task)
        done_now(by_the_house(moment), task, reason="")
    for step in kept.rounds_under_way(need):
        step.done_at = moment.now


def _put_back(need: Need, was: Standing, out: frozenset[int]) -> None:
    for name, value in was["need"].items():
        is_moment = name.endswith(("_at", "_by")) and value is not None
        setattr(need, name, datetime.fromisoformat(value) if is_moment else value)
    for name, table in kept.ON_NEED.items():
        for row_id, state in kept.standing(need)[name].items():
            row = rows.one(table, need.community_id, int(row_id))
            if getattr(row, "giver_id", None) not in out:
                row.state = was[name].get(row_id, NO_MORE.get(name, state))


def _look_for_others(moment: Moment, need: Need) -> None:
    """As when she lets go of whom she chose."""
    if need.state == NeedState.MATCHED and not helping.with_state(need, OfferState.ACCEPTED):
        take(by_the_house(moment), Verb.REOPEN_NEED, need)
        look_further(moment, need)
    watch_again(moment, need)


def _look_after_again(moment: Moment, need: Need, since: datetime) -> None:
    """What fell due meanwhile was passed over, because the need stood otherwise. Nobody is written
    to twice: a letter's key sees to that."""
    for row in kept.passed_over_since(need, since):
        row.done_at = None
    turn = kept.last_turn(need)
    if need.state == NeedState.OPEN and turn is not None:
        start_round(moment, need, turn, due_at=moment.now)


def let_decision_stand(moment: Moment, row: Followup) -> None:
    """The time to take it back is over: what an ended need leaves behind goes now."""
    need = rows.maybe(Need, row.community_id, row.need_id)
    if need is None:
        return
    step = kept.step_back(need)
    if step is not None and step.until_at <= moment.now:
        db.session.delete(step)
        step = None
    if step is None and need.state in ENDED:
        let_go_of_photo(moment, need)
