"""What a community made of the sentences with which the desk writes to askers."""

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from app.store.columns import At, OfCommunity, Prose, Word
from app.store.db import Model


class OwnSentence(OfCommunity, Model):
    """A row only where the community differs: without one the team's own words stand."""

    __tablename__ = "own_sentences"
    __table_args__ = (
        UniqueConstraint("community_id", "replaces"),
        Index("ix_own_sentences_deed", "community_id", "deed", "written_at"),
    )

    deed: Mapped[Word]  # the verb it is written with
    replaces: Mapped[Word | None]  # the slug of the team's sentence; None: one of its own
    state: Mapped[Word | None]
    words: Mapped[Prose]
    written_at: Mapped[At]
