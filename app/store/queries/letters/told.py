"""How often somebody was written to about one thing."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from app.domain.letters.kinds import LetterKind, LetterState
from app.store.db import db
from app.store.tables import Letter


@dataclass(frozen=True)
class About:
    """To whom, about which need, or about which offer on it."""

    person_id: int
    need_id: int | None
    offer_id: int | None = None


def times(community_id: int, kind: LetterKind, about: About, since: datetime | None = None) -> int:
    """A letter that was dropped told nobody."""
    found = select(func.count(Letter.id)).where(
        Letter.community_id == community_id,
        Letter.kind == kind,
        Letter.person_id == about.person_id,
        Letter.need_id.is_not_distinct_from(about.need_id),
        Letter.state != LetterState.DROPPED,
    )
    if about.offer_id is not None:
        found = found.where(Letter.offer_id == about.offer_id)
    if since is not None:
        found = found.where(Letter.written_at >= since)
    return db.session.scalar(found) or 0
