"""Who did what, and who looked at whom. Ids only, append-only (R18).

The database itself refuses to change what stands in the journal, and to take away any but an old
beginning that was sealed (migration 0031). What the seals hold: `domain/clock/journal_chain.py`.
"""

from sqlalchemy import Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.store.columns import At, Id, OfCommunity, Word
from app.store.db import Model


class JournalLine(OfCommunity, Model):
    __tablename__ = "journal"
    __table_args__ = (
        Index("ix_journal_thing", "community_id", "thing", "thing_id", "at"),
        Index("ix_journal_batch", "community_id", "batch"),
    )

    at: Mapped[At]
    actor_id: Mapped[Id | None]  # None: the house itself
    verb: Mapped[Word]
    thing: Mapped[Word]
    thing_id: Mapped[Id]
    state: Mapped[Word | None]  # after the deed
    together_with: Mapped[Id | None]  # one of us, who sat beside her
    batch: Mapped[int | None]  # in which it was sealed; None: it waits for the clock


class JournalSeal(OfCommunity, Model):
    __tablename__ = "journal_seals"
    __table_args__ = (UniqueConstraint("community_id", "number"),)

    number: Mapped[int]
    sealed_at: Mapped[At]
    size: Mapped[int]
    seal: Mapped[str] = mapped_column(String(64))


class JournalEnds(OfCommunity, Model):
    """Where a community's chain begins and ends, signed."""

    __tablename__ = "journal_ends"
    __table_args__ = (UniqueConstraint("community_id"),)

    first: Mapped[int]
    before: Mapped[str] = mapped_column(String(64))
    last: Mapped[int]
    seal: Mapped[str] = mapped_column(String(64))
    signature: Mapped[str] = mapped_column(String(64))


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
