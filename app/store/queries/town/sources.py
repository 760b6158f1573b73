"""Counters of invitations, raw: what is told of them passes `actions/town/sources.py`."""

from collections.abc import Sequence

from sqlalchemy import select

from app.domain.town.sources import Source
from app.store.db import AnyRow, db
from app.store.tables import SourceCount


def counter(community_id: int, month: str, source: Source) -> SourceCount | None:
    """Locked until the transaction ends."""
    found = select(SourceCount).where(
        SourceCount.community_id == community_id,
        SourceCount.month == month,
        SourceCount.source == source,
    )
    return db.session.scalars(found.with_for_update()).first()


def before(community_id: int, month: str, months: int) -> Sequence[AnyRow]:
    """month, source, arrivals and registrations of the last months that are over, the newest
    first."""
    found = select(
        SourceCount.month, SourceCount.source, SourceCount.arrivals, SourceCount.registrations
    ).where(SourceCount.community_id == community_id, SourceCount.month < month)
    newest = found.order_by(SourceCount.month.desc(), SourceCount.source)
    return db.session.execute(newest.limit(months * len(Source))).all()
