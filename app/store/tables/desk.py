"""The desk's own: who has which thing in hand, and who is away when."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from app.store.columns import At, Id, OfCommunity, Word, points_at
from app.store.db import Model


class Claim(OfCommunity, Model):
    """One kwartiermaker does it now; for an hour at most, then it is as if this row were not."""

    __tablename__ = "claims"
    __table_args__ = (UniqueConstraint("community_id", "thing", "thing_id"),)

    thing: Mapped[Word]  # as the access journal says it: need, message, photo, task
    thing_id: Mapped[Id]
    taken_by: Mapped[Id]
    state: Mapped[Word | None]
    at: Mapped[At]
    ends_at: Mapped[At]

    @property
    def person_id(self) -> int:
        return self.taken_by


class Absence(OfCommunity, Model):
    """Whole days on which a kwartiermaker is not there, from midnight to midnight."""

    __tablename__ = "absences"
    __table_args__ = (points_at("people", "person_id"),)

    person_id: Mapped[Id]
    state: Mapped[Word | None]
    from_at: Mapped[At]
    over_at: Mapped[At]  # the first moment on which she is there again
