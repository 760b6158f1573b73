"""Sending a need round to all givers (002:1708): one row in the deed, fanned out by the worker.

The broadcast has no hidden ranking. Who hears of it: every giver whom `queries/givers/admission.py`
admits. The day's first need is a letter of its own; the others are gathered, each a row that waits
in a digest (decision 5). So the outbox says of every need who was told of it, and when.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, insert, literal, select

from app.actions.letters.calls import tell_programs_of_need
from app.domain.letters import LetterKind, LetterState
from app.domain.moment import Moment
from app.domain.states import NeedState
from app.store.columns import UTCDateTime, random_id
from app.store.db import AnySelect, db
from app.store.queries import rows
from app.store.queries.letters import rounds as kept
from app.store.tables import Letter, Need, Round


def start_round(moment: Moment, need: Need, turn: int, due_at: datetime) -> None:
    """Turn 2 is the repeat after silence. A turn may start anew (held, then released): nobody is
    told again who was told, and who was not told in the end may be."""
    step = kept.round_of(need, turn)
    if step is None:
        step = Round(community_id=moment.community_id, need_id=need.id, turn=turn)
        db.session.add(step)
    step.due_at, step.reached, step.done_at = due_at, 0, None


def take_round_further(moment: Moment, round_id: int) -> bool:
    """Writes to the next givers; False when the round is done. The need is looked at each time."""
    kept.wait_for_others(moment.community_id)
    step = rows.maybe(Round, moment.community_id, round_id)
    if step is None or step.done_at is not None:
        return False
    need = rows.one(Need, moment.community_id, step.need_id)
    still_asked = need.state == NeedState.OPEN and not kept.has_enough(need, moment.rules.needs)
    last = kept.last_of_next(step, moment.rules.letters.fan_out) if still_asked else None
    if last is None:
        step.done_at = moment.now
        return False
    if not step.reached:
        tell_programs_of_need(moment, need)
    _write_letters(moment, step, need, last)
    step.reached = last
    return True


def _write_letters(moment: Moment, step: Round, need: Need, last: int) -> None:
    """Three times INSERT … SELECT: the database does the work, not a loop. Whom the first wrote to
    was asked, and so the others pass her by."""
    now, rules = moment.now, moment.rules
    asked = kept.to_be_asked(step, need, last, now, rules)
    _insert_letters(moment, step, asked.where(kept.gets_it_now(now, rules.letters)))
    _insert_digests(moment, step, kept.without_digest(asked, step, last, now, rules.letters))
    _insert_gathered(moment, step, kept.with_digest(asked, step, last, now))


def _insert_letters(moment: Moment, step: Round, givers: AnySelect) -> None:
    told = givers.subquery()
    _insert(moment, step, told, LetterKind.NEW_NEED, need_id=literal(step.need_id))


def _insert_digests(moment: Moment, step: Round, givers: AnySelect) -> None:
    told = givers.subquery()
    _insert(moment, step, told, LetterKind.DIGEST, not_before=told.c.leaves)


def _insert_gathered(moment: Moment, step: Round, givers: AnySelect) -> None:
    told = givers.subquery()
    _insert(
        moment, step, told, LetterKind.NEW_NEED,
        need_id=literal(step.need_id),
        gathered_in=told.c.digest_id,
        state=literal(LetterState.GATHERED.value),
    )  # fmt: skip


def _insert(
    moment: Moment, step: Round, told: Any, kind: LetterKind, **more: ColumnElement[Any]
) -> None:
    now = literal(moment.now, UTCDateTime)
    columns: dict[str, Any] = {
        "community_id": literal(step.community_id),
        "id": random_id(),
        "key": kept.letter_key(kind, step, told.c.id),
        "kind": literal(kind.value),
        "state": literal(LetterState.WAITING.value),
        "by_text": kept.goes_by_text(step, told.c.id),
        "person_id": told.c.id,
        "written_at": now,
        "not_before": now,
        "tries": literal(0),
    } | more
    db.session.execute(
        insert(Letter).from_select(list(columns), select(*columns.values()), include_defaults=False)
    )
