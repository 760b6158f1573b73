"""What a community has in the place of the team's words, and beside them."""

from typing import Any

from sqlalchemy import ColumnElement, func, select

from app.store.db import db


def in_place_of(table: Any, community_id: int, slug: str) -> Any | None:
    """Locked until the transaction ends."""
    found = select(table).where(table.community_id == community_id, table.replaces == slug)
    return db.session.scalars(found.with_for_update()).first()


def how_many_added(table: Any, community_id: int, of_these: ColumnElement[bool]) -> int:
    found = select(func.count()).where(
        table.community_id == community_id, table.replaces.is_(None), of_these
    )
    return db.session.scalar(found) or 0
