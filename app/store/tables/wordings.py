"""Another wording of a need that the desk proposes; nothing changes before the asker says so."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from app.store.columns import At, Id, MaybeAt, OfCommunity, Prose, Word, points_at
from app.store.db import Model


class Wording(OfCommunity, Model):
    __tablename__ = "wordings"
    __table_args__ = (
        points_at("needs", "need_id"),
        Index("ix_wordings_need", "community_id", "need_id", "proposed_at"),
    )

    need_id: Mapped[Id]
    asker_id: Mapped[Id]
    kind: Mapped[Word]  # instead of her own words, or a small need beside the big one
    state: Mapped[Word | None]
    words: Mapped[Prose]
    own_words: Mapped[Prose]  # hers, as they were when this was proposed: they are kept
    proposed_by: Mapped[Id]
    proposed_at: Mapped[At]
    answered_at: Mapped[MaybeAt]
