"""Frozen figures, as they lie in their files. Counts are not found here."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, select

from app.domain.refusals import NotFound
from app.domain.states import FiguresState
from app.store import questions
from app.store.db import AnyRow, AnySelect, db
from app.store.tables import Figures


def _shown(community_id: Any) -> AnySelect:
    """What a community shows, or that of the place of one."""
    return select(
        Figures.community_id,
        Figures.period,
        Figures.state,
        Figures.file,
        Figures.digest,
        Figures.frozen_at,
        Figures.published_at,
    ).where(Figures.community_id == community_id)


_HERE = questions.value("community_id")
_THIS = Figures.period == questions.value("period")
_IS_PUBLISHED = Figures.state == FiguresState.PUBLISHED
_ONE = _shown(_HERE).where(_THIS)
_NEWEST_PUBLISHED = _shown(_HERE).where(_IS_PUBLISHED).order_by(Figures.period.desc()).limit(1)
_PERIODS: AnySelect = (
    select(Figures.community_id, Figures.period, Figures.state)
    .where(Figures.community_id == _HERE)
    .order_by(Figures.period.desc())
)


def one(community_id: int, period: str) -> AnyRow | None:
    return questions.first(_ONE, community_id=community_id, period=period)


def newest_published(community_id: int) -> AnyRow | None:
    return questions.first(_NEWEST_PUBLISHED, community_id=community_id)


def periods(community_id: int) -> Sequence[AnyRow]:
    """Every frozen period with what the policy asks of it, the newest first."""
    return questions.rows(_PERIODS, community_id=community_id)


def every(community_id: int) -> Sequence[AnyRow]:
    """Each with its file, the oldest first."""
    return db.session.execute(_shown(community_id).order_by(Figures.period)).all()


def to_change(community_id: int, period: str) -> Figures:
    """Locked until the transaction ends. Raises NotFound."""
    found = select(Figures).where(Figures.community_id == community_id, Figures.period == period)
    figures = db.session.scalars(found.with_for_update()).first()
    if figures is None:
        raise NotFound
    return figures


def published_before(community_id: int, period: str, most: int) -> Sequence[AnyRow]:
    """The last ones before that period, each with its file, the oldest first."""
    newest = questions.rows(_BEFORE, community_id=community_id, period=period, most=most)
    return newest[::-1]


_BEFORE = (
    _shown(_HERE)
    .where(_IS_PUBLISHED, Figures.period < questions.value("period"))
    .order_by(Figures.period.desc())
    .limit(questions.value("most", Integer()))
)


def published_of(community_id: int, periods: Collection[str]) -> str | None:
    """Which of these is published."""
    found = select(Figures.period).where(
        Figures.community_id == community_id,
        Figures.period.in_(periods),
        Figures.state == FiguresState.PUBLISHED,
    )
    return db.session.scalars(found).first()


def state_to_keep(community_id: int, periods: Collection[str]) -> str | None:
    """The state of the one of these that is there, as it stays until the transaction ends; None
    before it was frozen."""
    found = select(Figures.state).where(
        Figures.community_id == community_id, Figures.period.in_(periods)
    )
    return db.session.scalars(found.with_for_update()).first()


def waiting_since(community_id: int, moment: datetime) -> Sequence[Figures]:
    """Frozen at that moment or before, and not published yet; locked."""
    found = select(Figures).where(
        Figures.community_id == community_id,
        Figures.state == FiguresState.FROZEN,
        Figures.frozen_at <= moment,
    )
    return db.session.scalars(found.order_by(Figures.period).with_for_update()).all()
