"""The tiny questions that policies are made of: about an actor, and the thing before her.

Each looks at one or two fields of the thing; which of them must hold together stands in
`policies.py`.
"""

from collections.abc import Callable
from typing import Any

from app.domain.actor import STAFF, Actor, Hat
from app.domain.states import TALKING, FiguresState, NeedState, PhotoState

Predicate = Callable[[Actor, Any], bool]


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


def asked_it(actor: Actor, thing: Any) -> bool:
    return actor.person_id is not None and thing.asker_id == actor.person_id


def did_not_ask_it(actor: Actor, thing: Any) -> bool:
    return bool(thing.asker_id != actor.person_id)


def offered_it(actor: Actor, thing: Any) -> bool:
    return actor.person_id is not None and thing.giver_id == actor.person_id


def did_not_offer_it(actor: Actor, thing: Any) -> bool:
    return bool(thing.giver_id != actor.person_id)


def wrote_it(actor: Actor, thing: Any) -> bool:
    return actor.person_id is not None and thing.author_id == actor.person_id


def is_self(actor: Actor, thing: Any) -> bool:
    return actor.person_id is not None and thing.person_id == actor.person_id


def is_somebody_else(actor: Actor, thing: Any) -> bool:
    return bool(thing.person_id != actor.person_id)


def somebody_else_looked(actor: Actor, check: Any) -> bool:
    """Nobody says of herself that she had reason to look."""
    return bool(check.looked_by != actor.person_id)


def is_no_staff(actor: Actor, thing: Any) -> bool:
    return not actor.hats & STAFF


def answers_for_others(actor: Actor, thing: Any) -> bool:
    """One of us, of the municipality or of an organisation: whoever comes in with a passkey."""
    return bool(actor.hats & STAFF) or actor.organisation_id is not None


def is_no_official(actor: Actor, thing: Any) -> bool:
    """Whoever reads for the municipality comes nearer to no need, by whatever other hat."""
    return Hat.MUNICIPALITY not in actor.hats


def is_on_board(actor: Actor, thing: Any) -> bool:
    return actor.on_board


def may_be_shown(actor: Actor, comment: Any) -> bool:
    """She said yes to that, for these words."""
    return bool(comment.may_show)


def may_go_so_far(actor: Actor, need: Any) -> bool:
    """T4 (a child alone, DigiD or money papers, driving): VOG seen; lower ones as the kwartiermaker
    set it (R3)."""
    return bool(need.tier <= actor.highest_tier)


def is_colleague(actor: Actor, thing: Any) -> bool:
    """Both answer for the same organisation, and it is not herself."""
    return (
        actor.organisation_id is not None
        and thing.organisation_id == actor.organisation_id
        and thing.person_id != actor.person_id
    )


def is_of_my_organisation(actor: Actor, thing: Any) -> bool:
    """Her own, or a colleague's."""
    return actor.organisation_id is not None and thing.organisation_id == actor.organisation_id


def is_of_no_organisation(actor: Actor, thing: Any) -> bool:
    return thing.organisation_id is None


def is_of_own_organisation(actor: Actor, invitation: Any) -> bool:
    return (
        actor.organisation_id is not None
        and invitation.organisation_id == actor.organisation_id
        and invitation.person_id == actor.person_id
    )


def is_out(actor: Actor, need: Any) -> bool:
    return bool(need.state == NeedState.OPEN)


def need_is_out(actor: Actor, photo: Any) -> bool:
    return bool(photo.need_state == NeedState.OPEN)


def is_not_refused(actor: Actor, photo: Any) -> bool:
    return bool(photo.state != PhotoState.REFUSED)


def is_shown(actor: Actor, photo: Any) -> bool:
    return bool(photo.state == PhotoState.SHOWN)


def was_chosen(actor: Actor, photo: Any) -> bool:
    return photo.offer_state in TALKING


def is_published(actor: Actor, figures: Any) -> bool:
    return bool(figures.state == FiguresState.PUBLISHED)
