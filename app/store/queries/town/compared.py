"""Figures of several communities side by side: the one question that crosses them.

Each is there by its own yes, and for whoever said yes as well; behind the wall the database sees to
that once more (`store/wall/published.py`).
"""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import aliased

from app.store import questions
from app.store.db import AnyRow, AnySelect
from app.store.tables import Community, Figures

Own = aliased(Community)


def beside(community_id: int, period: str) -> Sequence[AnyRow]:
    """Its own published figures of the period with those of the others; none where it is alone."""
    rows = questions.rows(_BESIDE, community_id=community_id, period=period)
    is_in = community_id in {row.community_id for row in rows}
    return rows if is_in and len(rows) > 1 else []


_BESIDE: AnySelect = (
    select(Figures.community_id, Community.town, Figures.period, Figures.file, Figures.digest)
    .join(Community, Community.id == Figures.community_id)
    .join(Own, Own.id == questions.value("community_id"))
    .where(
        Own.compares,
        Community.compares,
        Figures.period == questions.value("period"),
        Figures.published_at.is_not(None),
    )
)
