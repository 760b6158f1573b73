"""What is past its term goes (PR-07): some rows at a time, so that nobody waits for it.

Facts stay; they never knew anybody (R19). Each function says whether there may be more.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from sqlalchemy import delete, update

from app.actions.people.erasing import delete_rows
from app.domain.clock.retention import RETENTION, Kept, Then, lasts
from app.domain.desk.tasks import TaskKind
from app.domain.moment import Moment
from app.store.db import db
from app.store.queries.clock import overdue
from app.store.queries.clock.overdue import OVERDUE
from app.store.queries.known.hanging import hanging_on
from app.store.queries.known.pointers import tables
from app.store.tables import Need, Task

ROWS_A_STEP = 1000
NEEDS_A_STEP = 50  # with all that hangs on each
ABOUT_PEOPLE = (TaskKind.REPORT, TaskKind.REPORTED_TWICE)
NOTHING: dict[Kept, dict[str, str | None]] = {
    Kept.LETTER_WORDS: {"sealed": None},
    Kept.REPORTS: {
        "reported_name": None, "reported_fingerprint": None, "note": "", "reason": "",
    },
    Kept.REPORT_NETWORKS: {"reporter_network": None},
}  # fmt: skip
"""What is emptied, and how."""


def forget_rows(kept: Kept, moment: Moment) -> bool:
    table, found = OVERDUE[kept].table, _overdue(moment, kept, ROWS_A_STEP)
    if not found:
        return False
    here = table.community_id == moment.community_id, OVERDUE[kept].key.in_(found)
    if RETENTION[kept].then is Then.EMPTIED:
        db.session.execute(update(table).where(*here).values(NOTHING[kept]))
    else:
        db.session.execute(delete(table).where(*here))
    return len(found) == ROWS_A_STEP


def forget_needs(kept: Kept, moment: Moment) -> bool:
    """With offers, messages, letters and all else that hangs on them. What somebody reported is
    kept for its own term, and points at nothing any more."""
    found = _overdue(moment, kept, NEEDS_A_STEP)
    if not found:
        return False
    _let_go_of_reports(moment, found)
    gone = hanging_on(moment.community_id, Need.__tablename__, set(found))
    for table in reversed(tables()):
        delete_rows(moment, table, gone.get(table.name, set()))
    return len(found) == NEEDS_A_STEP


def _overdue(moment: Moment, kept: Kept, most: int) -> list[Any]:
    began = moment.now - lasts(kept, moment.rules)
    return overdue.ids(moment.community_id, kept, began, most)


def _let_go_of_reports(moment: Moment, need_ids: list[int]) -> None:
    about = Task.need_id.in_(need_ids), Task.kind.in_(ABOUT_PEOPLE)
    db.session.execute(
        update(Task)
        .where(Task.community_id == moment.community_id, *about)
        .values(need_id=None, offer_id=None)
    )


def _forgetting(kept: Kept) -> Callable[[Moment], bool]:
    is_need = OVERDUE[kept].table is Need
    return partial(forget_needs if is_need else forget_rows, kept)


BY_TERM = {kept: _forgetting(kept) for kept in OVERDUE}
"""The lines of which one condition on a table says what is over."""
