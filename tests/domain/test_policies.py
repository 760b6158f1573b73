"""Who may what, read as a table: one row is one actor before one thing."""

from dataclasses import dataclass
from typing import Any

import pytest

from app.domain.actor import Actor, Hat, house
from app.domain.policies import MAY, may, must_be_allowed
from app.domain.refusals import NotAllowed
from app.domain.sights import MAY_SEE, Sight, may_see
from app.domain.states import FiguresState, NeedState, OfferState, PhotoState
from app.domain.verbs import Verb

HERE, ELSEWHERE = 1, 2
ASKER, GIVER, STRANGER = 10, 20, 30


@dataclass
class Thing:
    """All that a policy may look at."""

    community_id: int = HERE
    asker_id: int = ASKER
    giver_id: int = GIVER
    author_id: int = ASKER
    person_id: int = GIVER
    tier: int = 2
    may_show: bool = True
    state: str = NeedState.OPEN
    need_state: str = NeedState.OPEN
    offer_state: str = OfferState.OPEN
    organisation_id: int | None = None


def actor(person_id: int, *hats: Hat, community_id: int = HERE, **told: Any) -> Actor:
    return Actor(community_id, person_id, frozenset(hats), **told)


asker = actor(ASKER, Hat.ASKER)
other_asker = actor(STRANGER, Hat.ASKER)
met = actor(GIVER, Hat.GIVER, introduced=True)
met_with_vog = actor(GIVER, Hat.GIVER, introduced=True, vog_seen=True)
not_met = actor(GIVER, Hat.GIVER)
karin = actor(40, Hat.KWARTIERMAKER)
karin_elsewhere = actor(40, Hat.KWARTIERMAKER, community_id=ELSEWHERE)
official = actor(50, Hat.MUNICIPALITY)
on_board = actor(ASKER, Hat.ASKER, on_board=True)
paused = actor(ASKER, Hat.ASKER, is_paused=True)
at_our_table = actor(ASKER, Hat.ASKER, together_with=40)
of_bakery = actor(GIVER, Hat.GIVER, introduced=True, organisation_id=7)
visitor = Actor(HERE)

ROWS = [
    # who, may do what, before which thing, yes or no
    (asker, Verb.POST_NEED, Thing(), True),
    (other_asker, Verb.WITHDRAW_NEED, Thing(), False),
    (asker, Verb.WITHDRAW_NEED, Thing(), True),
    (asker, Verb.RELEASE_NEED, Thing(), False),
    (met, Verb.MAKE_OFFER, Thing(), True),
    (not_met, Verb.MAKE_OFFER, Thing(), False),
    (met, Verb.MAKE_OFFER, Thing(asker_id=GIVER), False),  # nobody helps herself
    (met, Verb.MAKE_OFFER, Thing(tier=4), False),  # VOG first (R3)
    (met_with_vog, Verb.MAKE_OFFER, Thing(tier=4), True),
    (met, Verb.MAKE_OFFER, Thing(tier=3), True),
    (met, Verb.MAKE_OFFER, Thing(community_id=ELSEWHERE), False),
    (met, Verb.ACCEPT_OFFER, Thing(), False),
    (asker, Verb.ACCEPT_OFFER, Thing(), True),
    (other_asker, Verb.ACCEPT_OFFER, Thing(), False),
    (met, Verb.HAND_BACK_OFFER, Thing(), True),
    (asker, Verb.SEND_MESSAGE, Thing(author_id=ASKER), True),
    (met, Verb.SEND_MESSAGE, Thing(author_id=GIVER), True),
    (met, Verb.SEND_MESSAGE, Thing(author_id=ASKER), False),  # in somebody else's name
    (karin, Verb.SEND_MESSAGE, Thing(author_id=40), False),
    (karin, Verb.RELEASE_NEED, Thing(), True),
    (karin_elsewhere, Verb.RELEASE_NEED, Thing(), False),
    (official, Verb.RELEASE_NEED, Thing(), False),
    (asker, Verb.ASK_CALL, Thing(person_id=ASKER), True),
    (other_asker, Verb.TAKE_BACK_CALL, Thing(person_id=ASKER), False),
    (met, Verb.ASK_CALL, Thing(person_id=GIVER), False),  # by asking she becomes an asker first
    (karin, Verb.CHANGE_EXAMPLE, Thing(), True),
    (official, Verb.CHANGE_EXAMPLE, Thing(), False),
    (met, Verb.LEAVE_FOR_GOOD, Thing(), True),
    (asker, Verb.LEAVE_FOR_GOOD, Thing(), False),  # nobody erases somebody else
    (karin, Verb.LEAVE_FOR_GOOD, Thing(person_id=40), False),  # staff leave in person
    (asker, Verb.WRITE_COMMENT, Thing(author_id=ASKER), False),  # nobody asked her to read along
    (on_board, Verb.WRITE_COMMENT, Thing(author_id=ASKER), True),
    (on_board, Verb.WRITE_COMMENT, Thing(author_id=GIVER), False),  # in somebody else's name
    (asker, Verb.TAKE_BACK_COMMENT, Thing(author_id=ASKER), True),  # also when she rests
    (karin, Verb.TAKE_BACK_COMMENT, Thing(author_id=ASKER), False),
    (asker, Verb.WELCOME_TO_BOARD, Thing(person_id=ASKER), False),  # the desk asks her
    (met, Verb.REST_FROM_BOARD, Thing(), True),
    (karin, Verb.REST_FROM_BOARD, Thing(), False),  # only she herself stops
    (karin, Verb.SHOW_COMMENT, Thing(), True),
    (karin, Verb.SHOW_COMMENT, Thing(may_show=False), False),
    (official, Verb.SHOW_COMMENT, Thing(), False),
    (paused, Verb.POST_NEED, Thing(), False),  # a person decides first
    (paused, Verb.WITHDRAW_CONSENT, Thing(person_id=ASKER), True),  # her own, and only that
    (paused, Verb.BLOCK_PERSON, Thing(person_id=ASKER), True),
    (paused, Verb.LEAVE_FOR_GOOD, Thing(person_id=ASKER), True),
    (paused, Verb.ACCEPT_OFFER, Thing(), False),
    (at_our_table, Verb.POST_NEED, Thing(), True),
    (at_our_table, Verb.ASK_CALL, Thing(person_id=ASKER), True),
    (at_our_table, Verb.WITHDRAW_NEED, Thing(), False),  # on our device: what she came for alone
    (at_our_table, Verb.BLOCK_PERSON, Thing(person_id=ASKER), False),
    (not_met, Verb.REGISTER_GIVER, Thing(), True),
    (met, Verb.REGISTER_GIVER, Thing(person_id=ASKER), False),
    (official, Verb.REGISTER_GIVER, Thing(person_id=50), False),  # she decides about the money
    (karin, Verb.WARN_PERSON, Thing(), True),
    (karin, Verb.WARN_PERSON, Thing(person_id=40), False),  # nobody judges herself
    (karin, Verb.WRITE_NOTE, Thing(person_id=40), False),
    (karin, Verb.INTRODUCE_GIVER, Thing(), True),
    (karin, Verb.INTRODUCE_GIVER, Thing(person_id=40), False),
    (karin, Verb.ADMIT_GIVER, Thing(person_id=40), False),
    (karin, Verb.STOP_GIVER, Thing(person_id=40), True),  # to give no more, she needs nobody
    (karin, Verb.RELEASE_NEED, Thing(asker_id=40), False),
    (karin, Verb.HOLD_NEED, Thing(asker_id=40), True),
    (karin, Verb.UNDO_DECISION, Thing(asker_id=40), False),  # by which a colleague held it
    (karin, Verb.SHOW_PHOTO, Thing(asker_id=40), False),
    (karin, Verb.REFUSE_PHOTO, Thing(asker_id=40), True),
    (karin, Verb.RELEASE_MESSAGE, Thing(giver_id=40), False),
    (karin, Verb.STOP_MESSAGE, Thing(asker_id=40), False),
    (karin, Verb.READ_TALK, Thing(giver_id=40), False),
    (of_bakery, Verb.INVITE_COLLEAGUE, Thing(organisation_id=7), True),
    (of_bakery, Verb.INVITE_COLLEAGUE, Thing(organisation_id=8), False),
    (met, Verb.INVITE_COLLEAGUE, Thing(organisation_id=None), False),  # answers for herself alone
    (of_bakery, Verb.STOP_COLLEAGUE, Thing(organisation_id=7, person_id=STRANGER), True),
    (of_bakery, Verb.STOP_COLLEAGUE, Thing(organisation_id=8, person_id=STRANGER), False),
    (of_bakery, Verb.STOP_COLLEAGUE, Thing(organisation_id=7), False),  # not herself
    (met, Verb.STOP_COLLEAGUE, Thing(organisation_id=None, person_id=STRANGER), False),
    (karin, Verb.MATCH_NEED, Thing(), False),
    (house(HERE), Verb.MATCH_NEED, Thing(), True),
    (house(ELSEWHERE), Verb.MATCH_NEED, Thing(), False),
]


@pytest.mark.parametrize(("who", "verb", "thing", "allowed"), ROWS)
def test_who_may_what(who: Actor, verb: Verb, thing: Thing, allowed: bool) -> None:
    assert may(who, verb, thing) is allowed


@pytest.mark.parametrize("verb", Verb)
def test_a_visitor_may_do_nothing(verb: Verb) -> None:
    assert not may(visitor, verb, Thing())
    with pytest.raises(NotAllowed) as refused:
        must_be_allowed(visitor, verb, Thing())
    assert refused.value.verb is verb


@pytest.mark.parametrize("verb", Verb)
@pytest.mark.parametrize("who", [asker, met_with_vog, karin, official, house(HERE)])
def test_nothing_is_done_in_another_community(verb: Verb, who: Actor) -> None:
    assert not may(who, verb, Thing(community_id=ELSEWHERE))


OF_HER_OWN = {
    Verb.REGISTER_GIVER,
    Verb.MAKE_PASSKEY,
    Verb.REMOVE_PASSKEY,
    Verb.PUT_REACH_BACK,
}


@pytest.mark.parametrize("verb", [verb for verb in Verb if verb not in OF_HER_OWN])
def test_the_municipality_does_nothing_at_all(verb: Verb) -> None:
    assert not may(official, verb, Thing(asker_id=50, giver_id=50, author_id=1, person_id=50))


SEEN = [
    (met, Sight.NEED_CARD, Thing(), True),
    (met, Sight.NEED_CARD, Thing(state=NeedState.HELD), False),
    (not_met, Sight.NEED_CARD, Thing(), False),
    (met, Sight.NEED_CARD, Thing(asker_id=GIVER), False),
    (asker, Sight.OWN_NEED, Thing(), True),
    (met, Sight.OWN_NEED, Thing(), False),
    (karin, Sight.NEED_AT_DESK, Thing(), True),
    (karin, Sight.CONVERSATION, Thing(), False),  # never private messages (R6)
    (asker, Sight.CONVERSATION, Thing(), True),
    (asker, Sight.PHOTO, Thing(state=PhotoState.WAITING), True),
    (karin, Sight.PHOTO, Thing(state=PhotoState.WAITING), True),
    (met, Sight.PHOTO, Thing(state=PhotoState.WAITING), False),  # after a person saw it (28)
    (met, Sight.PHOTO, Thing(state=PhotoState.SHOWN), True),
    (met, Sight.PHOTO, Thing(state=PhotoState.SHOWN, need_state=NeedState.MATCHED), False),
    (
        met,
        Sight.PHOTO,
        Thing(
            state=PhotoState.SHOWN, need_state=NeedState.MATCHED, offer_state=OfferState.ACCEPTED
        ),
        True,
    ),
    (asker, Sight.PHOTO, Thing(state=PhotoState.REFUSED), False),  # it is empty
    (official, Sight.PHOTO, Thing(state=PhotoState.SHOWN), False),
    (official, Sight.NEED_AT_DESK, Thing(), False),
    (official, Sight.FIGURES, Thing(state=FiguresState.PUBLISHED), True),
    (official, Sight.FIGURES, Thing(state=FiguresState.FROZEN), False),
    (karin, Sight.FIGURES, Thing(state=FiguresState.FROZEN), True),
    (asker, Sight.FIGURES, Thing(), False),
    (on_board, Sight.FIGURES, Thing(state=FiguresState.PUBLISHED), True),
    (on_board, Sight.FIGURES, Thing(state=FiguresState.FROZEN), False),
]


@pytest.mark.parametrize(("who", "sight", "thing", "allowed"), SEEN)
def test_who_sees_what(who: Actor, sight: Sight, thing: Thing, allowed: bool) -> None:
    assert may_see(who, sight, thing) is allowed


def test_every_verb_and_every_sight_has_a_policy() -> None:
    assert set(MAY) == set(Verb)
    assert set(MAY_SEE) == set(Sight)
