"""The kennismakingsgesprek of one person, and the times that are taken by others."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select

from app.domain.states import FirstTalkState
from app.store.db import AnyRow, db
from app.store.tables import FirstTalk


def of(community_id: int, person_id: int | None) -> AnyRow | None:
    """state, at and missed_at; None while she was not asked yet."""
    found = select(FirstTalk.state, FirstTalk.at, FirstTalk.missed_at).where(
        FirstTalk.community_id == community_id, FirstTalk.id == person_id
    )
    return db.session.execute(found).first()


def taken(community_id: int, after: datetime, besides: int) -> Collection[datetime]:
    found = select(FirstTalk.at).where(
        FirstTalk.community_id == community_id,
        FirstTalk.id != besides,
        FirstTalk.state == FirstTalkState.AGREED,
        FirstTalk.at > after,
    )
    return {at for at in db.session.scalars(found) if at is not None}
