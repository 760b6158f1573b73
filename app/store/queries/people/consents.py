"""What a person said yes to, and when. Nobody asks here what she answered."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from app.domain.people.consents import Asked, ConsentFor
from app.domain.states import ConsentState
from app.store.db import AnyRow, db
from app.store.tables import Answer, Consent


def lock(community_id: int, person_id: int, purpose: ConsentFor) -> Consent | None:
    """The row, held until the transaction ends: no answer slips in behind a withdrawal."""
    found = select(Consent).where(
        Consent.community_id == community_id,
        Consent.person_id == person_id,
        Consent.purpose == purpose,
    )
    return db.session.scalars(found.with_for_update()).first()


def given(community_id: int, person_id: int | None) -> Sequence[AnyRow]:
    """purpose, version and given_at of each that stands."""
    found = select(Consent.purpose, Consent.version, Consent.given_at).where(
        Consent.community_id == community_id,
        Consent.person_id == person_id,
        Consent.state == ConsentState.GIVEN,
    )
    return db.session.execute(found).all()


def stands(community_id: int, person_id: int, purpose: ConsentFor) -> bool:
    """Whether she said yes to it, and did not take that back."""
    return any(row.purpose == purpose for row in given(community_id, person_id))


def has_told(community_id: int, person_id: int, purpose: ConsentFor, asked: Asked) -> bool:
    """Whether anything was told then; never what."""
    found = (
        select(Answer.id)
        .join(
            Consent,
            (Consent.community_id == Answer.community_id) & (Consent.id == Answer.consent_id),
        )
        .where(
            Consent.community_id == community_id,
            Consent.person_id == person_id,
            Consent.purpose == purpose,
            Answer.asked == asked,
        )
    )
    return db.session.execute(found.limit(1)).first() is not None


def old_ids(community_id: int, given_before: datetime) -> Sequence[int]:
    found = select(Consent.id).where(
        Consent.community_id == community_id, Consent.given_at <= given_before
    )
    return db.session.scalars(found.with_for_update()).all()
