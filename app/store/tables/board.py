"""The klankbordgroep: who reads along with texts and figures, and what she says of them."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from app.store.columns import At, Id, Line, MaybeAt, OfCommunity, Prose, Word, points_at
from app.store.db import Model


class BoardMember(OfCommunity, Model):
    """`id` is the person's. Whether she rests is hers alone: no page of the desk reads it."""

    __tablename__ = "board_members"
    __table_args__ = (points_at("people", "id"),)

    state: Mapped[Word | None]
    asked_by: Mapped[Id]  # which of us asked her, and heard her yes
    since: Mapped[At]

    @property
    def person_id(self) -> int:
        return self.id


class Comment(OfCommunity, Model):
    """What she says of one text, or of the figures of one period."""

    __tablename__ = "comments"
    __table_args__ = (
        points_at("people", "author_id"),
        Index("ix_comments_author", "community_id", "author_id", "written_at"),
        Index("ix_comments_state", "community_id", "state", "written_at"),
        Index("ix_comments_topic", "community_id", "about", "topic"),
    )

    author_id: Mapped[Id]
    about: Mapped[Word]  # a page, words of a screen or letter, figures
    topic: Mapped[Word]  # which of them
    state: Mapped[Word | None]
    words: Mapped[Prose]
    with_name: Mapped[bool]  # the desk may know who says it
    may_show: Mapped[bool]  # may stand beside the figures, never with her name
    written_at: Mapped[At]
    shown_at: Mapped[MaybeAt]  # stands beside the figures since
    reply: Mapped[Line]  # what the desk says back; empty until it does
    decided_by: Mapped[Id | None]
    replied_at: Mapped[MaybeAt]
