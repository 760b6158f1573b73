"""The pages that a community words itself. What was written stays: each change is a row."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from app.store.columns import At, OfCommunity, Prose, Word
from app.store.db import Model


class LeafletVersion(OfCommunity, Model):
    """Who wrote it stands in the journal. The highest number is what is shown."""

    __tablename__ = "leaflet_versions"
    __table_args__ = (UniqueConstraint("community_id", "slug", "language", "number"),)

    slug: Mapped[Word]
    language: Mapped[Word]
    number: Mapped[int]  # from 1 on
    state: Mapped[Word | None]
    words: Mapped[Prose]  # Markdown; empty: our own words stand again
    written_at: Mapped[At]
