"""The pages in a community's own words: what stands now, and what stood before."""

from collections.abc import Sequence

from sqlalchemy import and_, func, select

from app.store.columns import leads_to
from app.store.db import AnyRow, AnySelect, db
from app.store.tables import JournalLine, LeafletVersion, Person


def newest(community_id: int, slug: str, language: str) -> AnyRow | None:
    """number and words of what stands now; None when nobody wrote it yet."""
    found = _of(community_id, slug, language).order_by(LeafletVersion.number.desc())
    return db.session.execute(found).first()


def one(community_id: int, slug: str, language: str, number: int) -> AnyRow | None:
    """As `newest`, of an earlier one."""
    found = _of(community_id, slug, language).where(LeafletVersion.number == number)
    return db.session.execute(found).first()


def _of(community_id: int, slug: str, language: str) -> AnySelect:
    return select(LeafletVersion.number, LeafletVersion.words, LeafletVersion.written_at).where(
        LeafletVersion.community_id == community_id,
        LeafletVersion.slug == slug,
        LeafletVersion.language == language,
    )


def history(community_id: int, slug: str, language: str, most: int) -> Sequence[AnyRow]:
    """number, written_at, whether our own words stood again, and the first name of whoever did it;
    the newest first."""
    found = (
        select(
            LeafletVersion.number,
            LeafletVersion.written_at,
            (LeafletVersion.words == "").label("is_ours"),
            Person.first_name.label("who"),
        )
        .outerjoin(
            JournalLine,
            and_(
                JournalLine.community_id == LeafletVersion.community_id,
                JournalLine.thing == "leaflet",
                JournalLine.thing_id == LeafletVersion.id,
            ),
        )
        .outerjoin(Person, leads_to(JournalLine.actor_id, Person))
        .where(
            LeafletVersion.community_id == community_id,
            LeafletVersion.slug == slug,
            LeafletVersion.language == language,
        )
        .order_by(LeafletVersion.number.desc())
    )
    return db.session.execute(found.limit(most)).all()


def own_words(community_id: int) -> set[tuple[str, str]]:
    """(slug, language) of every page that now stands in the community's own words."""
    last = (
        select(
            LeafletVersion.slug,
            LeafletVersion.language,
            func.max(LeafletVersion.number).label("number"),
        )
        .where(LeafletVersion.community_id == community_id)
        .group_by(LeafletVersion.slug, LeafletVersion.language)
        .subquery()
    )
    found = (
        select(LeafletVersion.slug, LeafletVersion.language)
        .join(
            last,
            and_(
                LeafletVersion.slug == last.c.slug,
                LeafletVersion.language == last.c.language,
                LeafletVersion.number == last.c.number,
            ),
        )
        .where(LeafletVersion.community_id == community_id, LeafletVersion.words != "")
    )
    return {(row.slug, row.language) for row in db.session.execute(found)}
