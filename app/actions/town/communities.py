"""A community is founded, and its staff appointed, by the operator at the terminal."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import delete, update

from app.actions.people.staff import appoint
from app.domain.actor import Hat, Turn
from app.domain.house_rules import Moderation
from app.domain.moment import Moment
from app.domain.reach import Reach
from app.store.db import db
from app.store.tables import Community, Duty, Neighbourhood, Person


@dataclass(frozen=True)
class NewCommunity:
    slug: str
    host: str
    name: str
    town: str
    owner: str


@dataclass(frozen=True)
class Place:
    """A place on the rota: the number of the work phone and the days, as people read them."""

    turn: Turn
    phone: str
    days: str


def found_community(new: NewCommunity, neighbourhoods: Iterable[str]) -> int:
    """The new community's id. Without a moment: before it there is no community to act in."""
    community = Community(
        slug=new.slug,
        host=new.host,
        name=new.name,
        town=new.town,
        owner=new.owner,
        moderation=Moderation.BY_EXCEPTION,
    )
    db.session.add(community)
    db.session.flush()
    for name in sorted(set(neighbourhoods)):
        db.session.add(Neighbourhood(community_id=community.id, name=name))
    db.session.flush()
    return community.id


def choose_moderation(moment: Moment, chosen: Moderation) -> None:
    db.session.execute(
        update(Community).where(Community.id == moment.community_id).values(moderation=chosen)
    )


def choose_comparing(moment: Moment, yes: bool) -> None:
    """Whether its published figures stand beside those of others that chose so too; a no holds at
    once."""
    db.session.execute(
        update(Community).where(Community.id == moment.community_id).values(compares=yes)
    )


def appoint_kwartiermaker(moment: Moment, reach: Reach, first_name: str, place: Place) -> Person:
    """One person holds a turn: whoever held it before steps back from it, and keeps her hat."""
    person = appoint(moment, reach, first_name, Hat.KWARTIERMAKER)
    mine = Duty.community_id == moment.community_id
    db.session.execute(delete(Duty).where(mine, (Duty.turn == place.turn) | (Duty.id == person.id)))
    db.session.add(
        Duty(
            community_id=moment.community_id,
            id=person.id,
            turn=place.turn,
            phone=place.phone,
            days=place.days,
        )
    )
    return person


def let_municipality_read(moment: Moment, reach: Reach, first_name: str) -> Person:
    """Published figures, and nothing else."""
    return appoint(moment, reach, first_name, Hat.MUNICIPALITY)
