"""What was asked for researchers and handed to them; never what is in it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select

from app.domain.states import ExportState
from app.store.columns import leads_to
from app.store.db import AnyRow, AnySelect, db
from app.store.tables import Person, ResearchExport, ResearchPart


def open_id(community_id: int, now: datetime) -> int | None:
    """The id of the one that was asked for and can still be made."""
    found = select(ResearchExport.id).where(
        ResearchExport.community_id == community_id,
        ResearchExport.state == ExportState.ASKED,
        ResearchExport.ends_at > now,
    )
    return db.session.scalars(found).first()


def last_made_at(community_id: int) -> datetime | None:
    found = select(func.max(ResearchExport.made_at)).where(
        ResearchExport.community_id == community_id
    )
    return db.session.scalar(found)


def listed(community_id: int, most: int) -> Sequence[AnyRow]:
    """With the first name of whoever asked; the newest first."""
    found = _exports(community_id).order_by(ResearchExport.asked_at.desc(), ResearchExport.id)
    return db.session.execute(found.limit(most)).all()


def _exports(community_id: int) -> AnySelect:
    return (
        select(
            ResearchExport.id,
            ResearchExport.state,
            ResearchExport.for_whom,
            ResearchExport.angle,
            ResearchExport.asked_at,
            ResearchExport.ends_at,
            ResearchExport.made_at,
            Person.first_name.label("who"),
        )
        .outerjoin(Person, leads_to(ResearchExport.asked_by, Person))
        .where(ResearchExport.community_id == community_id)
    )


def last_part(community_id: int, person_id: int) -> AnyRow | None:
    """for_whom and at of the newest in which she was."""
    found = select(ResearchPart.for_whom, ResearchPart.at).where(
        ResearchPart.community_id == community_id, ResearchPart.person_id == person_id
    )
    return db.session.execute(found.order_by(ResearchPart.at.desc()).limit(1)).first()


def doubles(community_id: int, person_id: int, other_id: int) -> Sequence[int]:
    """The other's rows of exports in which the first was as well."""
    here = ResearchPart.community_id == community_id
    hers = select(ResearchPart.export_id).where(here, ResearchPart.person_id == person_id)
    found = select(ResearchPart.id).where(
        here, ResearchPart.person_id == other_id, ResearchPart.export_id.in_(hers)
    )
    return db.session.scalars(found).all()
