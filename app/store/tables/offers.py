"""An offer on a need, and the messages of a match (an offer that the asker accepted)."""

from sqlalchemy import Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped

from app.store.columns import At, Id, MaybeAt, OfCommunity, Prose, Word, points_at
from app.store.db import Model


class Offer(OfCommunity, Model):
    __tablename__ = "offers"
    __table_args__ = (
        points_at("needs", "need_id"),
        points_at("givers", "giver_id"),
        UniqueConstraint("community_id", "need_id", "giver_id"),
        Index("ix_offers_giver", "community_id", "giver_id", "state"),
    )

    need_id: Mapped[Id]
    asker_id: Mapped[Id]  # the need's, so that a rule about the pair reads one row
    giver_id: Mapped[Id]
    tier: Mapped[int]  # the need's, for the same reason
    state: Mapped[Word | None]
    kind: Mapped[Word]  # yes, condition, find_out
    word: Mapped[Prose]
    made_at: Mapped[At]
    suits_on: Mapped[MaybeAt]  # the day she proposed, at the hour her part of the day begins
    suits_part: Mapped[Word | None]  # morning, afternoon, evening
    find_out_by: Mapped[MaybeAt]  # "ik zoek het uit": the morning on which she is reminded
    back_because: Mapped[Word | None]  # why she handed it back, if she said so
    chosen_at: Mapped[MaybeAt]
    asker_said: Mapped[Word | None]  # how it went, the last that each of the two said
    asker_said_at: Mapped[MaybeAt]
    giver_said: Mapped[Word | None]
    giver_said_at: Mapped[MaybeAt]
    thanks: Mapped[Prose]
    until_at: Mapped[MaybeAt]  # of a maatje: the last day they agreed on
    contact_kept: Mapped[bool | None]  # "heb je er een contact aan overgehouden?" (002:1716)


class Message(OfCommunity, Model):
    __tablename__ = "messages"
    __table_args__ = (
        points_at("offers", "offer_id"),
        UniqueConstraint("community_id", "reply_mark"),
        Index("ix_messages_offer", "community_id", "offer_id", "written_at"),
        Index(
            "ix_messages_held",
            "community_id",
            "answer_by",
            sqlite_where=text("answer_by IS NOT NULL"),
            postgresql_where=text("answer_by IS NOT NULL"),
        ),
    )

    offer_id: Mapped[Id]
    need_id: Mapped[Id]
    asker_id: Mapped[Id]
    giver_id: Mapped[Id]
    author_id: Mapped[Id]
    state: Mapped[Word | None]
    words: Mapped[Prose]
    written_at: Mapped[At]
    answer_by: Mapped[MaybeAt]  # with a held message only: by when a person reads it
    reply_mark: Mapped[str | None]  # of the e-mail that it came by, so that it comes once
