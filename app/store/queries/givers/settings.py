"""What a giver chose, as her page shows it."""

from collections.abc import Sequence

from sqlalchemy import select

from app.domain.actor import Actor
from app.domain.house_rules.giving import OfferRules
from app.store import questions
from app.store.columns import leads_to
from app.store.db import AnyRow, db
from app.store.tables import CardLook, GiverNeighbourhood, GiverSettings, GiverTheme, Person

_HERE, _ME = questions.value("community_id"), questions.value("me")
_OPEN_PROMISES = select(GiverSettings.open_promises).where(
    GiverSettings.community_id == _HERE, GiverSettings.id == _ME
)
_OPENED = select(CardLook.id).where(
    CardLook.community_id == _HERE,
    CardLook.person_id == _ME,
    CardLook.need_id == questions.value("need_id"),
)


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
    found = questions.first(_OPEN_PROMISES, community_id=community_id, me=giver_id)
    return found.open_promises if found and found.open_promises else rules.open_promises


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
    hers = {"community_id": actor.community_id, "me": actor.person_id}
    return questions.first(_OPENED, need_id=need_id, **hers) is not None
