"""Who is in, and on which device."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.people.passkeys import CameBy
from app.store.columns import At, Id, MaybeAt, OfCommunity, Word, points_at
from app.store.db import Model


class Session(OfCommunity, Model):
    """The cookie holds the token; the row holds its hash (R15)."""

    __tablename__ = "sessions"
    __table_args__ = (
        points_at("people", "person_id"),
        UniqueConstraint("community_id", "token_hash"),
    )

    token_hash: Mapped[str]
    person_id: Mapped[Id]
    sitting_id: Mapped[Id | None]  # at our table, on our own device
    device: Mapped[Word | None]  # of what kind, for her to know it again
    came_by: Mapped[Word] = mapped_column(default=CameBy.CODE, server_default=CameBy.CODE)
    touched_at: Mapped[MaybeAt]  # when her passkey was touched last, and …
    touched_from: Mapped[str | None]  # … a keyed hash of the device and network it came from
    network_hash: Mapped[str | None]  # where it began: two reports from one network are one voice
    begun_at: Mapped[At]
    used_at: Mapped[At]
    ends_at: Mapped[At]
