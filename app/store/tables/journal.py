"""Who did what, and who looked at whom. Ids only, append-only (decision 18)."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from app.store.columns import At, Id, OfCommunity, Word
from app.store.db import Model


class JournalLine(OfCommunity, Model):
    __tablename__ = "journal"
    __table_args__ = (Index("ix_journal_thing", "community_id", "thing", "thing_id", "at"),)

    at: Mapped[At]
    actor_id: Mapped[Id | None]  # None: the house itself
    verb: Mapped[Word]
    thing: Mapped[Word]
    thing_id: Mapped[Id]
    state: Mapped[Word | None]  # after the deed
    together_with: Mapped[Id | None]  # one of us, who sat beside her


class LookedAt(OfCommunity, Model):
    """A member of staff opened a need or a person."""

    __tablename__ = "looked_at"
    __table_args__ = (
        Index("ix_looked_at_thing", "community_id", "thing", "thing_id", "at"),
        Index("ix_looked_at_actor", "community_id", "actor_id", "at"),
    )

    at: Mapped[At]
    actor_id: Mapped[Id]
    thing: Mapped[Word]
    thing_id: Mapped[Id]
