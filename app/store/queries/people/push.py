"""Which phones of a person take notifications."""

from collections.abc import Sequence

from sqlalchemy import select

from app.domain.actor import Actor
from app.store.db import AnyRow, db
from app.store.tables import PushPhone


def of(community_id: int, person_id: int | None, made_for: str) -> Sequence[AnyRow]:
    """id, browser_hash and subscription_sealed of those that take what this key signs."""
    found = select(PushPhone.id, PushPhone.browser_hash, PushPhone.subscription_sealed).where(
        PushPhone.community_id == community_id,
        PushPhone.person_id == person_id,
        PushPhone.made_for == made_for,
    )
    return db.session.execute(found.order_by(PushPhone.made_at)).all()


def has_any(actor: Actor) -> bool:
    found = select(PushPhone.id).where(
        PushPhone.community_id == actor.community_id, PushPhone.person_id == actor.person_id
    )
    return db.session.execute(found).first() is not None


def kept_of(community_id: int, person_id: int) -> Sequence[PushPhone]:
    """The newest first."""
    found = select(PushPhone).where(
        PushPhone.community_id == community_id, PushPhone.person_id == person_id
    )
    return db.session.scalars(found.order_by(PushPhone.made_at.desc(), PushPhone.id)).all()


def by_endpoint(community_id: int, fingerprint: str) -> PushPhone | None:
    found = select(PushPhone).where(
        PushPhone.community_id == community_id, PushPhone.endpoint_fingerprint == fingerprint
    )
    return db.session.scalars(found).first()
