"""Other programs: the tokens they come in by, and where they are told that something changed."""

from sqlalchemy import Index, LargeBinary, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.store.columns import At, Id, Line, MaybeAt, OfCommunity, Word, points_at
from app.store.db import Model

STILL_TO_CALL = text("ended_at IS NULL")


class Token(OfCommunity, Model):
    """Shown once; the row holds its hash. One of an organisation acts as the person who made it,
    and opens nothing when she may do nothing herself. One revoked is gone."""

    __tablename__ = "api_tokens"
    __table_args__ = (
        points_at("people", "person_id"),
        points_at("organisations", "organisation_id"),
        UniqueConstraint("community_id", "token_hash"),
        Index("ix_api_tokens_organisation", "community_id", "organisation_id"),
        Index("ix_api_tokens_person", "community_id", "person_id"),
    )

    state: Mapped[Word | None]
    token_hash: Mapped[str]
    whose: Mapped[Word]  # organisation, platform, figures
    name: Mapped[Line]  # of the program, as whoever made it calls it
    scopes: Mapped[Line]  # with spaces between
    organisation_id: Mapped[Id | None]
    person_id: Mapped[Id | None]  # as whom it acts; None: as nobody
    made_by: Mapped[Id]
    made_at: Mapped[At]
    ends_at: Mapped[At]
    used_at: Mapped[MaybeAt]
    minute_at: Mapped[MaybeAt]  # the last minute in which requests were taken
    in_minute: Mapped[int | None]  # how many of it, by all processes together


class TokenUse(OfCommunity, Model):
    """A day on which a token was used."""

    __tablename__ = "api_uses"
    __table_args__ = (
        points_at("api_tokens", "token_id"),
        UniqueConstraint("community_id", "token_id", "noted_at"),
    )

    token_id: Mapped[Id]
    noted_at: Mapped[At]  # the beginning of the day
    requests: Mapped[int]  # about so many


class Webhook(OfCommunity, Model):
    """An address of another program. Both are sealed: a path may be a secret too."""

    __tablename__ = "webhooks"
    __table_args__ = (
        points_at("api_tokens", "token_id"),
        Index("ix_webhooks_token", "community_id", "token_id"),
    )

    token_id: Mapped[Id]
    kinds: Mapped[Line]  # with spaces between, and around
    url_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    secret_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    made_at: Mapped[At]
    failed_at: Mapped[MaybeAt]  # the last time that it did not take what was told


class WebhookCall(OfCommunity, Model):
    """One thing that a program is to be told: its kind and ids, written in the deed's own
    transaction and carried by the clock, as a letter is."""

    __tablename__ = "webhook_calls"
    __table_args__ = (
        points_at("webhooks", "webhook_id"),
        Index(
            "ix_webhook_calls_due",
            "community_id",
            "not_before",
            sqlite_where=STILL_TO_CALL,
            postgresql_where=STILL_TO_CALL,
        ),
        Index("ix_webhook_calls_made", "community_id", "webhook_id", "made_at"),
    )

    webhook_id: Mapped[Id]
    kind: Mapped[Word]
    need_id: Mapped[Id | None]
    offer_id: Mapped[Id | None]
    state: Mapped[Word]  # as of a letter: waiting, claimed, sent, dropped, dead
    made_at: Mapped[At]
    not_before: Mapped[At]
    tries: Mapped[int] = mapped_column(default=0)
    claimed_by: Mapped[Word | None]
    claimed_until: Mapped[MaybeAt]
    ended_at: Mapped[MaybeAt]  # taken, dropped or given up


class BroughtGiver(OfCommunity, Model):
    """Whom a volunteer platform says wants to give. No account: she comes in herself, by her own
    code, or not at all. One letter, that opens until its last day."""

    __tablename__ = "brought_givers"
    __table_args__ = (
        points_at("api_tokens", "token_id"),
        Index("ix_brought_givers_token", "community_id", "token_id", "made_at"),
    )

    token_id: Mapped[Id]
    first_name: Mapped[Line]
    reach_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    reach_fingerprint: Mapped[str]
    tiles: Mapped[Line]  # with spaces between
    made_at: Mapped[At]
    ends_at: Mapped[At]
