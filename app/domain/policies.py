"""Who may do what, and who may see what, on one screen.

Each verb maps to ways in; a way in is a list of predicates that must all hold.
Nobody asks for a hat anywhere else.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

from app.domain.actor import Actor, Hat
from app.domain.errors import NotAllowed
from app.domain.states import FiguresState, NeedState
from app.domain.themes import Tier
from app.domain.verbs import Verb

Predicate = Callable[[Actor, Any], bool]
WaysIn = Sequence[Sequence[Predicate]]


def same_community(actor: Actor, thing: Any) -> bool:
    return bool(thing.community_id == actor.community_id)


def wears(hat: Hat) -> Predicate:
    def predicate(actor: Actor, thing: Any) -> bool:
        return hat in actor.hats

    predicate.__name__ = f"is_{hat}"
    return predicate


is_asker, is_giver = wears(Hat.ASKER), wears(Hat.GIVER)
is_kwartiermaker, is_municipality = wears(Hat.KWARTIERMAKER), wears(Hat.MUNICIPALITY)
is_house = wears(Hat.HOUSE)


def is_introduced(actor: Actor, thing: Any) -> bool:
    return actor.introduced


def is_signed_in(actor: Actor, thing: Any) -> bool:
    return actor.person_id is not None


def asked_it(actor: Actor, thing: Any) -> bool:
    return actor.person_id is not None and thing.asker_id == actor.person_id


def did_not_ask_it(actor: Actor, thing: Any) -> bool:
    return bool(thing.asker_id != actor.person_id)


def offered_it(actor: Actor, thing: Any) -> bool:
    return actor.person_id is not None and thing.giver_id == actor.person_id


def wrote_it(actor: Actor, thing: Any) -> bool:
    return actor.person_id is not None and thing.author_id == actor.person_id


def is_self(actor: Actor, thing: Any) -> bool:
    return actor.person_id is not None and thing.person_id == actor.person_id


def vog_where_needed(actor: Actor, need: Any) -> bool:
    """T4 (a child alone, DigiD or money papers, driving): VOG seen (decision 3)."""
    return need.tier < Tier.T4 or actor.vog_seen


def is_out(actor: Actor, need: Any) -> bool:
    return bool(need.state == NeedState.OPEN)


def is_published(actor: Actor, figures: Any) -> bool:
    return bool(figures.state == FiguresState.PUBLISHED)


ANY_GIVER = [same_community, is_giver, is_introduced]
OWN_NEED = [same_community, is_asker, asked_it]
OWN_OFFER = [same_community, is_giver, offered_it]
DESK = [same_community, is_kwartiermaker]
HOUSE = [same_community, is_house]
OF_MY_NEED = [same_community, is_asker, asked_it]

MAY: dict[Verb, WaysIn] = {
    Verb.POST_NEED: [OWN_NEED],
    Verb.HOLD_NEED: [HOUSE, DESK],
    Verb.RELEASE_NEED: [DESK],
    Verb.SEE_NEED: [DESK],
    Verb.ASK_BACK: [DESK],
    Verb.REWORD_NEED: [OWN_NEED],
    Verb.TAKE_OVER_NEED: [DESK],
    Verb.REDIRECT_NEED: [DESK],
    Verb.MATCH_NEED: [HOUSE],
    Verb.REOPEN_NEED: [OWN_NEED, DESK, HOUSE],
    Verb.SOLVE_NEED: [OWN_NEED],
    Verb.WITHDRAW_NEED: [OWN_NEED],
    Verb.CLOSE_NEED: [DESK],
    Verb.CALL_KWARTIERMAKER: [OWN_NEED],
    Verb.MAKE_OFFER: [[*ANY_GIVER, offered_it, did_not_ask_it, vog_where_needed]],
    Verb.TAKE_BACK_OFFER: [OWN_OFFER],
    Verb.ACCEPT_OFFER: [OF_MY_NEED],
    Verb.DECLINE_OFFER: [OF_MY_NEED],
    Verb.PASS_OVER_OFFER: [HOUSE],
    Verb.HAND_BACK_OFFER: [OWN_OFFER],
    Verb.FINISH_OFFER: [HOUSE],
    Verb.THANK_GIVER: [OF_MY_NEED],
    Verb.SEND_MESSAGE: [
        [same_community, wrote_it, asked_it],
        [same_community, wrote_it, offered_it],
    ],
    Verb.HOLD_MESSAGE: [HOUSE],
    Verb.RELEASE_MESSAGE: [DESK],
    Verb.STOP_MESSAGE: [DESK],
    Verb.REPORT_OFFER: [OF_MY_NEED, OWN_OFFER],
    Verb.REGISTER_GIVER: [[same_community, is_signed_in, is_self]],
    Verb.INTRODUCE_GIVER: [DESK],
    Verb.OPEN_TASK: [HOUSE],
    Verb.FINISH_TASK: [DESK],
    Verb.FREEZE_FIGURES: [HOUSE],
    Verb.PUBLISH_FIGURES: [DESK, HOUSE],
}


class Sight(StrEnum):
    """What can be looked at. `store/queries` finds exactly what these allow."""

    NEED_CARD = "need_card"
    OWN_NEED = "own_need"
    NEED_AT_DESK = "need_at_desk"
    CONVERSATION = "conversation"
    FIGURES = "figures"


MAY_SEE: dict[Sight, WaysIn] = {
    Sight.NEED_CARD: [[*ANY_GIVER, is_out, did_not_ask_it]],
    Sight.OWN_NEED: [OWN_NEED],
    Sight.NEED_AT_DESK: [DESK],
    Sight.CONVERSATION: [[same_community, asked_it], [same_community, offered_it]],
    Sight.FIGURES: [DESK, [same_community, is_municipality, is_published]],
}


def _opens(ways_in: WaysIn, actor: Actor, thing: Any) -> bool:
    return any(all(holds(actor, thing) for holds in way) for way in ways_in)


def may(actor: Actor, verb: Verb, thing: Any) -> bool:
    return _opens(MAY[verb], actor, thing)


def may_see(actor: Actor, sight: Sight, thing: Any) -> bool:
    return _opens(MAY_SEE[sight], actor, thing)


def must_be_allowed(actor: Actor, verb: Verb, thing: Any) -> None:
    """Raises NotAllowed unless one way in is open."""
    if not may(actor, verb, thing):
        raise NotAllowed(verb)
