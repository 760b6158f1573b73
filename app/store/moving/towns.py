"""Which communities go, and whether the target has room for them."""

from collections.abc import Collection
from operator import attrgetter

from sqlalchemy import Connection, or_, select

from app.store.moving.refused import Refused
from app.store.tables import Community

UNIQUE = ("id", "slug", "host", "reading_key")


def chosen(source: Connection, slug: str | None) -> dict[int, str]:
    """The id and short name of each. Raises Refused where there is none of that name."""
    kept = source.execute(select(Community.id, Community.slug).order_by(Community.id)).all()
    found = {row.id: row.slug for row in kept if slug in (None, row.slug)}
    if not found:
        known = ", ".join(row.slug for row in kept) or "none at all"
        raise Refused(f"--from has no community called {slug} (there are: {known}).")
    return found


def must_have_room(source: Connection, target: Connection, ids: Collection[int]) -> None:
    """Raises Refused where another community has its number, its name or its address."""
    for ours in source.execute(select(Community.__table__).where(Community.id.in_(ids))):
        same = or_(*(getattr(Community, name) == getattr(ours, name) for name in UNIQUE))
        for theirs in target.execute(select(Community.__table__).where(same)):
            if attrgetter(*UNIQUE)(theirs) != attrgetter(*UNIQUE)(ours):
                raise Refused(
                    f"{ours.slug} (number {ours.id}, {ours.host}) finds {theirs.slug}"
                    f" (number {theirs.id}, {theirs.host}) in the target. Keys and seals hold the"
                    " number, so it cannot have another one: choose another target."
                )
