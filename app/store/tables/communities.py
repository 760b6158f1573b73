"""The towns a deployment serves. A community is the tenant: no question crosses two of them."""

from sqlalchemy import Integer, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.store.columns import Line, OfCommunity, Word
from app.store.db import Model


class Community(Model):
    __tablename__ = "communities"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    slug: Mapped[Word] = mapped_column(unique=True)
    host: Mapped[Line] = mapped_column(unique=True)
    name: Mapped[Line]
    town: Mapped[Line]
    moderation: Mapped[Word]
    owner: Mapped[Line]  # who answers for the service; shown to the municipality


class Neighbourhood(OfCommunity, Model):
    __tablename__ = "neighbourhoods"
    __table_args__ = (UniqueConstraint("community_id", "name"),)

    name: Mapped[Line]
