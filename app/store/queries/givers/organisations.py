"""An organisation, the people who answer for it, and whom they invite."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, select

from app.domain.states import GiverState
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.tables import Giver, Invitation, Organisation, Person

MOST_COLLEAGUES = 100  # on one page: more than there ever are


def answers_for(community_id: int, person_id: int) -> int | None:
    """The id of the organisation for which she answers now; None for none, or before she was met
    and after she stopped."""
    found = select(Giver.organisation_id).where(
        Giver.community_id == community_id,
        Giver.id == person_id,
        Giver.state == GiverState.INTRODUCED,
    )
    return db.session.scalar(found)


def of_person(community_id: int, person_id: int) -> AnyRow | None:
    """id, name, kvk, why and condition of hers."""
    found = (
        select(
            Organisation.id,
            Organisation.name,
            Organisation.kvk,
            Organisation.why,
            Organisation.condition,
        )
        .join(Giver, leads_to(Giver.organisation_id, Organisation))
        .where(Giver.community_id == community_id, Giver.id == person_id)
    )
    return db.session.execute(found).first()


def colleagues(community_id: int, organisation_id: int) -> Sequence[AnyRow]:
    """person_id, first_name and state of everybody who answers for it, by first name."""
    found = (
        select(Giver.id.label("person_id"), Person.first_name, Giver.state)
        .join(Person, leads_to(Giver.id, Person))
        .where(Giver.community_id == community_id, Giver.organisation_id == organisation_id)
        .order_by(func.lower(Person.first_name), Giver.id)
    )
    return db.session.execute(found.limit(MOST_COLLEAGUES)).all()


def invited_since(invitation: Invitation, start: datetime) -> int:
    """How many others went out for the same organisation."""
    found = select(func.count()).where(
        Invitation.community_id == invitation.community_id,
        Invitation.organisation_id == invitation.organisation_id,
        Invitation.made_at > start,
        Invitation.id != invitation.id,
    )
    return db.session.scalar(found) or 0


def invitation(community_id: int, invitation_id: int) -> AnyRow | None:
    """state, ends_at, organisation_id, person_id, organisation and inviter (a first name)."""
    found = (
        select(
            Invitation.community_id,
            Invitation.state,
            Invitation.ends_at,
            Invitation.organisation_id,
            Invitation.person_id,
            Organisation.name.label("organisation"),
            Person.first_name.label("inviter"),
        )
        .join(Organisation, leads_to(Invitation.organisation_id, Organisation))
        .join(Person, leads_to(Invitation.person_id, Person))
        .where(Invitation.community_id == community_id, Invitation.id == invitation_id)
    )
    return db.session.execute(found).first()


def deserted(community_id: int) -> ColumnElement[bool]:
    """Nobody answers for it, and nobody is invited to."""
    somebody = select(Giver.id).where(leads_to(Giver.organisation_id, Organisation))
    invited = select(Invitation.id).where(leads_to(Invitation.organisation_id, Organisation))
    return and_(Organisation.community_id == community_id, ~somebody.exists(), ~invited.exists())


def giver_state(community_id: int, person_id: int) -> str | None:
    """None for whoever never registered to give."""
    found = select(Giver.state).where(Giver.community_id == community_id, Giver.id == person_id)
    return db.session.scalar(found)


def begun(community_id: int, person_id: int) -> AnyRow:
    """rules_read_at of a giver, and the name of her organisation."""
    found = (
        select(Giver.rules_read_at, Organisation.name.label("organisation"))
        .outerjoin(Organisation, leads_to(Giver.organisation_id, Organisation))
        .where(Giver.community_id == community_id, Giver.id == person_id)
    )
    return db.session.execute(found).one()
