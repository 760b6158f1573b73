"""The moment of a deed: who acts on the page at hand, when, under which house rules."""

from flask_login import current_user

from app.domain.actor import Actor
from app.domain.house_rules import HouseRules
from app.domain.moment import Moment
from app.domain.refusals import NotComingIn, NotFound
from app.domain.states import PersonState
from app.store.queries.people import sessions
from app.web.at_hand import house, noted
from app.web.entrance import bearers
from app.web.entrance.visitor import KNOWN, Visitor, visitor_of


def this_moment() -> Moment:
    """Who acts, when, under which rules: the first argument of every action."""
    comer, here = bearers.here() or visiting(), noted()
    actor = comer.actor if comer else Actor(here.community.id)
    return Moment(actor, here.now, rules_here())


def moment_of(person_id: int) -> Moment:
    """The moment of somebody who comes in just now, or acts through a link in a letter."""
    here = noted()
    row = sessions.person(here.community.id, person_id)
    if row is None:
        raise NotFound
    if row.state == PersonState.SUSPENDED:
        raise NotComingIn
    return Moment(visitor_of("", row).actor, here.now, rules_here())


def visiting() -> Visitor | None:
    """Herself, not Flask-Login's stand-in for her, which looks her up at each question."""
    visitor = noted().get(KNOWN)
    if visitor is None:
        visitor = current_user._get_current_object()
    return visitor if visitor.is_authenticated else None


def rules_here() -> HouseRules:
    rules: HouseRules = house().extensions["house_rules"]
    return rules
