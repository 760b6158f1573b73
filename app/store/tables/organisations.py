"""Organisations, institutions and companies, and how a colleague comes to answer for one too."""

from sqlalchemy import Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from app.store.columns import At, Id, Line, OfCommunity, Prose, Word, points_at
from app.store.db import Model


class Organisation(OfCommunity, Model):
    """The givers who answer for it point here; without any it goes."""

    __tablename__ = "organisations"

    name: Mapped[Line]
    kvk: Mapped[Word | None]  # of the chamber of commerce: eight digits, when they told it
    why: Mapped[Line]  # why it joins, in one sentence; may be empty
    condition: Mapped[Prose]  # what always holds when it helps, in its own words; may be empty
    joined_at: Mapped[At]


class Invitation(OfCommunity, Model):
    """One letter to one colleague: opens once, until its last day."""

    __tablename__ = "invitations"
    __table_args__ = (
        points_at("people", "person_id"),
        points_at("organisations", "organisation_id"),
        Index("ix_invitations_organisation", "community_id", "organisation_id", "made_at"),
    )

    organisation_id: Mapped[Id]
    person_id: Mapped[Id]  # who invites
    state: Mapped[Word | None]
    reach_sealed: Mapped[bytes] = mapped_column(LargeBinary)
    reach_fingerprint: Mapped[str]
    made_at: Mapped[At]
    ends_at: Mapped[At]
