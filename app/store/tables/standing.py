"""What the desk wrote down of a person: notes, and what was decided about her taking part."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from app.store.columns import At, Id, Line, OfCommunity, Prose, Word, points_at
from app.store.db import Model


class Note(OfCommunity, Model):
    """She reads it herself in "Dit weten wij van jou", and may answer it there (PR-09)."""

    __tablename__ = "notes"
    __table_args__ = (
        points_at("people", "person_id"),
        Index("ix_notes_person", "community_id", "person_id", "at"),
    )

    person_id: Mapped[Id]
    written_by: Mapped[Id]
    state: Mapped[Word | None]
    words: Mapped[Prose]
    answer: Mapped[Prose]  # hers; empty when she gave none
    at: Mapped[At]


class Measure(OfCommunity, Model):
    """A person was warned, paused, suspended, or takes part again."""

    __tablename__ = "measures"
    __table_args__ = (
        points_at("people", "person_id"),
        Index("ix_measures_person", "community_id", "person_id", "at"),
    )

    person_id: Mapped[Id]
    decided_by: Mapped[Id | None]  # None: the house, after two reports
    verb: Mapped[Word]
    reason: Mapped[Line]  # for colleagues: it may say who reported
    told: Mapped[Prose]  # what she reads
    at: Mapped[At]
