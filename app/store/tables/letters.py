"""The outbox: words that will leave the house, written in the transaction of the deed."""

from sqlalchemy import Index, LargeBinary, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.store.columns import At, Id, Line, MaybeAt, OfCommunity, Word, points_at
from app.store.db import Model

WAITING_DIGESTS = text("kind = 'digest' AND state = 'waiting'")


class Letter(OfCommunity, Model):
    """Ids only, rendered when sent; a code travels in `sealed`, emptied once sent (R14)."""

    __tablename__ = "letters"
    __table_args__ = (
        UniqueConstraint("community_id", "key"),
        Index("ix_letters_due", "community_id", "state", "by_text", "kind", "not_before"),
        Index("ix_letters_person", "community_id", "person_id", "kind", "written_at"),
        Index(
            "ix_letters_gathered",
            "community_id",
            "gathered_in",
            sqlite_where=text("gathered_in IS NOT NULL"),
            postgresql_where=text("gathered_in IS NOT NULL"),
        ),
        Index(
            "ix_letters_digests",
            "community_id",
            "person_id",
            sqlite_where=WAITING_DIGESTS,
            postgresql_where=WAITING_DIGESTS,
        ),
    )

    key: Mapped[Line]
    kind: Mapped[Word]
    state: Mapped[Word]  # waiting, gathered, claimed, sent, dropped, dead
    by_text: Mapped[bool] = mapped_column(default=False)  # the lane in which it waits
    person_id: Mapped[Id | None]
    need_id: Mapped[Id | None]
    offer_id: Mapped[Id | None]
    gathered_in: Mapped[Id | None]  # the digest that tells of this need, instead of a letter
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    written_at: Mapped[At]
    not_before: Mapped[At]
    not_after: Mapped[MaybeAt]
    tries: Mapped[int] = mapped_column(default=0)
    claimed_by: Mapped[Word | None]
    claimed_until: Mapped[MaybeAt]
    may_be_with: Mapped[Word | None]  # the provider that was told and did not answer
    sent_at: Mapped[MaybeAt]


class Round(OfCommunity, Model):
    """A need on its way to all givers; the worker fans it out in steps (R25)."""

    __tablename__ = "rounds"
    __table_args__ = (
        points_at("needs", "need_id"),
        UniqueConstraint("community_id", "need_id", "turn"),
        Index("ix_rounds_due", "community_id", "done_at", "due_at"),
    )

    need_id: Mapped[Id]
    turn: Mapped[int]  # 1, and 2 for the one repeat after silence
    due_at: Mapped[At]
    reached: Mapped[Id] = mapped_column(default=0)  # the last giver id written to
    done_at: Mapped[MaybeAt]
