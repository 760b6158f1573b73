"""What is due: follow-ups of the clock, tasks of a person. The database remembers, not a timer."""

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from app.store.columns import At, Id, Line, MaybeAt, OfCommunity, Prose, Word, points_at
from app.store.db import Model


class Followup(OfCommunity, Model):
    """Fires once for each key: `kind:subject:start` (I8)."""

    __tablename__ = "followups"
    __table_args__ = (
        UniqueConstraint("community_id", "key"),
        Index("ix_followups_due", "community_id", "done_at", "due_at"),
    )

    key: Mapped[Line]
    kind: Mapped[Word]
    person_id: Mapped[Id | None]
    need_id: Mapped[Id | None]
    offer_id: Mapped[Id | None]
    start_at: Mapped[At]  # what the days count from: a choice, a posting, a term
    due_at: Mapped[At]
    stands_since: Mapped[MaybeAt]  # the clock stands still: somebody whom it waits for rests
    done_at: Mapped[MaybeAt]


class Task(OfCommunity, Model):
    """An item on the kwartiermaker's desk. Opened once for each key."""

    __tablename__ = "tasks"
    __table_args__ = (
        UniqueConstraint("community_id", "key"),
        points_at("people", "person_id"),
        points_at("needs", "need_id"),
        Index("ix_tasks_state", "community_id", "state", "due_at"),
    )

    key: Mapped[Line]
    kind: Mapped[Word]
    state: Mapped[Word | None]
    person_id: Mapped[Id | None]
    need_id: Mapped[Id | None]
    offer_id: Mapped[Id | None]
    call_time: Mapped[Word | None]  # of a call that somebody asked for: when it suits
    note: Mapped[Prose]  # what the person wrote with a report or a call, or the kind of letter
    opened_at: Mapped[At]
    due_at: Mapped[At]
    done_at: Mapped[MaybeAt]
    done_by: Mapped[Id | None]
    reason: Mapped[Line]
    reported_name: Mapped[Line | None]  # of a report: about whom it is, also when she is gone
    reported_fingerprint: Mapped[str | None]
    reporter_network: Mapped[str | None]  # for as long as reports are counted together
