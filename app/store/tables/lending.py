"""A thing that a giver lends to the asker of a match: what it is, and when it comes back."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.store.columns import At, Id, Line, MaybeAt, OfCommunity, Word, points_at
from app.store.db import Model


class Loan(OfCommunity, Model):
    """One a match. It outlasts the need: the hole was drilled, the drill still goes back."""

    __tablename__ = "loans"
    __table_args__ = (
        points_at("offers", "offer_id"),
        UniqueConstraint("community_id", "offer_id"),
    )

    offer_id: Mapped[Id]
    need_id: Mapped[Id]
    asker_id: Mapped[Id]  # who borrows
    giver_id: Mapped[Id]  # who lends
    state: Mapped[Word | None]
    what: Mapped[Line]
    lent_at: Mapped[At]
    back_at: Mapped[At]
    extended: Mapped[int] = mapped_column(default=0)  # times, by the borrower
    reminded: Mapped[int] = mapped_column(default=0)  # times, of the day that it goes back
    ended_at: Mapped[MaybeAt]
