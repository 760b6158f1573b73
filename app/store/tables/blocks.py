"""Who wants no contact with whom (abuse case 5)."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from app.store.columns import At, Id, OfCommunity, Word, points_at
from app.store.db import Model


class Block(OfCommunity, Model):
    """Works both ways. The keyed hashes of both numbers outlive the accounts, so that it holds for
    whoever comes back; the ids hold for whoever changes her number."""

    __tablename__ = "blocks"
    __table_args__ = (
        points_at("people", "person_id"),
        points_at("people", "other_id"),
        Index("ix_blocks_by", "community_id", "by_fingerprint"),
        Index("ix_blocks_of", "community_id", "of_fingerprint"),
        Index("ix_blocks_person", "community_id", "person_id"),
        Index("ix_blocks_other", "community_id", "other_id"),
    )

    person_id: Mapped[Id | None]  # who made it and may undo it; None: she left, and it stays
    other_id: Mapped[Id | None]
    by_fingerprint: Mapped[str | None]  # of her who made it; None: her number is another's
    of_fingerprint: Mapped[str | None]
    state: Mapped[Word | None]
    knew_name: Mapped[bool] = mapped_column(default=False)  # she had been told the first name
    at: Mapped[At]
