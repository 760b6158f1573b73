"""What stands beside a quarter's figures, outside their frozen file: stories, a look back."""

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from app.store.columns import At, Id, MaybeAt, OfCommunity, Prose, Word, points_at
from app.store.db import Model


class Story(OfCommunity, Model):
    """Its words never change: other words are another story, and ask for another yes."""

    __tablename__ = "stories"
    __table_args__ = (
        points_at("people", "person_id"),
        Index("ix_stories_person", "community_id", "person_id"),
        Index("ix_stories_period", "community_id", "period", "state"),
    )

    person_id: Mapped[Id]  # who it is about, and who alone can say yes
    period: Mapped[Word]  # "2026Q3"
    state: Mapped[Word | None]
    words: Mapped[Prose]
    written_by: Mapped[Id]
    written_at: Mapped[At]
    agreed_at: Mapped[MaybeAt]


class Lookback(OfCommunity, Model):
    """What the desk looks back on, in plain words, a row a quarter; from publishing on it stays as
    it is."""

    __tablename__ = "lookbacks"
    __table_args__ = (UniqueConstraint("community_id", "period"),)

    period: Mapped[Word]
    state: Mapped[Word | None]
    number: Mapped[int]  # counts up with each time it is written
    hours: Mapped[int | None]  # of all of us, as entered; None: nobody did
    learnt: Mapped[Prose]
    changed: Mapped[Prose]
    written_by: Mapped[Id]
    written_at: Mapped[At]
