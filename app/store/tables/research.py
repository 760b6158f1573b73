"""What was handed to researchers, by which two people, and whose rows were in it.

The file itself is never here, nor the numbers by which it knows its people.
"""

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from app.store.columns import At, Id, Line, MaybeAt, OfCommunity, Word, points_at
from app.store.db import Model


class ResearchExport(OfCommunity, Model):
    """Asked for at the desk, made by the operator at the terminal: neither can do both."""

    __tablename__ = "research_exports"
    __table_args__ = (Index("ix_research_exports_asked", "community_id", "asked_at"),)

    state: Mapped[Word | None]
    for_whom: Mapped[Line]  # who studies; everybody who was in it reads this
    angle: Mapped[Word]  # place or life, never both
    asked_by: Mapped[Id]
    asked_at: Mapped[At]
    ends_at: Mapped[At]  # from then on nobody can make it any more
    made_at: Mapped[MaybeAt]


class ResearchPart(OfCommunity, Model):
    """Somebody was in it: hers to read, and gone with her."""

    __tablename__ = "research_parts"
    __table_args__ = (
        points_at("people", "person_id"),
        points_at("research_exports", "export_id"),
        UniqueConstraint("community_id", "person_id", "export_id"),
    )

    person_id: Mapped[Id]
    export_id: Mapped[Id]
    for_whom: Mapped[Line]
    at: Mapped[At]
