"""Evenings on which a kwartiermaker meets many givers, and opens their pages."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from app.store.columns import At, Id, OfCommunity, Word
from app.store.db import Model


class Evening(OfCommunity, Model):
    """For her who opened it the limit on opened pages waits until it ends, which it does by
    itself."""

    __tablename__ = "evenings"
    __table_args__ = (Index("ix_evenings_opened_by", "community_id", "opened_by", "ends_at"),)

    opened_by: Mapped[Id]
    state: Mapped[Word | None]
    opened_at: Mapped[At]
    ends_at: Mapped[At]
