"""Sending a need round to all givers (002:1708): one row in the deed, fanned out by the worker.

The broadcast has no hidden ranking. Who hears of it: every giver whom `queries/givers/admission.py`
admits. The day's first need is a letter of its own; the others are gathered, each a row that waits
in a digest (R5). So the outbox says of every need who was told of it, and when.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, update

from app.actions.letters.webhook_calls import tell_programs_of_need
from app.domain.moment import Moment
from app.domain.states import NeedState
from app.store.db import AnyRow, db
from app.store.inserting import insert_row_once, insert_what_is_found
from app.store.queries import rows
from app.store.queries.letters import fan_out
from app.store.queries.letters import rounds as kept
from app.store.tables import Letter, Need, Round


def start_round(moment: Moment, need: Need, turn: int, due_at: datetime) -> None:
    """Turn 2 is the repeat after silence. A turn may start anew (held, then released): whoever was
    told is not told again, and whoever was not told in the end may be."""
    here = {"community_id": moment.community_id, "need_id": need.id}
    if insert_row_once(Round, **here, turn=turn, due_at=due_at):
        return
    step = rows.one(Round, moment.community_id, kept.id_of(need, turn))
    step.due_at, step.reached, step.done_at = due_at, 0, None


def take_round_further(moment: Moment, round_id: int, most: int | None = None) -> bool:
    """Writes to the next givers, so many at most; False when the round is done. The need is looked
    at each time. One INSERT … SELECT: the database does the work, not a loop."""
    kept.wait_for_others(moment.community_id)
    step = kept.step_of(moment.community_id, round_id)
    if step is None or step.done_at is not None:
        return False
    last = kept.last_of_next(step, most or moment.rules.letters.fan_out)
    if last is None or not _is_still_asked(moment, step):
        _note(step, {"done_at": moment.now})
        return False
    if not step.reached:
        tell_programs_of_need(moment, step.need_id)
    told = fan_out.told_of_step(step, last, moment.now, moment.rules)
    insert_what_is_found(WRITTEN[step.turn >= fan_out.REPEAT], **told)
    _note(step, {"reached": last})
    return True


def _is_still_asked(moment: Moment, step: AnyRow) -> bool:
    told = step.community_id, step.need_id, step.hands, moment.rules.needs
    return step.state == NeedState.OPEN and not kept.is_closed(*told)


def _note(step: AnyRow, values: dict[str, Any]) -> None:
    this = {"here": step.community_id, "this": step.id}
    db.session.connection().execute(_NOTED, this | values)


WRITTEN = {
    repeated: insert(Letter).from_select(fan_out.COLUMNS, letters, include_defaults=False)
    for repeated, letters in fan_out.LETTERS.items()
}
_NOTED = update(Round).where(Round.community_id == bindparam("here"), Round.id == bindparam("this"))
