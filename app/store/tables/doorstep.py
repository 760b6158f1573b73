"""What lies on the doorstep: sessions, sign-in codes, drafts and the one-time keys of forms."""

from sqlalchemy import ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.people.passkeys import CameBy
from app.store.columns import At, Id, Line, MaybeAt, OfCommunity, Prose, Word, points_at
from app.store.db import Model


class Session(OfCommunity, Model):
    """The cookie holds the token; the row holds its hash (D15)."""

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


class FormKey(Model):
    """The one-time key of a form: a double post makes one thing (D17, I12)."""

    __tablename__ = "form_keys"
    __table_args__ = (Index("ix_form_keys_used_at", "community_id", "used_at"),)

    community_id: Mapped[int] = mapped_column(ForeignKey("communities.id"), primary_key=True)
    key: Mapped[Word] = mapped_column(primary_key=True)
    went_to: Mapped[Line | None]
    used_at: Mapped[At]
