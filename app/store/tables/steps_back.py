"""How a decision about a need is undone, for the minutes in which it can be."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from app.store.columns import At, Id, OfCommunity, Prose, points_at
from app.store.db import Model


class StepBack(OfCommunity, Model):
    """The last one of a need; gone when its time is over."""

    __tablename__ = "steps_back"
    __table_args__ = (
        points_at("needs", "need_id"),
        points_at("decisions", "decision_id"),
        UniqueConstraint("community_id", "need_id"),
    )

    need_id: Mapped[Id]
    decision_id: Mapped[Id]
    was: Mapped[Prose]  # JSON: how the need and what hangs on it stood before
    became: Mapped[Prose]  # JSON: and after; unless it still stands so, nothing is undone
    until_at: Mapped[At]
