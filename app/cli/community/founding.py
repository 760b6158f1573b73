"""Makes a plan true: founds the community, or changes what is there. The same plan again changes
nothing but the first kwartiermaker's link, as long as she did not use it."""

from datetime import UTC, datetime

from flask import current_app

from app.actions.people.staff import invite_staff
from app.actions.town import arranging
from app.actions.town import communities as deeds
from app.actions.town.communities import Place
from app.cli.community.plan import Kwartiermaker, Plan
from app.domain.actor import Turn, house
from app.domain.moment import Moment
from app.store.queries.desk import rota
from app.store.queries.people import accounts as people
from app.store.queries.people.passkeys import has_any
from app.store.queries.town import communities
from app.store.sealing import seals


def keep(plan: Plan) -> tuple[str | None, list[str]]:
    """The token of her link, None where she has a passkey; and the neighbourhoods that stayed
    because somebody lives in them. Commits nothing."""
    found = communities.by_slug(plan.new.slug)
    number = found.id if found else deeds.found_community(plan.new, [])
    moment = _moment(number)
    arranging.rename(moment, plan.new)
    stayed = arranging.keep_neighbourhoods(moment, plan.areas) if plan.areas is not None else []
    if plan.lines is not None:
        arranging.keep_help_lines(moment, plan.lines)
    if plan.colours is not None:
        arranging.choose_colours(moment, plan.colours)
    if plan.moderation is not None:
        deeds.choose_moderation(moment, plan.moderation)
    return _welcome(moment, plan.kwartiermaker), stayed


def _moment(community_id: int) -> Moment:
    return Moment(house(community_id), datetime.now(UTC), current_app.extensions["house_rules"])


def _welcome(moment: Moment, told: Kwartiermaker) -> str | None:
    person_id = _as_she_stands(moment, told) or _appointed(moment, told)
    if has_any(moment.community_id, person_id):
        return None
    return invite_staff(moment, person_id)


def _as_she_stands(moment: Moment, told: Kwartiermaker) -> int | None:
    """Whoever is on the rota like this already, in whichever turn, stays where she is."""
    here = moment.community_id
    person = people.by_fingerprint(here, seals().fingerprint(told.email.address))
    on_rota = {(one.id, one.phone, one.days) for one in rota.people(here)}
    return person.id if person and (person.id, told.phone, told.days) in on_rota else None


def _appointed(moment: Moment, told: Kwartiermaker) -> int:
    place = Place(Turn.ON_DUTY, told.phone, told.days)
    return deeds.appoint_kwartiermaker(moment, told.email, told.name, place).id
