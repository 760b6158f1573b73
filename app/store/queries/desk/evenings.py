"""Evenings on which givers are met, and who opens how many pages outside of them."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, select

from app.domain.desk.lateness import Looked
from app.domain.states import EveningState
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.tables import Evening, LookedAt, Person

AN_HOUR = timedelta(hours=1)


def open_now(community_id: int, now: datetime) -> Sequence[AnyRow]:
    """id, who (a first name), opened_by and ends_at."""
    found = (
        select(Evening.id, Evening.opened_by, Evening.ends_at, Person.first_name.label("who"))
        .join(Person, leads_to(Evening.opened_by, Person))
        .where(Evening.community_id == community_id, *_is_open(now))
        .order_by(Evening.opened_at)
    )
    return db.session.execute(found).all()


def open_of(community_id: int, person_id: int | None, now: datetime) -> int | None:
    found = select(Evening.id).where(
        Evening.community_id == community_id, Evening.opened_by == person_id, *_is_open(now)
    )
    return db.session.scalars(found).first()


def over(community_id: int, now: datetime) -> Sequence[int]:
    found = select(Evening.id).where(
        Evening.community_id == community_id,
        Evening.state == EveningState.OPEN,
        Evening.ends_at <= now,
    )
    return db.session.scalars(found).all()


def _is_open(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return Evening.state == EveningState.OPEN, Evening.ends_at > now


def opened_lately(community_id: int, actor_id: int | None, now: datetime) -> int:
    """Pages of people that she opened within the hour, but for those on an evening of hers."""
    found = select(func.count()).where(*_lately(community_id, now), LookedAt.actor_id == actor_id)
    return db.session.scalar(found) or 0


def open_many(community_id: int, now: datetime, more_than: int) -> Sequence[int]:
    """Who opened more than so many of them within the hour."""
    found = select(LookedAt.actor_id).where(*_lately(community_id, now))
    many = found.group_by(LookedAt.actor_id).having(func.count() > more_than)
    return db.session.scalars(many.order_by(LookedAt.actor_id)).all()


def _lately(community_id: int, now: datetime) -> tuple[ColumnElement[bool], ...]:
    on_an_evening = select(Evening.id).where(
        Evening.community_id == LookedAt.community_id,
        Evening.opened_by == LookedAt.actor_id,
        Evening.opened_at <= LookedAt.at,
        Evening.ends_at > LookedAt.at,
    )
    return (
        LookedAt.community_id == community_id,
        LookedAt.thing == Looked.PERSON,
        LookedAt.at > now - AN_HOUR,
        ~on_an_evening.exists(),
    )
