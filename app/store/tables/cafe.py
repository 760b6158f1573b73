"""The café: when there is coffee, a day on which there is none, and how many came."""

from datetime import date, time

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.store.columns import At, Line, OfCommunity, Word, points_at
from app.store.db import Model


class CafePlan(OfCommunity, Model):
    __tablename__ = "cafes"

    state: Mapped[Word | None]
    place: Mapped[Line]
    first_on: Mapped[date]
    every: Mapped[Word]  # once, or each week or month on that weekday
    starts: Mapped[time]
    ends: Mapped[time]
    changed_at: Mapped[At]


class CafeSkip(OfCommunity, Model):
    """A day without coffee; `id` is the café's."""

    __tablename__ = "cafe_skips"
    __table_args__ = (points_at("cafes", "id"),)

    day: Mapped[date] = mapped_column(primary_key=True)


class Visits(OfCommunity, Model):
    """How many came on a day. Numbers alone: nobody is named (R20)."""

    __tablename__ = "visits"
    __table_args__ = (UniqueConstraint("community_id", "day"),)

    state: Mapped[Word | None]
    day: Mapped[date]
    newcomers: Mapped[int]
    askers: Mapped[int]
    givers: Mapped[int]
    others: Mapped[int]
