"""What of the journal is sealed, in the order in which it was, and what waits for it."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import QueryableAttribute

from app.domain.clock.journal_chain import Batch, Ends, Line
from app.store.db import db
from app.store.tables import JournalEnds, JournalLine, JournalSeal

BATCHES_AT_ONCE = 200
LINE: tuple[QueryableAttribute[Any], ...] = (
    JournalLine.id,
    JournalLine.at,
    JournalLine.actor_id,
    JournalLine.verb,
    JournalLine.thing,
    JournalLine.thing_id,
    JournalLine.state,
    JournalLine.together_with,
)
"""The columns of `Line`, in its order."""


def waiting(community_id: int) -> int:
    """How many lines no batch has yet."""
    found = select(func.count()).where(
        JournalLine.community_id == community_id, JournalLine.batch.is_(None)
    )
    return db.session.scalars(found).one()


def ends_to_change(community_id: int) -> JournalEnds | None:
    """Held by this transaction, so that nobody else seals or cuts meanwhile."""
    found = select(JournalEnds).where(JournalEnds.community_id == community_id)
    return db.session.scalars(found.with_for_update()).first()


def ends(community_id: int) -> tuple[Ends, str] | None:
    """With their signature."""
    found = select(
        JournalEnds.first,
        JournalEnds.before,
        JournalEnds.last,
        JournalEnds.seal,
        JournalEnds.signature,
    ).where(JournalEnds.community_id == community_id)
    row = db.session.execute(found).first()
    return row and (Ends(community_id, *row[:-1]), row.signature)


def batches(community_id: int, after: int = 0, until: int | None = None) -> Iterator[Batch]:
    """Those with a number above `after`, up to and with `until`, a page at a time."""
    while seals := _seals(community_id, after, until):
        lines = _lines(community_id, after, seals[-1].number)
        for seal in seals:
            its_own = lines.get(seal.number, [])
            yield Batch(community_id, seal.number, seal.sealed_at, seal.size, seal.seal, its_own)
        after = seals[-1].number


def _seals(community_id: int, after: int, until: int | None) -> Sequence[JournalSeal]:
    found = select(JournalSeal).where(
        JournalSeal.community_id == community_id, JournalSeal.number > after
    )
    if until is not None:
        found = found.where(JournalSeal.number <= until)
    return db.session.scalars(found.order_by(JournalSeal.number).limit(BATCHES_AT_ONCE)).all()


def _lines(community_id: int, after: int, until: int) -> dict[int, list[Line]]:
    found = (
        select(JournalLine.batch, *LINE)
        .where(
            JournalLine.community_id == community_id,
            JournalLine.batch > after,
            JournalLine.batch <= until,
        )
        .order_by(JournalLine.batch)
    )
    rows = db.session.execute(found)
    return {
        number: [Line(*row[1:]) for row in its_own]
        for number, its_own in groupby(rows, key=lambda row: row.batch)
    }


def strays(community_id: int, first: int, last: int) -> int | None:
    """The number of a batch that the chain does not hold and that lines say they are of."""
    found = select(func.min(JournalLine.batch)).where(
        JournalLine.community_id == community_id,
        JournalLine.batch.is_not(None),
        ~JournalLine.batch.between(first, last),
    )
    return db.session.scalar(found)


def last_sealed_before(community_id: int, moment: datetime) -> int | None:
    found = select(func.max(JournalSeal.number)).where(
        JournalSeal.community_id == community_id, JournalSeal.sealed_at <= moment
    )
    return db.session.scalar(found)
