"""Who may do what, on one screen; who may see what stands beside it (`sights`).

Each verb maps to ways in; a way in is a list of predicates that must all hold.
Nobody asks for a hat anywhere else, but the doors (`web/entrance/doors.py`), `visible` and
`visible_to` in the queries, which say a row of the second table in SQL and are held to it by tests,
`never_about_staff` (`actions/steps.py`), which asks it of whom a deed is about, and
`never_about_herself` (`actions/desk/tasks.py`): a report knows the other by a number.
"""

from typing import Any

from app.domain.actor import Actor
from app.domain.predicates import (
    answers_for_others,
    asked_it,
    did_not_ask_it,
    is_asker,
    is_colleague,
    is_giver,
    is_introduced,
    is_no_official,
    is_no_staff,
    is_of_my_organisation,
    is_of_no_organisation,
    is_of_own_organisation,
    is_on_board,
    is_self,
    may_be_shown,
    may_go_so_far,
    offered_it,
    same_community,
    somebody_else_looked,
    wrote_it,
)
from app.domain.refusals import NotAllowed
from app.domain.verbs import Verb
from app.domain.ways_in import (
    ABOUT_SOMEBODY,
    ANY_GIVER,
    BETWEEN_OTHERS,
    DESK,
    HOUSE,
    OF_MY_NEED,
    OF_OTHERS,
    OWN_CALL,
    OWN_NEED,
    OWN_OFFER,
    OWN_TALK,
    WaysIn,
    opens,
)

MAY: dict[Verb, WaysIn] = {
    Verb.POST_NEED: [OWN_NEED],
    Verb.HOLD_NEED: [HOUSE, DESK],
    Verb.RELEASE_NEED: [OF_OTHERS],
    Verb.SEE_NEED: [DESK],
    Verb.ASK_BACK: [DESK],
    Verb.REWORD_NEED: [OWN_NEED],
    Verb.TAKE_OVER_NEED: [DESK],
    Verb.REDIRECT_NEED: [DESK],
    Verb.MATCH_NEED: [HOUSE],
    Verb.REOPEN_NEED: [OWN_NEED, DESK, HOUSE],
    Verb.SOLVE_NEED: [OWN_NEED, HOUSE],
    Verb.WITHDRAW_NEED: [OWN_NEED],
    Verb.CLOSE_NEED: [DESK],
    Verb.UNDO_DECISION: [OF_OTHERS],
    Verb.PROPOSE_WORDING: [DESK],
    Verb.PROPOSE_SMALL_NEED: [DESK],
    Verb.TAKE_WORDING: [OWN_NEED],  # a wording and a hand-over carry the asker of their need
    Verb.KEEP_OWN_WORDS: [OWN_NEED],
    Verb.LET_WORDING_LAPSE: [HOUSE],
    Verb.PREPARE_HANDOVER: [DESK],
    Verb.AGREE_HANDOVER: [OWN_NEED],
    Verb.NOTE_AGREEMENT: [DESK],
    Verb.REFUSE_HANDOVER: [OWN_NEED],
    Verb.TELL_HANDOVER: [DESK],
    Verb.DROP_HANDOVER: [DESK, HOUSE],
    Verb.CALL_KWARTIERMAKER: [OWN_NEED],
    Verb.SET_HANDS: [DESK],
    Verb.ENOUGH_HANDS: [OWN_NEED],
    Verb.SHARE_NEED: [OWN_NEED],
    Verb.UNSHARE_NEED: [OWN_NEED],
    Verb.MAKE_OFFER: [[*ANY_GIVER, offered_it, did_not_ask_it, may_go_so_far]],
    Verb.TAKE_BACK_OFFER: [OWN_OFFER],
    Verb.ACCEPT_OFFER: [OF_MY_NEED],
    Verb.DECLINE_OFFER: [OF_MY_NEED],
    Verb.PASS_OVER_OFFER: [HOUSE],
    Verb.HAND_BACK_OFFER: [OWN_OFFER],
    Verb.FINISH_OFFER: [HOUSE],
    Verb.LET_OFFER_END: [HOUSE],
    Verb.SAY_HOW_IT_WENT: [OF_MY_NEED, OWN_OFFER],
    Verb.THANK_GIVER: [OF_MY_NEED],
    Verb.BECOME_COMPANION: [OWN_OFFER],
    Verb.END_COMPANION: [OF_MY_NEED, OWN_OFFER, HOUSE],
    Verb.LEND_THING: [OWN_OFFER],  # a loan carries both people of its offer
    Verb.EXTEND_LOAN: [OF_MY_NEED],
    Verb.SAY_BACK: [OWN_OFFER],
    Verb.SAY_NOT_BACK: [OWN_OFFER],
    Verb.PASS_ON_LOAN: [HOUSE],
    Verb.SEND_MESSAGE: [
        [same_community, wrote_it, asked_it],
        [same_community, wrote_it, offered_it, is_introduced],
    ],
    Verb.HOLD_MESSAGE: [HOUSE],
    Verb.RELEASE_MESSAGE: [BETWEEN_OTHERS],
    Verb.STOP_MESSAGE: [BETWEEN_OTHERS],
    Verb.CHANGE_MESSAGE: [
        [same_community, wrote_it, asked_it],
        [same_community, wrote_it, offered_it, is_introduced],
    ],
    Verb.REPORT_OFFER: [OF_MY_NEED, OWN_OFFER],
    Verb.REPORT_NEED: [[*ANY_GIVER, did_not_ask_it]],
    Verb.READ_TALK: [BETWEEN_OTHERS],
    Verb.BLOCK_PERSON: [[same_community, is_asker, is_self], [same_community, is_giver, is_self]],
    Verb.UNBLOCK_PERSON: [[same_community, is_asker, is_self], [same_community, is_giver, is_self]],
    Verb.ADD_PHOTO: [OWN_NEED],
    Verb.REMOVE_PHOTO: [OWN_NEED, HOUSE],
    Verb.SHOW_PHOTO: [OF_OTHERS],
    Verb.REFUSE_PHOTO: [DESK],
    Verb.REGISTER_GIVER: [[same_community, is_self, is_no_official]],
    Verb.INTRODUCE_GIVER: [ABOUT_SOMEBODY],
    Verb.ADMIT_GIVER: [ABOUT_SOMEBODY],
    Verb.STOP_GIVER: [DESK, HOUSE],  # the house stops whoever reads for the municipality
    Verb.READ_HOUSE_RULES: [[same_community, is_giver, is_self]],
    Verb.INVITE_COLLEAGUE: [[*ANY_GIVER, is_of_own_organisation]],
    Verb.STOP_COLLEAGUE: [[*ANY_GIVER, is_colleague]],
    Verb.USE_INVITATION: [HOUSE],
    Verb.CHANGE_SETTINGS: [[same_community, is_giver, is_self]],
    Verb.TAKE_REST: [[same_community, is_self, is_no_staff]],
    Verb.END_REST: [[same_community, is_self, is_no_staff]],
    Verb.LEAVE_FOR_GOOD: [[same_community, is_self, is_no_staff]],
    Verb.STAY: [[same_community, is_self, is_no_staff]],
    Verb.CHANGE_REACH: [[same_community, is_self, is_no_staff], HOUSE],  # staff: in person
    Verb.PUT_REACH_BACK: [[same_community, is_self]],
    Verb.FORGET_PERSON: [HOUSE],  # after long silence
    Verb.WARN_PERSON: [ABOUT_SOMEBODY],
    Verb.PAUSE_PERSON: [ABOUT_SOMEBODY, HOUSE],  # the house: after two reports
    Verb.SUSPEND_PERSON: [ABOUT_SOMEBODY],
    Verb.RESTORE_PERSON: [ABOUT_SOMEBODY],
    Verb.INVITE_STAFF: [ABOUT_SOMEBODY, HOUSE],  # the house: the operator's command
    Verb.STOP_STAFF: [ABOUT_SOMEBODY],
    Verb.USE_STAFF_INVITATION: [HOUSE],
    Verb.MAKE_PASSKEY: [[same_community, is_self, answers_for_others]],
    Verb.REMOVE_PASSKEY: [
        [same_community, is_self],
        HOUSE,
    ],  # the house: all of them, with a new invitation
    Verb.MAKE_TOKEN: [[*ANY_GIVER, is_of_own_organisation], [*DESK, is_of_no_organisation]],
    Verb.REVOKE_TOKEN: [[*ANY_GIVER, is_of_my_organisation], DESK, HOUSE],  # … made by a thief
    Verb.WRITE_NOTE: [ABOUT_SOMEBODY],
    Verb.ANSWER_NOTE: [[same_community, is_self, is_no_staff]],
    Verb.REMOVE_NOTE: [ABOUT_SOMEBODY],
    Verb.DRAW_LOOK: [HOUSE],
    Verb.LOOK_IS_RIGHT: [[*DESK, somebody_else_looked]],
    Verb.ASK_ABOUT_LOOK: [[*DESK, somebody_else_looked]],
    Verb.OPEN_EVENING: [DESK],
    Verb.END_EVENING: [DESK, HOUSE],  # the house: when its time is over
    Verb.BEGIN_SITTING: [DESK],
    Verb.END_SITTING: [HOUSE],  # whoever holds the device presses it, signed in or not
    Verb.BRING_SOMEBODY: [OWN_NEED],
    Verb.MAKE_PAPER_CODE: [ABOUT_SOMEBODY, HOUSE],  # the house: at the table
    Verb.REVOKE_PAPER_CODE: [ABOUT_SOMEBODY, HOUSE],
    Verb.ASK_TALK: [HOUSE],
    Verb.CHOOSE_TALK: [OWN_TALK],
    Verb.MOVE_TALK: [OWN_TALK, ABOUT_SOMEBODY],
    Verb.MISS_TALK: [ABOUT_SOMEBODY],
    Verb.FINISH_TALK: [ABOUT_SOMEBODY],
    Verb.REFUSE_TALK: [OWN_TALK, ABOUT_SOMEBODY],
    Verb.GIVE_CONSENT: [OWN_TALK, ABOUT_SOMEBODY],  # one of us: said and noted at the first talk
    Verb.WITHDRAW_CONSENT: [OWN_TALK],
    Verb.ANSWER_EFFECT: [OWN_TALK],
    Verb.NOTE_RESEARCH: [ABOUT_SOMEBODY],
    Verb.OPEN_TASK: [HOUSE],
    Verb.FINISH_TASK: [DESK, HOUSE],  # the house: when what it asked for happened by itself
    Verb.ASK_CALL: [OWN_CALL],
    Verb.TAKE_BACK_CALL: [OWN_CALL],
    Verb.CLAIM_ITEM: [DESK],
    Verb.PUT_BACK_ITEM: [[*DESK, is_self]],
    Verb.PLAN_ABSENCE: [DESK],  # also a colleague's: whoever is ill does not come in for it
    Verb.END_ABSENCE: [DESK],
    Verb.ADD_EXAMPLE: [DESK],
    Verb.CHANGE_EXAMPLE: [DESK],
    Verb.HIDE_EXAMPLE: [DESK],
    Verb.RESTORE_EXAMPLE: [DESK],
    Verb.ADD_SENTENCE: [DESK],
    Verb.CHANGE_SENTENCE: [DESK],
    Verb.HIDE_SENTENCE: [DESK],
    Verb.RESTORE_SENTENCE: [DESK],
    Verb.PLAN_CAFE: [DESK],
    Verb.CHANGE_CAFE: [DESK],
    Verb.STOP_CAFE: [DESK],
    Verb.SKIP_CAFE_DAY: [DESK],
    Verb.RESTORE_CAFE_DAY: [DESK],
    Verb.COUNT_VISITS: [DESK],
    Verb.WRITE_LEAFLET: [DESK],
    Verb.RESTORE_LEAFLET: [DESK],
    Verb.WELCOME_TO_BOARD: [ABOUT_SOMEBODY],  # after her yes, asked in words
    Verb.TAKE_OFF_BOARD: [ABOUT_SOMEBODY],
    Verb.REST_FROM_BOARD: [[same_community, is_self, is_no_staff]],
    Verb.RETURN_TO_BOARD: [[same_community, is_self, is_no_staff]],
    Verb.WRITE_COMMENT: [[same_community, wrote_it, is_on_board]],
    Verb.TAKE_BACK_COMMENT: [[same_community, wrote_it]],  # also when she reads along no more
    Verb.READ_COMMENT: [DESK],
    Verb.TAKE_UP_COMMENT: [DESK],
    Verb.SHOW_COMMENT: [[*DESK, may_be_shown]],
    Verb.HIDE_COMMENT: [DESK],
    Verb.WRITE_STORY: [ABOUT_SOMEBODY],
    Verb.AGREE_STORY: [[same_community, is_self, is_no_staff]],
    Verb.WITHDRAW_STORY: [[same_community, is_self, is_no_staff]],
    Verb.DROP_STORY: [DESK],
    Verb.WRITE_LOOKBACK: [DESK],
    Verb.OPEN_HISTORY: [DESK],
    Verb.ASK_EXPORT: [DESK],
    Verb.DROP_EXPORT: [DESK],
    Verb.MAKE_EXPORT: [HOUSE],  # the operator, by a command: two people, and neither alone
    Verb.COMPARE_FIGURES: [DESK, HOUSE],
    Verb.COMPARE_NO_LONGER: [DESK, HOUSE],
    Verb.FREEZE_FIGURES: [HOUSE],
    Verb.PUBLISH_FIGURES: [DESK, HOUSE],
}


WHILE_PAUSED = frozenset(
    {
        Verb.TAKE_REST,
        Verb.END_REST,
        Verb.LEAVE_FOR_GOOD,
        Verb.STAY,
        Verb.CHANGE_REACH,
        Verb.PUT_REACH_BACK,
        Verb.BLOCK_PERSON,
        Verb.UNBLOCK_PERSON,
        Verb.ANSWER_NOTE,
        Verb.REFUSE_TALK,
        Verb.WITHDRAW_CONSENT,
        Verb.WITHDRAW_STORY,
    }
)
"""Until a person has decided: what concerns only herself, and keeps others away."""

AT_THE_TABLE = frozenset({Verb.POST_NEED, Verb.ASK_CALL, Verb.BRING_SOMEBODY})
"""On our own device with one of us beside her: what she came for, and nothing else of hers."""


def may(actor: Actor, verb: Verb, thing: Any) -> bool:
    if actor.is_paused and verb not in WHILE_PAUSED:
        return False
    if actor.together_with is not None and verb not in AT_THE_TABLE:
        return False
    return opens(MAY[verb], actor, thing)


def must_be_allowed(actor: Actor, verb: Verb, thing: Any) -> None:
    """Raises NotAllowed unless one way in is open."""
    if not may(actor, verb, thing):
        raise NotAllowed(verb)
