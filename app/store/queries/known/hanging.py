"""Every row that leads to one of these rows, directly or through another."""

from sqlalchemy import select

from app.store.db import db
from app.store.queries.known.pointers import leading_to

Ids = dict[str, set[int]]


def hanging_on(community_id: int, table: str, ids: set[int]) -> Ids:
    """Ids by table, these rows among them."""
    found: Ids = {table: set(ids)}
    ahead = [(table, set(ids))]
    while ahead:
        name, known = ahead.pop()
        for pointer in leading_to(name):
            column, here = pointer.table.c[pointer.column], pointer.table.c
            rows = select(here.id).where(here.community_id == community_id, column.in_(known))
            new = set(db.session.scalars(rows)) - found.get(pointer.table.name, set())
            if new:
                found.setdefault(pointer.table.name, set()).update(new)
                ahead.append((pointer.table.name, new))
    return found
