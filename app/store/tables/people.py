"""People. One person is one account with hats; contact details are sealed (R13, R14)."""

import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Index,
    LargeBinary,
    String,
    UniqueConstraint,
    func,
)
from sqlalchemy.engine.default import DefaultExecutionContext
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import Mapped, mapped_column, validates

from app.domain.needs.themes import Tier
from app.domain.people.recognition import heard
from app.domain.states import PersonState
from app.store.columns import (
    UNDER_ITS_KEY,
    At,
    Id,
    Line,
    MaybeAt,
    OfCommunity,
    Prose,
    Word,
    points_at,
)
from app.store.db import Model


def new_record_key() -> int:
    """A contributor's random 32-bit key in the figures (R19)."""
    return secrets.randbits(32)


def when_joined(context: DefaultExecutionContext) -> Any:
    """Whoever joins is here at that moment."""
    told: Mapping[str, Any] = context.get_current_parameters()  # type: ignore[no-untyped-call]
    return told["joined_at"]


BY_BYTES = String(300).with_variant(String(300, collation="C"), "postgresql")
"""In the order of its signs on both databases, so that a beginning is found by an index."""


class Person(OfCommunity, Model):
    __tablename__ = "people"
    __table_args__ = (
        UniqueConstraint("community_id", "reach_fingerprint"),
        Index("ix_people_name_key", "community_id", "name_key", "id"),
        Index("ix_people_silent", "community_id", "seen_at"),
        UNDER_ITS_KEY,
    )

    state: Mapped[Word] = mapped_column(default=PersonState.HERE, server_default=PersonState.HERE)
    first_name: Mapped[Line]
    name_key: Mapped[str] = mapped_column(BY_BYTES, default="", server_default="")  # as searched
    channel: Mapped[Word]  # email or phone
    language: Mapped[Word | None]  # as she chose it; None: she never did
    reach_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)  # None: the number is another's
    reach_fingerprint: Mapped[str | None]
    joined_at: Mapped[At]
    seen_at: Mapped[At] = mapped_column(default=when_joined)  # came in, or was inside
    reached_at: Mapped[MaybeAt] = mapped_column(default=when_joined)  # by what goes to her number
    named_at: Mapped[MaybeAt]  # after long silence known by her first name, and by none of us since
    asked_to_stay_at: Mapped[MaybeAt]  # the letter before all of hers goes (R9)
    stays_at: Mapped[MaybeAt]  # "Ik blijf", from that letter: whoever pressed was not seen
    wrong_names: Mapped[int] = mapped_column(default=0)  # tries since the right one (R9)
    unreached_since: Mapped[MaybeAt]  # what we sent came back for good; nothing is sent there
    succeeded_by: Mapped[Id | None]  # the person whom the number brought in as somebody new
    paused_since: Mapped[MaybeAt]
    paused_until: Mapped[MaybeAt]  # None with a pause: until she says so
    record_key: Mapped[int] = mapped_column(BigInteger, default=new_record_key)

    @validates("first_name")
    def _note_key(self, _: str, name: str) -> str:
        self.name_key = heard(name)
        return name

    @property
    def person_id(self) -> int:
        return self.id

    @hybrid_property
    def surely_reached_at(self) -> datetime:
        """When she was here last by what is sent to her number or address. The release before this
        one leaves it empty for anyone who joins meanwhile."""
        return self.reached_at or self.joined_at

    @surely_reached_at.inplace.expression
    @classmethod
    def _surely_reached_at(cls) -> ColumnElement[datetime]:
        return func.coalesce(cls.reached_at, cls.joined_at)


class HatOf(OfCommunity, Model):
    """`id` is the person's."""

    __tablename__ = "hats"
    __table_args__ = (points_at("people", "id"),)

    hat: Mapped[Word] = mapped_column(primary_key=True)
    since: Mapped[At]


class Giver(OfCommunity, Model):
    """What a person is as a giver; `id` is the person's."""

    __tablename__ = "givers"
    __table_args__ = (
        points_at("people", "id"),
        points_at("organisations", "organisation_id"),
        UNDER_ITS_KEY,
    )

    state: Mapped[Word]
    kind: Mapped[Word]  # resident, organisation, institution, company
    organisation_id: Mapped[Id | None]  # for which she answers, beside her colleagues
    condition: Mapped[Prose]  # a resident's own; that of an organisation stands with it
    gives: Mapped[Line] = mapped_column(default="", server_default="")  # in her own words
    rules_read_at: Mapped[MaybeAt]
    introduced_at: Mapped[MaybeAt]
    introduced_by: Mapped[Id | None]
    met_where: Mapped[Word | None]
    up_to: Mapped[int] = mapped_column(default=Tier.T3, server_default="3")  # the VOG apart
    vog_seen_at: Mapped[MaybeAt]  # that it was seen, never the document
    vog_ends_at: Mapped[MaybeAt]  # from then on it says nothing

    @property
    def person_id(self) -> int:
        return self.id


class GiverTheme(OfCommunity, Model):
    """A theme a giver can help with; `id` is the person's."""

    __tablename__ = "giver_themes"
    __table_args__ = (points_at("givers", "id"),)

    theme: Mapped[Word] = mapped_column(primary_key=True)


class GiverLanguage(OfCommunity, Model):
    """A language a giver speaks; `id` is the person's."""

    __tablename__ = "giver_languages"
    __table_args__ = (points_at("givers", "id"),)

    language: Mapped[Word] = mapped_column(primary_key=True)


class GiverNeighbourhood(OfCommunity, Model):
    """Where a giver helps; without any, everywhere. `id` is the person's."""

    __tablename__ = "giver_neighbourhoods"
    __table_args__ = (points_at("givers", "id"), points_at("neighbourhoods", "neighbourhood_id"))

    neighbourhood_id: Mapped[Id] = mapped_column(primary_key=True)


class Duty(OfCommunity, Model):
    """A kwartiermaker's place on the rota; `id` is the person's."""

    __tablename__ = "duties"
    __table_args__ = (points_at("people", "id"),)

    turn: Mapped[Word]  # on_duty or deputy
    phone: Mapped[Line]  # the number of the work phone, shown to everybody
    days: Mapped[Line]  # "ma t/m do, 9 tot 5 uur"
