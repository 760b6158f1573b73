"""The kennismakingsgesprek of an asker, two to three weeks after she registered."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from app.store.columns import At, MaybeAt, OfCommunity, Word, points_at
from app.store.db import Model


class FirstTalk(OfCommunity, Model):
    """One a person, so that nobody is asked twice; `id` is the person's."""

    __tablename__ = "first_talks"
    __table_args__ = (
        points_at("people", "id"),
        Index("ix_first_talks_at", "community_id", "at"),
    )

    state: Mapped[Word | None]
    asked_at: Mapped[At]
    at: Mapped[MaybeAt]  # the time they agreed on; None: we call soon, or nothing was agreed yet
    reminded_at: Mapped[MaybeAt]  # once, the day before
    missed_at: Mapped[MaybeAt]  # they did not see each other, and she chose no other time yet
    ended_at: Mapped[MaybeAt]

    @property
    def person_id(self) -> int:
        return self.id
