"""Who stays behind when somebody leaves for good."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from app.store.columns import At, Id, OfCommunity
from app.store.db import Model


class Parting(OfCommunity, Model):
    """`id` is that of an offer that is gone: the other of the two reads that somebody stopped."""

    __tablename__ = "partings"
    __table_args__ = (Index("ix_partings_need", "community_id", "need_id", "at"),)

    person_id: Mapped[Id]  # who stays; no key, so that two who leave never wait for each other
    need_id: Mapped[Id | None]  # her own need, if it was she who asked
    at: Mapped[At]
