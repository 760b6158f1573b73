"""The numbers to call in one town."""

from collections.abc import Sequence

from sqlalchemy import select

from app.store.db import AnyRow, db
from app.store.tables import LocalHelpLine as Line


def local_lines(community_id: int) -> Sequence[AnyRow]:
    """name, number, cost, hours, what_for, website and checked, as they stand below each other."""
    found = select(
        Line.name, Line.number, Line.cost, Line.hours, Line.what_for, Line.website, Line.checked
    ).where(Line.community_id == community_id)
    return db.session.execute(found.order_by(Line.place)).all()
