"""Writes down what will be asked or done, and when. The clock does it: `followups`."""

from datetime import datetime
from typing import Any

from app.domain.followup import PLAN, FollowupKind, Subject, days
from app.domain.moment import Moment
from app.store.db import db
from app.store.queries.clock import followups as due
from app.store.queries.people import resting
from app.store.tables import Followup


def plan(moment: Moment, kind: FollowupKind, thing: Any, start: datetime | None = None) -> None:
    """Writes the row; `start` is what the days count from (default: now).

    A kind without a day in its plan is due at `start` itself. Another start is another story: a
    second match of the same two is looked after like the first.
    """
    row = PLAN[kind]
    start = start or moment.now
    key = f"{kind}:{thing.id}:{start.isoformat()}"
    if due.is_planned(moment.community_id, key):
        return
    planned = Followup(
        community_id=moment.community_id,
        key=key,
        kind=kind,
        start_at=start,
        due_at=start + days(moment.rules.followups, row.after) if row.after else start,
        **_about(row.about, thing),
    )
    db.session.add(planned)
    if resting.anybody(moment.community_id, resting.awaited(planned)):
        planned.stands_since = moment.now


def _about(subject: Subject, thing: Any) -> dict[str, int | None]:
    if subject is Subject.PERSON:
        return {"person_id": thing.id}
    if subject is Subject.OFFER:
        return {"offer_id": thing.id, "need_id": thing.need_id}
    if subject is Subject.LOAN:
        return {"offer_id": thing.offer_id, "need_id": thing.need_id}
    return {"need_id": thing.id, "person_id": thing.asker_id}
