"""What a person said yes to beside the service, and what she told because of it.

An answer points at the yes and never at the person: it cannot outlive the yes, and nothing of the
service leads to it.
"""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from app.store.columns import At, Id, MaybeAt, OfCommunity, Word, points_at
from app.store.db import Model


class Consent(OfCommunity, Model):
    __tablename__ = "consents"
    __table_args__ = (
        points_at("people", "person_id"),
        UniqueConstraint("community_id", "person_id", "purpose"),
    )

    person_id: Mapped[Id]
    purpose: Mapped[Word]  # effect, research
    state: Mapped[Word | None]
    version: Mapped[int]  # of the sentence she said yes to
    given_at: Mapped[At]
    written_by: Mapped[Id | None]  # one of us, at the first talk; None: she did it herself
    withdrawn_at: Mapped[MaybeAt]


class Answer(OfCommunity, Model):
    """No moment: the quarter is enough for anyone who counts."""

    __tablename__ = "answers"
    __table_args__ = (
        points_at("consents", "consent_id"),
        UniqueConstraint("community_id", "consent_id", "asked", "question"),
    )

    consent_id: Mapped[Id]
    asked: Mapped[Word]  # at_talk, first, second
    question: Mapped[Word]
    value: Mapped[Word]
    quarter: Mapped[Word]  # "2026Q3"
