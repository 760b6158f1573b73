"""What a giver chose, as her page shows it."""

from collections.abc import Sequence

from sqlalchemy import select

from app.domain.actor import Actor
from app.domain.house_rules.giving import OfferRules
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.tables import CardLook, GiverNeighbourhood, GiverSettings, GiverTheme, Person


def of(actor: Actor) -> AnyRow:
    """Her own numbers: None where the house's hold."""
    found = (
        select(
            GiverSettings.rhythm,
            GiverSettings.weekly_day,
            GiverSettings.quiet_from,
            GiverSettings.quiet_until,
            GiverSettings.per_week,
            GiverSettings.open_promises,
        )
        .select_from(Person)
        .outerjoin(GiverSettings, leads_to(Person.id, GiverSettings))
        .where(Person.community_id == actor.community_id, Person.id == actor.person_id)
    )
    return db.session.execute(found).one()


def most_promises(community_id: int, giver_id: int | None, rules: OfferRules) -> int:
    """So many at a time, as she chose or as the house has it."""
    found = select(GiverSettings.open_promises).where(
        GiverSettings.community_id == community_id, GiverSettings.id == giver_id
    )
    return db.session.scalar(found) or rules.open_promises


def themes(actor: Actor) -> Sequence[str]:
    found = select(GiverTheme.theme).where(
        GiverTheme.community_id == actor.community_id, GiverTheme.id == actor.person_id
    )
    return db.session.scalars(found).all()


def neighbourhoods(actor: Actor) -> Sequence[int]:
    found = select(GiverNeighbourhood.neighbourhood_id).where(
        GiverNeighbourhood.community_id == actor.community_id,
        GiverNeighbourhood.id == actor.person_id,
    )
    return db.session.scalars(found).all()


def has_opened(actor: Actor, need_id: int) -> bool:
    """Whether she read this card inside before."""
    found = select(CardLook.id).where(
        CardLook.community_id == actor.community_id,
        CardLook.person_id == actor.person_id,
        CardLook.need_id == need_id,
    )
    return db.session.execute(found).first() is not None
