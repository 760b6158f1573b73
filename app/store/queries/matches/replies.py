"""What came by e-mail, and what was said about it."""

from datetime import datetime

from sqlalchemy import func, select

from app.domain.letters.kinds import LetterKind
from app.store.db import db
from app.store.tables import Letter, Message, Offer


def is_taken(community_id: int, mark: str) -> bool:
    """The letter with this mark is a message already."""
    found = select(Message.id).where(
        Message.community_id == community_id, Message.reply_mark == mark
    )
    return db.session.execute(found).first() is not None


def written_by(community_id: int, author_id: int, since: datetime) -> int:
    """How many of her messages came by e-mail."""
    found = select(func.count()).where(
        Message.community_id == community_id,
        Message.author_id == author_id,
        Message.reply_mark.is_not(None),
        Message.written_at > since,
    )
    return db.session.scalar(found) or 0


def told_lost(community_id: int, since: datetime) -> int:
    """To how many it was said that their mail did not arrive."""
    found = select(func.count()).where(
        Letter.community_id == community_id,
        Letter.person_id.is_(None),
        Letter.kind == LetterKind.MAIL_LOST,
        Letter.written_at > since,
    )
    return db.session.scalar(found) or 0


def need_of(community_id: int, offer_id: int) -> int | None:
    found = select(Offer.need_id).where(Offer.community_id == community_id, Offer.id == offer_id)
    return db.session.scalars(found).first()
