"""What the desk wrote of a quarter."""

from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.orm import aliased

from app.store import questions
from app.store.columns import leads_to
from app.store.db import AnyRow, AnySelect, db
from app.store.tables import Lookback, Person

By = aliased(Person)


def one(community_id: int, period: str) -> AnyRow | None:
    """number, hours, learnt, changed, written_at and `who` wrote it last."""
    found = (
        select(
            Lookback.number,
            Lookback.hours,
            Lookback.learnt,
            Lookback.changed,
            Lookback.written_at,
            By.first_name.label("who"),
        )
        .outerjoin(By, leads_to(Lookback.written_by, By))
        .where(Lookback.community_id == community_id, Lookback.period == period)
    )
    return db.session.execute(found).first()


def beside_figures(community_id: int, quarters: Collection[str]) -> Sequence[AnyRow]:
    """hours, learnt and changed, the oldest first: no word of whoever wrote it."""
    return questions.rows(_BESIDE, community_id=community_id, quarters=list(quarters))


_BESIDE: AnySelect = (
    select(Lookback.hours, Lookback.learnt, Lookback.changed)
    .where(
        Lookback.community_id == questions.value("community_id"),
        Lookback.period.in_(questions.one_of("quarters")),
    )
    .order_by(Lookback.period)
)


def to_change(community_id: int, period: str) -> Lookback | None:
    """Locked until the transaction ends."""
    found = select(Lookback).where(Lookback.community_id == community_id, Lookback.period == period)
    return db.session.scalars(found.with_for_update()).first()
