"""What a community made of the sentences with which its desk writes to askers."""

from collections.abc import Sequence

from sqlalchemy import func, select

from app.store.db import AnyRow, db
from app.store.tables import OwnSentence


def own(community_id: int) -> Sequence[AnyRow]:
    """id, deed, replaces, state and words, in the order in which they were written."""
    found = select(
        OwnSentence.id, OwnSentence.deed, OwnSentence.replaces, OwnSentence.state, OwnSentence.words
    ).where(OwnSentence.community_id == community_id)
    return db.session.execute(found.order_by(OwnSentence.written_at, OwnSentence.id)).all()


def how_many_added(community_id: int, deed: str) -> int:
    found = select(func.count()).where(
        OwnSentence.community_id == community_id,
        OwnSentence.deed == deed,
        OwnSentence.replaces.is_(None),
    )
    return db.session.scalar(found) or 0


def in_place_of(community_id: int, slug: str) -> OwnSentence | None:
    """Locked until the transaction ends."""
    found = select(OwnSentence).where(
        OwnSentence.community_id == community_id, OwnSentence.replaces == slug
    )
    return db.session.scalars(found.with_for_update()).first()
