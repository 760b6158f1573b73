"""Where givers' phones take a notification."""

from sqlalchemy import Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.store.columns import At, Id, Line, OfCommunity, points_at
from app.store.db import Model


class PushPhone(OfCommunity, Model):
    """One browser of one person, as it subscribed; sealed like every way to reach somebody."""

    __tablename__ = "push_phones"
    __table_args__ = (
        points_at("people", "person_id"),
        UniqueConstraint("community_id", "endpoint_fingerprint"),
        Index("ix_push_phones_person", "community_id", "person_id"),
        Index("ix_push_phones_browser", "community_id", "browser_hash"),
    )

    person_id: Mapped[Id]
    browser_hash: Mapped[str]  # of the token in its cookie: whoever signs out there is told no more
    endpoint_fingerprint: Mapped[str]
    made_for: Mapped[Line]  # our public key; a push service takes nothing signed with another
    subscription_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    made_at: Mapped[At]
