"""Writes down what will be asked or done, and when. The clock does it: `followups`."""

from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

from app.domain.clock.followup import PLAN, days, started_by
from app.domain.clock.plan import FollowupKind, Subject
from app.domain.moment import Moment
from app.domain.verbs import Verb
from app.store.inserting import insert_row_once
from app.store.queries.people import resting
from app.store.tables import Followup


def plan_after(moment: Moment, verb: Verb, thing: Any) -> None:
    """Everything that this deed starts by the plan, when there is something to count from."""
    for kind in started_by(verb):
        counts = PLAN[kind].counts
        start = counts(thing) if counts else moment.now
        if start is not None:
            plan(moment, kind, thing, start)


def plan(moment: Moment, kind: FollowupKind, thing: Any, start: datetime | None = None) -> None:
    """Writes the row; `start` is what the days count from (default: now).

    A kind without a day in its plan is due at `start` itself. Another start is another story: a
    second match of the same two is looked after like the first.
    """
    start = start or moment.now
    _write(moment, kind, thing, start, start + _after(moment, kind))


def plan_next(moment: Moment, row: Followup, thing: Any) -> None:
    """What comes when nothing is heard, counted from the same start. A clock that stood still keeps
    the days between the two, so that nobody is asked twice in a row."""
    kind = FollowupKind(row.kind)
    then = PLAN[kind].if_silent
    if then is not None:
        between = _after(moment, then) - _after(moment, kind)
        due_at = max(row.start_at + _after(moment, then), moment.now + between)
        _write(moment, then, thing, row.start_at, due_at)


def _after(moment: Moment, kind: FollowupKind) -> timedelta:
    name = PLAN[kind].after
    return days(moment.rules.followups, name) if name else timedelta()


def _write(
    moment: Moment, kind: FollowupKind, thing: Any, start: datetime, due_at: datetime
) -> None:
    about = {"person_id": None, "offer_id": None, "need_id": None}
    planned = {
        "community_id": moment.community_id,
        "key": f"{kind}:{thing.id}:{start.isoformat()}",
        "kind": kind,
        "start_at": start,
        "due_at": due_at,
        **about,
        **_about(PLAN[kind].about, thing),
    }
    rests = resting.anybody(moment.community_id, resting.awaited(SimpleNamespace(**planned)))
    insert_row_once(Followup, **planned, stands_since=moment.now if rests else None)


def _about(subject: Subject, thing: Any) -> dict[str, int | None]:
    if subject is Subject.PERSON:
        return {"person_id": thing.id}
    if subject is Subject.OFFER:
        return {"offer_id": thing.id, "need_id": thing.need_id}
    if subject is Subject.LOAN:
        return {"offer_id": thing.offer_id, "need_id": thing.need_id}
    return {"need_id": thing.id, "person_id": thing.asker_id}
