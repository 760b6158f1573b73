"""What somebody who wants to give has told so far, without an account."""

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from app.store.columns import At, Id, Line, OfCommunity, Prose, Word
from app.store.db import Model


class GiverDraft(OfCommunity, Model):
    """Found again by the browser, as a question is. None: not asked yet; a list has spaces between
    its values, and may be empty."""

    __tablename__ = "giver_drafts"
    __table_args__ = (
        UniqueConstraint("community_id", "browser_hash"),
        Index("ix_giver_drafts_touched_at", "community_id", "touched_at"),
    )

    browser_hash: Mapped[str]
    invitation_id: Mapped[Id | None]  # of the organisation that she is invited to answer for
    kind: Mapped[Word | None]
    organisation: Mapped[Line | None]
    kvk: Mapped[Word | None]
    why: Mapped[Line | None]
    condition: Mapped[Prose | None]
    gives: Mapped[Line | None]
    tiles: Mapped[Line | None]
    neighbourhoods: Mapped[Prose | None]
    languages: Mapped[Line | None]
    first_name: Mapped[Line | None]
    touched_at: Mapped[At]
