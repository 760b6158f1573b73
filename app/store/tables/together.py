"""Together at the table: who sat beside whom, a code on paper, and who came along."""

from sqlalchemy import Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.store.columns import At, Id, MaybeAt, OfCommunity, Word, points_at
from app.store.db import Model


class Sitting(OfCommunity, Model):
    """Our device lay before somebody, who came in by herself."""

    __tablename__ = "sittings"
    __table_args__ = (points_at("people", "person_id"),)

    begun_by: Mapped[Id]
    person_id: Mapped[Id | None]  # None: nobody came in
    state: Mapped[Word | None]
    begun_at: Mapped[At]
    ends_at: Mapped[At]


class PaperCode(OfCommunity, Model):
    """A code word with a number, for anyone who has no phone and no e-mail. Of the number only a
    keyed hash is kept."""

    __tablename__ = "paper_codes"
    __table_args__ = (
        points_at("people", "person_id"),
        UniqueConstraint("community_id", "code_word"),
        Index("ix_paper_codes_person", "community_id", "person_id"),
    )

    person_id: Mapped[Id]
    code_word: Mapped[Word]
    salt: Mapped[Word]
    code_hash: Mapped[str]
    state: Mapped[Word | None]
    wrong_tries: Mapped[int] = mapped_column(default=0)
    tried_at: Mapped[MaybeAt]  # the last wrong one
    made_by: Mapped[Id | None]
    made_at: Mapped[At]


class CameAlong(OfCommunity, Model):
    """A professional who came along with a need, and hears how it ended and nothing else. The row
    goes when she heard it."""

    __tablename__ = "came_along"
    __table_args__ = (points_at("needs", "need_id"), UniqueConstraint("community_id", "need_id"))

    need_id: Mapped[Id]
    reach_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[At]
