"""What is due, and what was asked already."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from app.domain.clock.plan import FollowupKind
from app.store.db import db
from app.store.tables import Followup, Need


def silence_was_asked(need: Need) -> bool:
    """Whether it was looked since the need went out if somebody had offered."""
    found = select(Followup.id).where(
        Followup.community_id == need.community_id,
        Followup.need_id == need.id,
        Followup.kind == FollowupKind.NO_OFFER_YET,
        Followup.start_at == need.out_at,
        Followup.done_at.is_not(None),
    )
    return db.session.execute(found).first() is not None


def due_ids(community_id: int, now: datetime, most: int) -> Sequence[int]:
    found = (
        select(Followup.id)
        .where(
            Followup.community_id == community_id,
            Followup.done_at.is_(None),
            Followup.stands_since.is_(None),
            Followup.due_at <= now,
        )
        .order_by(Followup.due_at)
        .limit(most)
    )
    return db.session.scalars(found).all()


def lock(community_id: int, followup_id: int) -> Followup | None:
    """The row, held by this transaction alone; None when another has it."""
    found = select(Followup).where(
        Followup.community_id == community_id, Followup.id == followup_id
    )
    return db.session.scalars(found.with_for_update(skip_locked=True)).first()
