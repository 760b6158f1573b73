"""Facts that figures are counted from, and the figures as they were frozen (decisions 19-21)."""

from sqlalchemy import BigInteger, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.store.columns import At, MaybeAt, OfCommunity, Prose, Word
from app.store.db import Model


class Fact(OfCommunity, Model):
    """Carries the contributor's record key, never the person; it goes when the period freezes."""

    __tablename__ = "facts"
    __table_args__ = (Index("ix_facts_period", "community_id", "period", "kind"),)

    period: Mapped[Word]  # "2026Q3"
    kind: Mapped[Word]  # asked, offered, helped
    theme: Mapped[Word | None]
    record_key: Mapped[int | None] = mapped_column(BigInteger)


class Figures(OfCommunity, Model):
    """One closed quarter: frozen bytes and their hash."""

    __tablename__ = "figures"
    __table_args__ = (UniqueConstraint("community_id", "period"),)

    period: Mapped[Word]
    state: Mapped[Word | None]
    file: Mapped[Prose]
    digest: Mapped[str]
    frozen_at: Mapped[At]
    published_at: Mapped[MaybeAt]
