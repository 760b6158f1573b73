"""The letters of one step of a round, as the database makes them by itself.

What is asked is written once, and each giver of the step is judged once (`asked`); all her rows are
made of that. Judged anew for each kind of row, and written anew for each step, a round to 30,000
givers took 6.8 s on SQLite; it takes 1.0 s.
"""

from base64 import urlsafe_b64encode
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    CompoundSelect,
    Select,
    and_,
    case,
    func,
    literal,
    null,
    select,
    union_all,
)

from app.domain.calendar import local
from app.domain.givers.rhythm import DAYS_A_WEEK, day_began, morning_on, next_morning, week_began
from app.domain.house_rules import HouseRules
from app.domain.letters.kinds import LetterKind, LetterState
from app.store.db import AnyRow
from app.store.queries.letters.asked import (
    HERE,
    LONGEST_WAIT,
    NEED,
    OF_NEED,
    asked,
    ids_from,
    key,
    near_id,
    opened_it,
    waiting_digest,
)
from app.store.questions import NOW

REPEAT = 2
MARK_BYTES = 6
COLUMNS = (
    "community_id", "id", "key", "kind", "state", "by_text", "person_id", "need_id", "gathered_in",
    "written_at", "not_before", "tries",
)  # fmt: skip
"""The columns of a letter, as each row here tells them."""


def told_of_step(step: AnyRow, last: int, now: datetime, rules: HouseRules) -> dict[str, Any]:
    """The values that go along with `LETTERS`. `step`: as `rounds.step_of` found it."""
    letters = rules.letters
    start_at, long_ago = min(step.due_at, step.posted_at), now - LONGEST_WAIT
    return {
        "community_id": step.community_id,
        "after": step.reached,
        "last": last,
        "ids_from": ids_from(),
        "start": mark_of_start(step),
        "start_at": start_at,
        "since": min(start_at, long_ago),
        "now": now,
        "hour": f"{local(now):%H:%M}",
        "today": day_began(now),
        "week": week_began(now),
        "long_ago": long_ago,
        "tomorrow": next_morning(now, letters.quiet_until),
        "per_week": letters.per_week,
        "quiet_from": letters.quiet_from,
        "quiet_until": letters.quiet_until,
        "open_promises": rules.offers.open_promises,
        "need_id": step.need_id,
        **{f"need_{name}": getattr(step, name) for name in OF_NEED},
        **{
            f"day_{day}": morning_on(now, day, letters.quiet_until) for day in range(DAYS_A_WEEK)
        },
    }  # fmt: skip


def mark_of_start(step: AnyRow) -> str:
    """The mark of one start of a round: eight signs, because they stand in the key of every letter
    twice. Two starts of which one giver hears have the same one once in 280,000,000,000,000
    times."""
    start = sha256(f"{step.need_id}:{step.due_at:%Y%m%dT%H%M%S%f}".encode()).digest()
    return urlsafe_b64encode(start[:MARK_BYTES]).decode()


def _letters(givers: CTE) -> CompoundSelect[Any]:
    """To each of them the need, by itself or in her digest; and a digest to anyone who has none
    yet."""
    new_digest = and_(~givers.c.at_once, waiting_digest(givers.c.id).is_(None))
    return union_all(_needs_told(givers), _new_digests(givers).where(new_digest))


def _needs_told(givers: CTE) -> Select[Any]:
    digest_id = func.coalesce(waiting_digest(givers.c.id), givers.c.new_digest_id)
    return _row(
        givers,
        LetterKind.NEW_NEED,
        id=near_id(),
        state=case((givers.c.at_once, LetterState.WAITING.value), else_=LetterState.GATHERED.value),
        need_id=NEED.id,
        gathered_in=case((~givers.c.at_once, digest_id)),
        not_before=NOW,
    )


def _new_digests(givers: CTE) -> Select[Any]:
    return _row(
        givers,
        LetterKind.DIGEST,
        id=givers.c.new_digest_id,
        state=literal(LetterState.WAITING.value),
        need_id=null(),
        gathered_in=null(),
        not_before=givers.c.leaves,
    )


def _row(givers: CTE, kind: LetterKind, **own: ColumnElement[Any]) -> Select[Any]:
    columns = own | {
        "community_id": HERE,
        "key": key(kind, givers.c.id),
        "kind": literal(kind.value),
        "by_text": givers.c.by_text,
        "person_id": givers.c.id,
        "written_at": NOW,
        "tries": literal(0),
    }
    return select(*(columns[name].label(name) for name in COLUMNS))


LETTERS = {False: _letters(asked()), True: _letters(asked(~opened_it()))}
"""By whether it is the repeat after silence."""
