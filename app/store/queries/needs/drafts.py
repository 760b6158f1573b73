"""The draft of a browser."""

from datetime import datetime

from sqlalchemy import select

from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.sealing import seals
from app.store.tables import Draft, GiverDraft, Neighbourhood


def of_browser(
    community_id: int, browser_hash: str, of: type[Draft] | type[GiverDraft]
) -> Draft | GiverDraft | None:
    found = select(of).where(of.community_id == community_id, of.browser_hash == browser_hash)
    draft: Draft | GiverDraft | None = db.session.scalars(found).first()  # type: ignore[assignment]
    return draft


def of_giver(community_id: int, browser: str, since: datetime) -> AnyRow | None:
    """What somebody who wants to give told so far; None when it was not touched `since`."""
    found = select(
        GiverDraft.invitation_id,
        GiverDraft.kind,
        GiverDraft.organisation,
        GiverDraft.kvk,
        GiverDraft.why,
        GiverDraft.condition,
        GiverDraft.gives,
        GiverDraft.tiles,
        GiverDraft.neighbourhoods,
        GiverDraft.languages,
        GiverDraft.first_name,
    ).where(
        GiverDraft.community_id == community_id,
        GiverDraft.browser_hash == seals().fingerprint(browser),
        GiverDraft.touched_at >= since,
    )
    return db.session.execute(found).first()


def of_asker(community_id: int, browser: str, since: datetime) -> AnyRow | None:
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
            Draft.hands,
        )
        .outerjoin(Neighbourhood, leads_to(Draft.neighbourhood_id, Neighbourhood))
        .where(
            Draft.community_id == community_id,
            Draft.browser_hash == seals().fingerprint(browser),
            Draft.touched_at >= since,
        )
    )
    return db.session.execute(found).first()
