"""A need (*hulpvraag*), and what the kwartiermaker decided about it."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from app.store.columns import At, Id, Line, MaybeAt, OfCommunity, Prose, Word, points_at
from app.store.db import Model


class Need(OfCommunity, Model):
    __tablename__ = "needs"
    __table_args__ = (
        points_at("people", "asker_id"),
        points_at("neighbourhoods", "neighbourhood_id"),
        Index("ix_needs_list", "community_id", "state", "out_at", "id"),
        Index("ix_needs_asker", "community_id", "asker_id", "posted_at"),
        Index("ix_needs_share", "community_id", "share_id", unique=True),
    )

    asker_id: Mapped[Id]
    state: Mapped[Word | None]
    theme: Mapped[Word]
    tier: Mapped[int]
    hands: Mapped[int] = mapped_column(default=1)
    words: Mapped[Prose]
    card_words: Mapped[Prose]  # what givers read: personal data masked
    language: Mapped[Word]  # the words are in this one, as far as they tell
    neighbourhood_id: Mapped[Id | None]
    timing: Mapped[Word]
    posted_at: Mapped[At]
    out_at: Mapped[MaybeAt]  # since when givers see it
    seen_at: Mapped[MaybeAt]
    # with a held need only, gone on decision (R12)
    urgency: Mapped[Word | None]  # what is urgent stays so until whoever took it over is done
    family: Mapped[Word | None]
    answer_by: Mapped[MaybeAt]  # by when a person reads it, or looks whether the asker answered
    promised_at: Mapped[MaybeAt]  # when that term began
    ended_at: Mapped[MaybeAt]
    share_id: Mapped[Id | None]  # of the link by which everybody may read the card
    together_with: Mapped[Id | None]  # "samen ingevuld": one of us sat beside her


class Decision(OfCommunity, Model):
    """One person decides, with a one-line reason; what the asker is told stands beside it."""

    __tablename__ = "decisions"
    __table_args__ = (
        points_at("needs", "need_id"),
        Index("ix_decisions_need", "community_id", "need_id", "at"),
    )

    need_id: Mapped[Id]
    decided_by: Mapped[Id]
    verb: Mapped[Word]
    reason: Mapped[Line]
    told: Mapped[Prose]  # the sentence the asker reads; empty when she is told nothing
    at: Mapped[At]
    undone_at: Mapped[MaybeAt]
