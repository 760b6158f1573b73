"""What a community made of the team's examples (screen A1c): worded anew, hidden, or added."""

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from app.store.columns import At, Line, OfCommunity, Word
from app.store.db import Model


class OwnExample(OfCommunity, Model):
    """A row only where the community differs: without one the team's own words stand."""

    __tablename__ = "own_examples"
    __table_args__ = (
        UniqueConstraint("community_id", "replaces"),
        Index("ix_own_examples_situation", "community_id", "situation", "written_at"),
    )

    situation: Mapped[Word]
    replaces: Mapped[Word | None]  # the slug of the team's example; None: an example of its own
    state: Mapped[Word | None]
    tile: Mapped[Word]
    words: Mapped[Line]
    written_at: Mapped[At]
