"""A warm hand-over: to whom, and sentence by sentence what the asker lets be told."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from app.store.columns import At, Id, Line, MaybeAt, OfCommunity, Prose, Word, points_at
from app.store.db import Model


class Handover(OfCommunity, Model):
    __tablename__ = "handovers"
    __table_args__ = (
        points_at("needs", "need_id"),
        Index("ix_handovers_need", "community_id", "need_id", "proposed_at"),
    )

    need_id: Mapped[Id]
    asker_id: Mapped[Id]
    state: Mapped[Word | None]
    to_whom: Mapped[Line]
    what_they_do: Mapped[Line]
    proposed_by: Mapped[Id]
    proposed_at: Mapped[At]
    agreed_how: Mapped[Word | None]
    agreed_at: Mapped[MaybeAt]
    told_at: Mapped[MaybeAt]


class HandoverSentence(OfCommunity, Model):
    __tablename__ = "handover_sentences"
    __table_args__ = (
        points_at("handovers", "handover_id"),
        Index("ix_handover_sentences", "community_id", "handover_id", "place"),
    )

    handover_id: Mapped[Id]
    place: Mapped[int]
    words: Mapped[Prose]
    may_tell: Mapped[bool] = mapped_column(default=False)  # only her yes makes it so
