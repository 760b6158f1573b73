"""One actor before one thing for each way in which somebody can stand to it, and no other way."""

from dataclasses import dataclass, replace
from types import SimpleNamespace
from typing import Any

from app.domain.actor import Actor, Hat, house
from app.domain.states import NeedState, OfferState

HERE, ELSEWHERE = 1, 2
ME, OTHER = 10, 99


@dataclass(frozen=True)
class Relation:
    actor: Actor
    thing: dict[str, Any]

    def before(self, **told: Any) -> SimpleNamespace:
        """What the actor stands before."""
        return SimpleNamespace(**{**NOBODYS, **self.thing, **told})


NOBODYS = {
    "community_id": HERE,
    "asker_id": OTHER,
    "giver_id": OTHER,
    "author_id": OTHER,
    "looked_by": OTHER,
    "person_id": OTHER,
    "organisation_id": None,
    "tier": 2,
    "may_show": True,
    "state": NeedState.OPEN,
    "need_state": NeedState.OPEN,
    "offer_state": OfferState.OPEN,
}


def _one(*hats: Hat, **told: Any) -> Actor:
    return Actor(HERE, ME, frozenset(hats), **told)


_giver = _one(Hat.GIVER, introduced=True)
RELATIONS = {
    "who_asked_it": Relation(_one(Hat.ASKER), {"asker_id": ME}),
    "who_asked_it_and_wrote_it": Relation(_one(Hat.ASKER), {"asker_id": ME, "author_id": ME}),
    "another_asker": Relation(_one(Hat.ASKER), {}),
    "an_asker_about_herself": Relation(_one(Hat.ASKER), {"person_id": ME}),
    "an_asker_who_wrote_it": Relation(_one(Hat.ASKER), {"author_id": ME}),
    "who_reads_along_and_wrote_it": Relation(_one(Hat.ASKER, on_board=True), {"author_id": ME}),
    "who_reads_along": Relation(_one(Hat.ASKER, on_board=True), {}),
    "who_offered_it": Relation(_giver, {"giver_id": ME}),
    "who_offered_it_and_wrote_it": Relation(_giver, {"giver_id": ME, "author_id": ME}),
    "who_offered_it_and_was_never_met": Relation(
        _one(Hat.GIVER), {"giver_id": ME, "author_id": ME}
    ),
    "who_offered_and_gives_no_more": Relation(_one(introduced=True), {"giver_id": ME}),
    "who_offered_what_asks_for_a_vog": Relation(_giver, {"giver_id": ME, "tier": 4}),
    "who_asked_it_and_asks_no_more": Relation(_one(), {"asker_id": ME}),
    "who_offered_on_her_own_question": Relation(_giver, {"giver_id": ME, "asker_id": ME}),
    "another_giver": Relation(_giver, {}),
    "a_giver_who_wrote_it": Relation(_giver, {"author_id": ME}),
    "a_giver_about_herself": Relation(_giver, {"person_id": ME}),
    "a_giver_of_the_same_organisation": Relation(
        replace(_giver, organisation_id=7), {"organisation_id": 7}
    ),
    "a_giver_of_that_organisation_about_herself": Relation(
        replace(_giver, organisation_id=7), {"organisation_id": 7, "person_id": ME}
    ),
    **{
        f"{name}_{relation}": Relation(replace(actor, organisation_id=7), thing)
        for name, actor in (
            ("of_that_organisation_and_never_met", _one(Hat.GIVER)),
            ("of_that_organisation_and_gives_no_more", _one(introduced=True)),
        )
        for relation, thing in (
            ("about_a_colleague", {"organisation_id": 7}),
            ("about_herself", {"organisation_id": 7, "person_id": ME}),
        )
    },
    "somebody_without_a_hat_about_herself": Relation(_one(), {"person_id": ME}),
    "the_desk": Relation(_one(Hat.KWARTIERMAKER), {}),
    "the_desk_about_herself": Relation(_one(Hat.KWARTIERMAKER), {"person_id": ME}),
    "the_desk_about_its_own_question": Relation(_one(Hat.KWARTIERMAKER), {"asker_id": ME}),
    "the_desk_about_its_own_offer": Relation(_one(Hat.KWARTIERMAKER), {"giver_id": ME}),
    "the_desk_that_looked_itself": Relation(_one(Hat.KWARTIERMAKER), {"looked_by": ME}),
    "the_desk_about_what_may_not_show": Relation(_one(Hat.KWARTIERMAKER), {"may_show": False}),
    "the_desk_about_an_organisation": Relation(_one(Hat.KWARTIERMAKER), {"organisation_id": 7}),
    "the_municipality": Relation(
        _one(Hat.MUNICIPALITY),
        {"asker_id": ME, "giver_id": ME, "person_id": ME},
    ),
    "the_house": Relation(house(HERE), {}),
}
