"""A photo that an asker added to her need: one, kept until the need ends (R28)."""

from sqlalchemy import Index, LargeBinary, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.store.columns import At, Id, MaybeAt, OfCommunity, Word, points_at
from app.store.db import Model


class Photo(OfCommunity, Model):
    """Another photo is another row, so that nobody shows one that she did not look at."""

    __tablename__ = "photos"
    __table_args__ = (
        points_at("needs", "need_id"),
        UniqueConstraint("community_id", "need_id"),
        Index(
            "ix_photos_waiting",
            "community_id",
            "answer_by",
            sqlite_where=text("answer_by IS NOT NULL"),
            postgresql_where=text("answer_by IS NOT NULL"),
        ),
    )

    need_id: Mapped[Id]
    asker_id: Mapped[Id]  # the need's, so that a rule about the pair reads one row
    state: Mapped[Word | None]
    picture: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)  # JPEG; empty when refused
    width: Mapped[int]  # pixels
    height: Mapped[int]
    added_at: Mapped[At]
    answer_by: Mapped[MaybeAt]  # with a waiting photo only: by when a person looks at it
