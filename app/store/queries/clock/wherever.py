"""In which communities something waits for the clock: one question for all of them.

The one place that asks across communities (decision 2): it learns their numbers and nothing of what
is in them. So a quiet country costs a clock hardly more than a quiet town.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import cache

from sqlalchemy import or_, select

from app.domain.clock.retention import Kept, lasts
from app.domain.house_rules import HouseRules
from app.domain.letters.lanes import Lane
from app.store import questions
from app.store.columns import UTCDateTime
from app.store.db import AnySelect
from app.store.queries.clock.overdue import OVERDUE, Began
from app.store.queries.letters import posting, webhook_calls
from app.store.queries.town import communities
from app.store.tables import (
    Community,
    Consent,
    Draft,
    Followup,
    GiverDraft,
    JournalLine,
    Letter,
    Round,
    Token,
    WebhookCall,
)


def letters_wait(lane: Lane, now: datetime) -> Sequence[int]:
    """Also where a worker who died left some behind."""
    return _numbers(_letters(lane), now=now)


def followups_wait(now: datetime) -> Sequence[int]:
    return _numbers(_FOLLOWUPS, now=now)


def rounds_wait(now: datetime) -> Sequence[int]:
    return _numbers(_ROUNDS, now=now)


def lines_wait(_: datetime) -> Sequence[int]:
    """Lines of the journal that wait for their seal; at any time."""
    return _numbers(_LINES)


def calls_wait(now: datetime) -> Sequence[int]:
    return _numbers(_CALLS, now=now)


def something_is_over(kept: Kept, now: datetime, rules: HouseRules) -> Sequence[int]:
    """Where rows are past their term. What no single condition tells is looked for in each town;
    what belongs to none of them, once."""
    if kept in OVERDUE or kept in WITH_A_DEED_OF_ITS_OWN:
        return _numbers(_over(kept), began=now - lasts(kept, rules))
    everywhere = communities.ids()
    return everywhere[:1] if kept is Kept.SLOTS else everywhere


def _numbers(where: AnySelect, **told: datetime) -> Sequence[int]:
    return [row.id for row in questions.rows(where, **told)]


def _where(*waits: AnySelect) -> AnySelect:
    """Looked for in each by itself, along an index that begins with it: never through all rows."""
    first = (one.limit(1).correlate(Community).scalar_subquery() for one in waits)
    found = or_(*(one.is_not(None) for one in first))
    return select(Community.id).where(found).order_by(Community.id)


@cache
def _letters(lane: Lane) -> AnySelect:
    here = select(Letter.id).where(*posting.in_lane(Community.id, lane, lane.kinds))
    return _where(
        here.where(posting.due(questions.NOW)), here.where(posting.left_behind(questions.NOW))
    )


@cache
def _over(kept: Kept) -> AnySelect:
    began = questions.value("began", UTCDateTime())
    if kept in WITH_A_DEED_OF_ITS_OWN:
        return _where(*WITH_A_DEED_OF_ITS_OWN[kept](began))
    row = OVERDUE[kept]
    return _where(select(row.key).where(row.table.community_id == Community.id, row.since(began)))


def _drafts(began: Began) -> Iterator[AnySelect]:
    for draft in (Draft, GiverDraft):
        yield select(draft.id).where(draft.community_id == Community.id, draft.touched_at < began)


WITH_A_DEED_OF_ITS_OWN: dict[Kept, Callable[[Began], Iterable[AnySelect]]] = {
    Kept.DRAFTS: _drafts,
    Kept.CONSENTS: lambda began: (
        select(Consent.id).where(Consent.community_id == Community.id, Consent.given_at <= began),
    ),
    Kept.TOKENS: lambda began: (
        select(Token.id).where(Token.community_id == Community.id, Token.ends_at <= began),
    ),
}
"""What goes otherwise than row by row, each with what its deed looks for."""


_FOLLOWUPS = _where(
    select(Followup.id).where(
        Followup.community_id == Community.id,
        Followup.done_at.is_(None),
        Followup.stands_since.is_(None),
        Followup.due_at <= questions.NOW,
    )
)
_ROUNDS = _where(
    select(Round.id).where(
        Round.community_id == Community.id, Round.done_at.is_(None), Round.due_at <= questions.NOW
    )
)
_LINES = _where(
    select(JournalLine.id).where(
        JournalLine.community_id == Community.id, JournalLine.batch.is_(None)
    )
)
_CALLS = _where(select(WebhookCall.id).where(webhook_calls.due(Community.id, questions.NOW)))
