"""Which deeds of the journal must hold also after a copy of before them was put back."""

from datetime import datetime

from sqlalchemy import or_, select

from app.domain.clock.tombstones import FINAL, OVERLAP, Tombstone
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries.town import communities
from app.store.tables import JournalLine, JournalSeal


def set_since(moment: datetime) -> frozenset[Tombstone]:
    """Kept since then, in all communities; some of before may be among them. A line is sealed after
    it was kept, so what was sealed before then is not asked for again."""
    return frozenset(
        tombstone
        for community_id in communities.ids()
        for tombstone in _of(community_id, _sealed_before(community_id, moment - OVERLAP))
    )


def _of(community_id: int, batch: int) -> list[Tombstone]:
    found = select(
        JournalLine.at, JournalLine.verb, JournalLine.thing_id, JournalLine.actor_id
    ).where(
        JournalLine.community_id == community_id,
        or_(JournalLine.batch > batch, JournalLine.batch.is_(None)),
        JournalLine.verb.in_(FINAL),
    )
    return [
        Tombstone(row.at, community_id, Verb(row.verb), row.thing_id, row.actor_id)
        for row in db.session.execute(found)
    ]


def _sealed_before(community_id: int, moment: datetime) -> int:
    """From the newest backwards: it lies near the end."""
    found = select(JournalSeal.number).where(
        JournalSeal.community_id == community_id, JournalSeal.sealed_at <= moment
    )
    return db.session.scalar(found.order_by(JournalSeal.number.desc()).limit(1)) or 0
