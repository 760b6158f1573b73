"""Sending a need round to all givers (002:1708): one row in the deed, fanned out by the worker.

The broadcast has no hidden ranking. Who gets a letter: every introduced giver of the community who
is not paused, is not the asker, and has not reached the week's number of letters (decision 5).
"""

from datetime import datetime
from typing import Any

from sqlalchemy import insert, literal, select

from app.actions.outbox import leaves_at
from app.domain.letters import LetterKind, LetterState
from app.domain.moment import Moment
from app.domain.states import NeedState
from app.store.columns import UTCDateTime, random_id
from app.store.db import db
from app.store.queries import rounds as kept
from app.store.queries import rows
from app.store.tables import Letter, Need, Round


def start_round(moment: Moment, need: Need, turn: int, due_at: datetime) -> None:
    """Turn 2 is the repeat after silence. A turn may start anew (held, then released): a letter's
    key keeps anybody from hearing of one need twice."""
    step = kept.round_of(need, turn)
    if step is None:
        step = Round(community_id=moment.community_id, need_id=need.id, turn=turn)
        db.session.add(step)
    step.due_at, step.reached, step.done_at = due_at, 0, None


def take_round_further(moment: Moment, round_id: int) -> bool:
    """Writes to the next givers; False when the round is done. The need is looked at each time."""
    step = rows.maybe(Round, moment.community_id, round_id)
    if step is None or step.done_at is not None:
        return False
    need = rows.one(Need, moment.community_id, step.need_id)
    still_asked = need.state == NeedState.OPEN and not kept.has_enough(need, moment.rules.needs)
    last = kept.last_of_next(step, moment.rules.letters.fan_out) if still_asked else None
    if last is None:
        step.done_at = moment.now
        return False
    _write_letters(moment, step, need, last)
    step.reached = last
    return True


def _write_letters(moment: Moment, step: Round, need: Need, last: int) -> None:
    """One INSERT … SELECT: the database does the work, not a loop."""
    admitted = kept.givers_to_write(step, need, last, moment.now, moment.rules.letters).subquery()
    leaves = leaves_at(moment, LetterKind.NEW_NEED, moment.now)
    columns: dict[str, Any] = {
        "community_id": literal(need.community_id),
        "id": random_id(),
        "key": kept.letter_key(need, admitted.c.id),
        "kind": literal(LetterKind.NEW_NEED.value),
        "state": literal(LetterState.WAITING.value),
        "person_id": admitted.c.id,
        "need_id": literal(need.id),
        "written_at": literal(moment.now, UTCDateTime),
        "not_before": literal(leaves, UTCDateTime),
        "tries": literal(0),
    }
    db.session.execute(
        insert(Letter).from_select(list(columns), select(*columns.values()), include_defaults=False)
    )
