"""The way back from a decision about a held message, for as long as from one about a need.

Once anybody wrote on in that conversation it stays: what was answered was read.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from app.actions.desk.decisions import write_down
from app.actions.desk.ways_back import Standing, leave_a_way_back
from app.actions.steps import by_the_house, take
from app.domain.moment import Moment
from app.domain.refusals import WrongMoment
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries import rows
from app.store.queries.desk import undoing as kept
from app.store.tables import Decision, Message, Need, StepBack

MESSAGE = "message"
"""What a step back holds that is about one; else it is about the need itself."""


@contextmanager
def undoable_message(moment: Moment, verb: Verb, message_id: int, reason: str) -> Iterator[Message]:
    """Around a deed, as `undoing.undoable`; in the place of an earlier decision's way back."""
    message, need = rows.message_and_need(moment.community_id, message_id)
    was = {MESSAGE: str(message.id), "answer_by": _plain(message.answer_by)}
    yield message
    decision = write_down(moment, verb, need.id, reason)
    leave_a_way_back(moment, need, decision, was, {"state": message.state})


def _plain(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def hold_again(moment: Moment, need: Need, decision: Decision, step: StepBack) -> None:
    """Raises WrongMoment when it stands otherwise by now, or somebody wrote on."""
    was = json.loads(step.was)
    message = rows.maybe(Message, need.community_id, int(was[MESSAGE]))
    if message is None or _moved_on(message, decision, json.loads(step.became)):
        raise WrongMoment(Verb.UNDO_DECISION)
    for letter in kept.letters_of(need, decision.at):
        db.session.delete(letter)  # its key is free for when the message is let through after all
    take(by_the_house(moment), Verb.HOLD_MESSAGE, message)
    message.answer_by = datetime.fromisoformat(was["answer_by"]) if was["answer_by"] else None


def _moved_on(message: Message, decision: Decision, became: Standing) -> bool:
    return message.state != became["state"] or kept.somebody_wrote_on(message, decision.at)
