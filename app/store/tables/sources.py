"""How many came by each kind of invitation. Counters a month: no person, no browser, no moment."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.store.columns import OfCommunity, Word
from app.store.db import Model


class SourceCount(OfCommunity, Model):
    __tablename__ = "source_counts"
    __table_args__ = (UniqueConstraint("community_id", "month", "source"),)

    month: Mapped[Word]  # "2026-05"
    source: Mapped[Word]
    arrivals: Mapped[int] = mapped_column(default=0)
    registrations: Mapped[int] = mapped_column(default=0)
