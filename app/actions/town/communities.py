"""A community is founded, and its staff appointed, by the operator at the terminal."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import delete, select, update

from app.actions.people.staff import appoint
from app.actions.steps import take
from app.domain.actor import Hat, Turn
from app.domain.house_rules.asking import Moderation
from app.domain.moment import Moment
from app.domain.people.reach import Reach
from app.domain.states import ComparingState
from app.domain.verbs import Verb
from app.store.db import db
from app.store.queries.town.communities import comparing, one_at_a_time
from app.store.tables import Community, Comparing, Duty, Neighbourhood, Person


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
    once. The same answer again changes nothing."""
    one_at_a_time(moment.community_id)
    choice = comparing(moment.community_id) or Comparing(community_id=moment.community_id)
    if (choice.state == ComparingState.BESIDE_OTHERS) == yes:
        return
    choice.decided_by, choice.decided_at = moment.actor.person_id, moment.now
    take(moment, Verb.COMPARE_FIGURES if yes else Verb.COMPARE_NO_LONGER, choice)
    db.session.execute(
        update(Community).where(Community.id == moment.community_id).values(compares=yes)
    )


def note_households(moment: Moment, name: str, households: int) -> bool:
    """How many a neighbourhood has; False where there is none of that name."""
    here = Neighbourhood.community_id == moment.community_id, Neighbourhood.name == name
    found = db.session.scalars(select(Neighbourhood).where(*here).with_for_update()).first()
    if found is None:
        return False
    found.households = households
    return True


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
