"""Everybody who may look: each hat and both together, met or not, here and in another town."""

from collections.abc import Iterable

from app.domain.actor import Actor, Hat

HATS = [frozenset(), *(frozenset({hat}) for hat in Hat), frozenset({Hat.ASKER, Hat.GIVER})]
A_STRANGER = 7
HERE, ELSEWHERE = 1, 2


def onlookers(
    *people: int | None, communities: Iterable[int] = (HERE, ELSEWHERE), met: bool = True
) -> list[Actor]:
    """These people and a stranger. `met`: also as givers who were introduced."""
    return [
        Actor(community_id, person_id, hats, introduced=introduced)
        for community_id in communities
        for person_id in (*people, A_STRANGER)
        for hats in HATS
        for introduced in ((False, True) if met else (False,))
    ]
