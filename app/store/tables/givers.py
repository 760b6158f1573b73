"""What givers chose for themselves, and which cards they opened and were shown."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from app.store.columns import UNDER_ITS_KEY, At, Id, OfCommunity, Word, points_at
from app.store.db import Model


class GiverSettings(OfCommunity, Model):
    """How often and when; `id` is the person's. Without a row the house's own numbers hold."""

    __tablename__ = "giver_settings"
    __table_args__ = (points_at("givers", "id"), UNDER_ITS_KEY)

    rhythm: Mapped[Word]
    weekly_day: Mapped[int]  # Monday is 0; counts with the weekly rhythm
    quiet_from: Mapped[Word]  # "21:00" in Amsterdam; the same as until: never quiet
    quiet_until: Mapped[Word]
    per_week: Mapped[int]  # letters about needs
    open_promises: Mapped[int]


class CardLook(OfCommunity, Model):
    """A giver opened the card of a need inside: the repeat after silence passes her by."""

    __tablename__ = "card_looks"
    __table_args__ = (
        points_at("people", "person_id"),
        points_at("needs", "need_id"),
        UniqueConstraint("community_id", "person_id", "need_id"),
    )

    person_id: Mapped[Id]
    need_id: Mapped[Id | None]  # None: whoever asked is gone
    at: Mapped[At]


class CardShowing(OfCommunity, Model):
    """A giver was shown the words of a need she did not answer. Kept for a day, to count them; the
    numbered places make that no two phones at once are shown more than a day holds."""

    __tablename__ = "card_showings"
    __table_args__ = (
        points_at("people", "person_id"),
        points_at("needs", "need_id"),
        UniqueConstraint("community_id", "person_id", "need_id"),
        UniqueConstraint("community_id", "person_id", "place"),
    )

    person_id: Mapped[Id]
    need_id: Mapped[Id | None]  # None: whoever asked is gone
    place: Mapped[int]  # in her day, from 0
    at: Mapped[At]
