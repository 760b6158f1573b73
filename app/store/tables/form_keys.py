"""The one-time keys of forms."""

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.store.columns import At, Line, Word
from app.store.db import Model


class FormKey(Model):
    """The one-time key of a form: a double post makes one thing (R17, I12)."""

    __tablename__ = "form_keys"
    __table_args__ = (Index("ix_form_keys_used_at", "community_id", "used_at"),)

    community_id: Mapped[int] = mapped_column(ForeignKey("communities.id"), primary_key=True)
    key: Mapped[Word] = mapped_column(primary_key=True)
    went_to: Mapped[Line | None]
    used_at: Mapped[At]
