"""Facts that figures are counted from, and the figures as they were frozen (D19-21)."""

from sqlalchemy import BigInteger, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.store.columns import At, MaybeAt, OfCommunity, Prose, Word
from app.store.db import Model


class Fact(OfCommunity, Model):
    """Carries the contributor's record key, never the person; it goes when the period freezes."""

    __tablename__ = "facts"
    __table_args__ = (Index("ix_facts_period", "community_id", "period", "kind"),)

    period: Mapped[Word]  # the quarter, "2026Q3"
    kind: Mapped[Word]  # `domain/town/facts.py`: whose key it is, and what the category says
    category: Mapped[Word | None]
    record_key: Mapped[int | None] = mapped_column(BigInteger)


class Figures(OfCommunity, Model):
    """One period that is over: frozen bytes and their hash. The database refuses to change or
    delete them (migration 0024)."""

    __tablename__ = "figures"
    __table_args__ = (UniqueConstraint("community_id", "period"),)

    period: Mapped[Word]  # "2026Q3", or "2026Q3-Q4" in a community that counts half-years
    state: Mapped[Word | None]
    file: Mapped[Prose]
    digest: Mapped[str]
    frozen_at: Mapped[At]
    published_at: Mapped[MaybeAt]


class FigureRhythm(OfCommunity, Model):
    """Quarters or half-years, as a community chose beforehand (R19)."""

    __tablename__ = "figure_rhythms"
    __table_args__ = (UniqueConstraint("community_id", "first_quarter"),)

    first_quarter: Mapped[Word]  # for which it holds, and for those after it
    rhythm: Mapped[Word]  # quarters, half_years
