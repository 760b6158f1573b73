"""Whom a volunteer platform brought."""

from datetime import datetime

from sqlalchemy import func, select

from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.tables import BroughtGiver, Token


def brought_since(community_id: int, token_id: int, start: datetime) -> int:
    found = select(func.count()).where(
        BroughtGiver.community_id == community_id,
        BroughtGiver.token_id == token_id,
        BroughtGiver.made_at > start,
    )
    return db.session.scalar(found) or 0


def is_open(community_id: int, fingerprint: str, now: datetime) -> bool:
    """Whether a letter went there that opens still."""
    found = select(BroughtGiver.id).where(
        BroughtGiver.community_id == community_id,
        BroughtGiver.reach_fingerprint == fingerprint,
        BroughtGiver.ends_at > now,
    )
    return db.session.execute(found.limit(1)).first() is not None


def one(community_id: int, brought_id: int, now: datetime) -> AnyRow | None:
    """first_name, tiles, and the name of the platform; None when it opens nothing any more."""
    found = (
        select(BroughtGiver.first_name, BroughtGiver.tiles, Token.name.label("platform"))
        .join(Token, leads_to(BroughtGiver.token_id, Token))
        .where(
            BroughtGiver.community_id == community_id,
            BroughtGiver.id == brought_id,
            BroughtGiver.ends_at > now,
        )
    )
    return db.session.execute(found).first()
