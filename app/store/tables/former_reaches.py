"""Where somebody was reached until lately."""

from sqlalchemy import Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from app.store.columns import At, Id, OfCommunity, Word, points_at
from app.store.db import Model


class FormerReach(OfCommunity, Model):
    """The number or address before the one she has now. For a few days it lets her in as well, and
    whoever holds it puts it back by one tap; then the row goes."""

    __tablename__ = "former_reaches"
    __table_args__ = (
        points_at("people", "person_id"),
        Index("ix_former_reaches_reach", "community_id", "reach_fingerprint"),
        Index("ix_former_reaches_person", "community_id", "person_id"),
    )

    person_id: Mapped[Id]
    channel: Mapped[Word]
    reach_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    reach_fingerprint: Mapped[str]
    replaced_at: Mapped[At]
    ends_at: Mapped[At]
