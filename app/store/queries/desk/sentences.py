"""What a community made of the sentences with which its desk writes to askers."""

from collections.abc import Sequence

from sqlalchemy import select

from app.store.db import AnyRow, db
from app.store.tables import OwnSentence


def own(community_id: int) -> Sequence[AnyRow]:
    """id, deed, replaces, state and words, in the order in which they were written."""
    found = select(
        OwnSentence.id, OwnSentence.deed, OwnSentence.replaces, OwnSentence.state, OwnSentence.words
    ).where(OwnSentence.community_id == community_id)
    return db.session.execute(found.order_by(OwnSentence.written_at, OwnSentence.id)).all()
