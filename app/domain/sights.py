"""Who may see what, on one screen: the second table beside `policies`.

`visible` and `visible_to` in the queries say a row of it in SQL, and are held to it by tests.
"""

from enum import StrEnum
from typing import Any

from app.domain.actor import Actor
from app.domain.predicates import (
    asked_it,
    did_not_ask_it,
    is_municipality,
    is_not_refused,
    is_on_board,
    is_out,
    is_published,
    is_shown,
    may_go_so_far,
    need_is_out,
    offered_it,
    same_community,
    was_chosen,
)
from app.domain.ways_in import ANY_GIVER, DESK, OWN_NEED, WaysIn, opens


class Sight(StrEnum):
    """What can be looked at. `store/queries` finds exactly what these allow."""

    NEED_CARD = "need_card"
    OWN_NEED = "own_need"
    NEED_AT_DESK = "need_at_desk"
    PHOTO = "photo"
    CONVERSATION = "conversation"
    FIGURES = "figures"


MAY_SEE: dict[Sight, WaysIn] = {
    Sight.NEED_CARD: [[*ANY_GIVER, is_out, did_not_ask_it, may_go_so_far]],
    Sight.OWN_NEED: [OWN_NEED],
    Sight.NEED_AT_DESK: [DESK],
    Sight.PHOTO: [
        [*OWN_NEED, is_not_refused],
        [*DESK, is_not_refused],
        [*ANY_GIVER, is_shown, need_is_out, did_not_ask_it, may_go_so_far],
        [*ANY_GIVER, is_shown, offered_it, was_chosen],
    ],
    Sight.CONVERSATION: [[same_community, asked_it], [same_community, offered_it]],
    Sight.FIGURES: [
        DESK,
        [same_community, is_municipality, is_published],
        [same_community, is_on_board, is_published],
    ],
}


def may_see(actor: Actor, sight: Sight, thing: Any) -> bool:
    return opens(MAY_SEE[sight], actor, thing)
