"""Sign-in codes, and how often wrong ones were told."""

from sqlalchemy import Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.store.columns import At, MaybeAt, OfCommunity, Word
from app.store.db import Model


class Code(OfCommunity, Model):
    """A sign-in code: keyed hash only, bound to the browser that asked (rule 4.5)."""

    __tablename__ = "codes"
    __table_args__ = (
        Index("ix_codes_reach", "community_id", "reach_fingerprint", "made_at"),
        Index("ix_codes_browser", "community_id", "browser_hash", "made_at"),
        Index("ix_codes_network", "community_id", "network_hash", "made_at"),
        Index("ix_codes_range", "community_id", "range_hash", "made_at"),
    )

    reach_fingerprint: Mapped[str]
    reach_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    channel: Mapped[Word]
    browser_hash: Mapped[str]
    network_hash: Mapped[str]
    range_hash: Mapped[str | None]  # keyed, of how its number begins; None for an address
    salt: Mapped[Word]
    code_hash: Mapped[str]
    wrong_tries: Mapped[int] = mapped_column(default=0)
    made_at: Mapped[At]
    ends_at: Mapped[At]
    used_at: Mapped[MaybeAt]


class WrongCodes(OfCommunity, Model):
    """How many wrong codes in a row were told of one number or address, whoever is known there."""

    __tablename__ = "wrong_codes"
    __table_args__ = (UniqueConstraint("community_id", "reach_fingerprint"),)

    reach_fingerprint: Mapped[str]
    in_a_row: Mapped[int]
    last_at: Mapped[At]
