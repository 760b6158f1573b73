"""How many different cards a giver was shown within a day (abuse case 3)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select

from app.domain.actor import Actor
from app.domain.calendar import A_DAY
from app.store import questions
from app.store.columns import UTCDateTime
from app.store.db import db
from app.store.tables import CardShowing, Need

_LATELY = select(CardShowing.place, CardShowing.need_id).where(
    CardShowing.community_id == questions.value("community_id"),
    CardShowing.person_id == questions.value("me"),
    CardShowing.at > questions.value("since", UTCDateTime()),
)


def lately(actor: Actor, now: datetime) -> dict[int, int | None]:
    """By its place in her day, which need."""
    hers = {"community_id": actor.community_id, "me": actor.person_id}
    return {row.place: row.need_id for row in questions.rows(_LATELY, since=now - A_DAY, **hers)}


def was_shown(community_id: Any, person_id: Any, since: Any) -> ColumnElement[bool]:
    """Whether she was shown a `Need` of the question at hand since then. Each a value, or the place
    of one."""
    shown = select(CardShowing.id).where(
        CardShowing.community_id == community_id,
        CardShowing.person_id == person_id,
        CardShowing.need_id == Need.id,
        CardShowing.at > since,
    )
    return shown.exists().label("was_shown")


def full_days(community_id: int, now: datetime, most: int) -> Sequence[int]:
    """Who was shown as many as a day holds."""
    found = select(CardShowing.person_id).where(*within_a_day(community_id, now))
    many = found.group_by(CardShowing.person_id).having(func.count() >= most)
    return db.session.scalars(many.order_by(CardShowing.person_id)).all()


def within_a_day(community_id: int, now: datetime) -> tuple[ColumnElement[bool], ...]:
    return CardShowing.community_id == community_id, CardShowing.at > now - A_DAY
