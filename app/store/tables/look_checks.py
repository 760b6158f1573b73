"""Looks at people that the clock drew by lot, and what a colleague said of each (abuse case 7)."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from app.store.columns import At, Id, MaybeAt, OfCommunity, Word, points_at
from app.store.db import Model


class LookCheck(OfCommunity, Model):
    """One opening of one person's page, as the access journal knows it."""

    __tablename__ = "look_checks"
    __table_args__ = (
        points_at("people", "person_id"),
        Index("ix_look_checks_state", "community_id", "state"),
        Index("ix_look_checks_person", "community_id", "person_id"),
    )

    person_id: Mapped[Id]  # who was looked at
    looked_by: Mapped[Id]
    looked_at: Mapped[At]
    drawn_at: Mapped[At]
    state: Mapped[Word | None]
    checked_by: Mapped[Id | None]
    checked_at: Mapped[MaybeAt]
