"""What is in the outbox, and who is on the rota."""

from collections.abc import Sequence

from sqlalchemy import select

from app.domain.actor import Hat, Turn
from app.domain.letters import LetterState
from app.store.db import db
from app.store.tables import Duty, HatOf, Letter


def is_written(community_id: int, key: str) -> bool:
    found = select(Letter.id).where(Letter.community_id == community_id, Letter.key == key)
    return db.session.execute(found).first() is not None


def is_dropped(community_id: int, key: str) -> bool:
    """Written, and no longer true when its turn came."""
    found = select(Letter.id).where(
        Letter.community_id == community_id,
        Letter.key == key,
        Letter.state == LetterState.DROPPED,
    )
    return db.session.execute(found).first() is not None


def people_on(community_id: int, turns: Sequence[Turn]) -> Sequence[int]:
    """The ids of the kwartiermakers whose turn is one of these."""
    found = select(Duty.id).where(Duty.community_id == community_id, Duty.turn.in_(turns))
    return db.session.scalars(found.order_by(Duty.id)).all()


def kwartiermakers(community_id: int) -> Sequence[int]:
    found = select(HatOf.id).where(
        HatOf.community_id == community_id, HatOf.hat == Hat.KWARTIERMAKER
    )
    return db.session.scalars(found.order_by(HatOf.id)).all()
