"""Passkeys, what is asked of them, and the links by which somebody makes her first one."""

from sqlalchemy import BigInteger, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.store.columns import At, Id, Line, MaybeAt, OfCommunity, Word, points_at
from app.store.db import Model


class Passkey(OfCommunity, Model):
    """The public half; nothing here opens anything by itself."""

    __tablename__ = "passkeys"
    __table_args__ = (
        points_at("people", "person_id"),
        UniqueConstraint("community_id", "credential"),
        Index("ix_passkeys_person", "community_id", "person_id"),
    )

    person_id: Mapped[Id]
    state: Mapped[Word | None]
    name: Mapped[Line]  # as she calls it
    credential: Mapped[bytes] = mapped_column(LargeBinary)  # its id, as the device gave it
    public_key: Mapped[bytes] = mapped_column(LargeBinary)  # COSE
    sign_count: Mapped[int] = mapped_column(BigInteger)  # goes up on devices that count; else 0
    made_at: Mapped[At]
    used_at: Mapped[MaybeAt]


class Challenge(OfCommunity, Model):
    """What a device signs: once, in the browser that asked, within minutes."""

    __tablename__ = "challenges"
    __table_args__ = (
        UniqueConstraint("community_id", "browser_hash"),
        Index("ix_challenges_ends_at", "community_id", "ends_at"),
    )

    browser_hash: Mapped[str]
    ceremony: Mapped[Word]
    challenge: Mapped[bytes] = mapped_column(LargeBinary)
    ends_at: Mapped[At]


class StaffInvitation(OfCommunity, Model):
    """The newest link to somebody; `id` is the person's. It stays when it was used or is over: from
    the first one on no code lets her in as one of us."""

    __tablename__ = "staff_invitations"
    __table_args__ = (points_at("people", "id"), UniqueConstraint("community_id", "token_hash"))

    state: Mapped[Word | None]
    token_hash: Mapped[str]
    made_by: Mapped[Id | None]  # None: by the operator's command
    made_at: Mapped[At]
    ends_at: Mapped[At]

    @property
    def person_id(self) -> int:
        return self.id
