"""Passkeys: whose, and which; the challenge that a browser was given; who may still use a code."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from app.domain.states import StaffInvitationState
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.tables import Challenge, HatOf, Passkey, Person, StaffInvitation


def of(community_id: int, person_id: int) -> Sequence[Passkey]:
    """The oldest first."""
    found = select(Passkey).where(
        Passkey.community_id == community_id, Passkey.person_id == person_id
    )
    return db.session.scalars(found.order_by(Passkey.made_at, Passkey.id)).all()


def locked_of(community_id: int, person_id: int) -> Sequence[Passkey]:
    """As `of`; until the end of this transaction no other takes one of hers away."""
    hers = Person.community_id == community_id, Person.id == person_id
    db.session.execute(select(Person.id).where(*hers).with_for_update())
    return of(community_id, person_id)


def by_credential(community_id: int, credential: bytes) -> Passkey | None:
    """Locked: two uses of one counter do not pass each other."""
    found = select(Passkey).where(
        Passkey.community_id == community_id, Passkey.credential == credential
    )
    return db.session.scalars(found.with_for_update()).first()


def has_any(community_id: int, person_id: int) -> bool:
    found = select(Passkey.id).where(
        Passkey.community_id == community_id, Passkey.person_id == person_id
    )
    return db.session.execute(found.limit(1)).first() is not None


def challenge_of(community_id: int, browser_hash: str) -> Challenge | None:
    found = select(Challenge).where(
        Challenge.community_id == community_id, Challenge.browser_hash == browser_hash
    )
    return db.session.scalars(found.with_for_update()).first()


def invitation_of(community_id: int, person_id: int) -> StaffInvitation | None:
    found = select(StaffInvitation).where(
        StaffInvitation.community_id == community_id, StaffInvitation.id == person_id
    )
    return db.session.scalars(found).first()


def invitation_by(
    community_id: int, token_hash: str, now: datetime, to_use: bool = False
) -> StaffInvitation | None:
    """One that was not used and is not over; locked where it is about to be used."""
    found = select(StaffInvitation).where(
        StaffInvitation.community_id == community_id,
        StaffInvitation.token_hash == token_hash,
        StaffInvitation.state == StaffInvitationState.OPEN,
        StaffInvitation.ends_at > now,
    )
    return db.session.scalars(found.with_for_update() if to_use else found).first()


def staff(community_id: int, hats: Sequence[str]) -> Sequence[AnyRow]:
    """id, first_name, hat, has_key and is_stopped of everybody who wears one of the hats; by
    name."""
    has_key = (
        select(Passkey.id)
        .where(Passkey.community_id == Person.community_id, Passkey.person_id == Person.id)
        .exists()
    )
    found = (
        select(
            Person.id,
            Person.first_name,
            HatOf.hat,
            has_key.label("has_key"),
            (StaffInvitation.state == StaffInvitationState.STOPPED).label("is_stopped"),
        )
        .join(HatOf, leads_to(Person.id, HatOf))
        .outerjoin(StaffInvitation, leads_to(Person.id, StaffInvitation))
        .where(Person.community_id == community_id, HatOf.hat.in_(hats))
    )
    return db.session.execute(found.order_by(Person.first_name, Person.id, HatOf.hat)).all()
