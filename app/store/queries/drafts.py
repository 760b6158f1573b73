"""The draft of a browser."""

from datetime import datetime

from sqlalchemy import select

from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.sealing import seals
from app.store.tables import Draft, Neighbourhood


def of_browser(community_id: int, browser_hash: str) -> Draft | None:
    found = select(Draft).where(
        Draft.community_id == community_id, Draft.browser_hash == browser_hash
    )
    return db.session.scalars(found).first()


def told(community_id: int, browser: str, since: datetime) -> AnyRow | None:
    """What was told so far, with the neighbourhood's name; None when it was not touched `since`."""
    found = (
        select(
            Draft.tile,
            Draft.words,
            Draft.neighbourhood_told,
            Neighbourhood.id.label("neighbourhood_id"),
            Neighbourhood.name.label("neighbourhood"),
            Draft.timing,
            Draft.first_name,
            Draft.call_time,
        )
        .outerjoin(Neighbourhood, leads_to(Draft.neighbourhood_id, Neighbourhood))
        .where(
            Draft.community_id == community_id,
            Draft.browser_hash == seals().fingerprint(browser),
            Draft.touched_at >= since,
        )
    )
    return db.session.execute(found).first()
