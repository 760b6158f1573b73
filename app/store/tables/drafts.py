"""Questions that are being written, before anybody is known."""

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.store.columns import At, Id, Line, OfCommunity, Prose, Word
from app.store.db import Model


class Draft(OfCommunity, Model):
    """A question being written, found again by the browser for 24 hours without an account."""

    __tablename__ = "drafts"
    __table_args__ = (
        UniqueConstraint("community_id", "browser_hash"),
        Index("ix_drafts_touched_at", "community_id", "touched_at"),
    )

    browser_hash: Mapped[str]
    tile: Mapped[Word | None]
    words: Mapped[Prose | None]
    neighbourhood_told: Mapped[bool] = mapped_column(default=False)
    neighbourhood_id: Mapped[Id | None]
    timing: Mapped[Word | None]
    first_name: Mapped[Line | None]
    hands: Mapped[int] = mapped_column(default=1, server_default="1")  # how many people she needs
    call_time: Mapped[Word | None]  # she rather talks first: when to call her (screen A1d)
    touched_at: Mapped[At]
