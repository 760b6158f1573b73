"""The towns a deployment serves. A community is the tenant: no question crosses two of them."""

import secrets
from datetime import date

from sqlalchemy import Integer, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.store.columns import At, Id, Line, OfCommunity, Prose, Word
from app.store.db import Model


def new_reading_key() -> str:
    return secrets.token_urlsafe(24)


def new_number() -> int:
    """The number of a community. It stands in every key, seal and signed link, and so cannot change
    when the community moves: two deployments that each began with 1 could never become one."""
    return 1 + secrets.randbits(30)


class Community(Model):
    """`reading_key`: whose request it is, said to the walled connection. Whoever asks questions of
    her own there knows no other community's."""

    __tablename__ = "communities"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, default=new_number)
    slug: Mapped[Word] = mapped_column(unique=True)
    host: Mapped[Line] = mapped_column(unique=True)
    name: Mapped[Line]
    town: Mapped[Line]
    moderation: Mapped[Word]
    owner: Mapped[Line]  # who answers for the service; shown to the municipality
    reading_key: Mapped[Word] = mapped_column(unique=True, default=new_reading_key)
    compares: Mapped[bool] = mapped_column(default=False)  # its figures with others that do
    colours: Mapped[Prose | None]  # JSON, as domain/town/colours.py reads it; None: the house's own


class Comparing(OfCommunity, Model):
    """Which of us said that its figures may stand beside others', or no longer;
    `Community.compares` follows it."""

    __tablename__ = "comparings"
    __table_args__ = (UniqueConstraint("community_id"),)

    state: Mapped[Word | None]
    decided_by: Mapped[Id | None]  # None: the operator, at the terminal
    decided_at: Mapped[At]


class Neighbourhood(OfCommunity, Model):
    __tablename__ = "neighbourhoods"
    __table_args__ = (UniqueConstraint("community_id", "name"),)

    name: Mapped[Line]
    households: Mapped[int | None]  # as a statistics office counts them; None: nobody told
    code: Mapped[Word | None]  # of Statistics Netherlands (WK…, BU…): by which a new name finds it


class LocalHelpLine(OfCommunity, Model):
    """A number to call in this town, beside those of the country (app/texts/help_lines.toml)."""

    __tablename__ = "local_help_lines"
    __table_args__ = (UniqueConstraint("community_id", "place"),)

    place: Mapped[int]  # from 1 on, as they stand below each other
    name: Mapped[Line]
    number: Mapped[Word]
    cost: Mapped[Line]
    hours: Mapped[Line]
    what_for: Mapped[Line]
    website: Mapped[Line]
    checked: Mapped[date]  # somebody called it that day
